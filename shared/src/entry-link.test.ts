import { expect, test } from 'vitest';
import { entryLink, entryLinksIn, readEntryLink } from './entry-link.ts';

test('a link to an entry names its type and its document, and is read again', () => {
  const address = entryLink('directive', 'kq3v0b8x2l');
  expect(address).toBe('ban-tin:directive/kq3v0b8x2l');
  expect(readEntryLink(address)).toEqual({ type: 'directive', id: 'kq3v0b8x2l' });
});

test.each(['ban-tin:redirect/abc', 'ban-tin:article/', 'ban-tin:article/a/b', 'https://x.vn/ban-tin:article/a', ''])(
  'other addresses name no entry: %j',
  (address) => expect(readEntryLink(address)).toBeUndefined(),
);

test('a text tells which entries it links to, each once', () => {
  const text = '[a](ban-tin:article/x1) **[b](ban-tin:page/y2)** <a href="ban-tin:article/x1">c</a> [d](https://x.vn)';
  expect(entryLinksIn(text)).toEqual([
    { type: 'article', id: 'x1' },
    { type: 'page', id: 'y2' },
  ]);
});
