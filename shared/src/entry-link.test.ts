import { expect, test } from 'vitest';
import { entryLink, readEntryLink } from './entry-link.ts';

test('a link to an entry names its type and its document, and is read again', () => {
  const address = entryLink('directive', 'kq3v0b8x2l');
  expect(address).toBe('ban-tin:directive/kq3v0b8x2l');
  expect(readEntryLink(address)).toEqual({ type: 'directive', id: 'kq3v0b8x2l' });
});

test.each(['ban-tin:redirect/abc', 'ban-tin:article/', 'ban-tin:article/a/b', 'https://x.vn/ban-tin:article/a', ''])(
  'other addresses name no entry: %j',
  (address) => expect(readEntryLink(address)).toBeUndefined(),
);
