import { expect, test } from 'vitest';
import { parseAddress } from './address.ts';

test('takes path and query apart', () => {
  expect(parseAddress('/tin-bai/abc/?trang=2')).toEqual({
    path: '/tin-bai/abc/',
    encodedPath: '/tin-bai/abc/',
    query: '?trang=2',
  });
  expect(parseAddress('/')).toEqual({ path: '/', encodedPath: '/', query: '' });
});

test('decodes the path and encodes it anew', () => {
  expect(parseAddress('/tin-b%C3%A0i/%61?q=%C3%A0')).toEqual({
    path: '/tin-bài/a',
    encodedPath: '/tin-b%C3%A0i/a',
    query: '?q=%C3%A0',
  });
});

test('takes the absolute form that a proxy sends', () => {
  expect(parseAddress('http://site.vn:80/a/?b')).toMatchObject({ path: '/a/', query: '?b' });
});

test('leaves nothing in the query that a header may not hold', () => {
  expect(parseAddress('/a?b\r\n\u00e0 c')).toMatchObject({ query: '?b%0D%0A%C3%A0%20c' });
});

test.each(['', '*', 'abc', '%', '/%', '/%zz/', '/%c3/', '/a%E0%80%80', 'http://site.vn'])(
  '%j is malformed',
  (target) => {
    expect(parseAddress(target)).toBe('malformed');
  },
);

test.each([
  '/..',
  '/../x',
  '/a/../b',
  '/a/%2e%2e/b',
  '/%2e%2e%2fsecrets',
  '/a%2f..%2fb',
  '/a%2Fb',
  '/a%5cb',
  '/a\\..\\b',
  '/a%00.html',
  '/.git/config',
  '/a/.env',
  '/.well-known/x',
  '//evil.example/',
  '/a//b',
  '/./a',
])('%j is forbidden', (target) => {
  expect(parseAddress(target)).toBe('forbidden');
});
