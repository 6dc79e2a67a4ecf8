import { describe, expect, it } from 'vitest';
import { readLink, signLink } from './preview-link.ts';
import type { PreviewLink } from './preview-link.ts';

const secret = 'a'.repeat(32);
const now = Date.UTC(2026, 10, 22);
const link: PreviewLink = {
  ...{ type: 'article', id: 'k2v9s0c1', version: 'draft', expires: now + 60_000 },
  holder: { record: 'Zx_-9' },
};

describe('a preview link', () => {
  it('says what it was made for', () => {
    expect(readLink(secret, signLink(secret, link), now)).toEqual(link);
    const own: PreviewLink = { ...link, version: 'published', holder: { account: 12 } };
    expect(readLink(secret, signLink(secret, own), now)).toEqual(own);
  });

  it('ends when its time has come', () => {
    expect(readLink(secret, signLink(secret, link), now + 60_000)).toBe('expired');
  });

  it('is refused when a single character of it is another, in any place', () => {
    const token = signLink(secret, link);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'x' ? 'y' : 'x';
      expect(readLink(secret, token.slice(0, at) + other + token.slice(at + 1), now), `at ${at}`).toBe('invalid');
    }
  });

  it('is refused with the signature of somebody else, with a part missing or added, and when empty', () => {
    const token = signLink(secret, link);
    expect(readLink('b'.repeat(32), token, now)).toBe('invalid');
    for (const wrong of ['', '.....', token.slice(0, -1), `${token}A`, `${token}.${token}`, token.replace('.', '')]) {
      expect(readLink(secret, wrong, now), wrong).toBe('invalid');
    }
  });

  it('cannot be lengthened, nor led to another entry or version', () => {
    const [, , , , , signature] = signLink(secret, link).split('.');
    for (const other of [{ expires: now + 120_000 }, { id: 'other' }, { version: 'published' as const }]) {
      const forged = signLink('x'.repeat(32), { ...link, ...other }).replace(/[^.]+$/, signature!);
      expect(readLink(secret, forged, now)).toBe('invalid');
    }
  });
});
