import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressesFrom } from './addresses.ts';
import { replaceFile } from './test-site.ts';

async function openAddresses(content?: unknown) {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-addresses-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'addresses.json');
  const logged: string[] = [];
  const write = (addresses: unknown) => replaceFile(file, JSON.stringify(addresses));
  if (content !== undefined) await write(content);
  return { file, logged, write, tellFate: addressesFrom(file, (line) => logged.push(line)) };
}

const moved = (to: string, permanent = true) => ({ moved: { '/cu/': { to, permanent } } });

test('tells what is gone and what has moved, with and without the last slash', async () => {
  const { tellFate } = await openAddresses({ gone: ['/tin-bai/x/'], ...moved('/moi/', false) });
  expect(await tellFate('/tin-bai/x/', '')).toEqual({ kind: 'gone' });
  expect(await tellFate('/tin-bai/x', '')).toEqual({ kind: 'gone' });
  expect(await tellFate('/cu', '')).toEqual({ kind: 'moved', location: '/moi/', permanent: false });
  expect(await tellFate('/tin-bai/y/', '')).toBeUndefined();
  expect(await tellFate('/constructor', '')).toBeUndefined();
});

test('an address that names a file takes no slash', async () => {
  const { tellFate } = await openAddresses({ gone: ['/chu-de/x/rss.xml'] });
  expect(await tellFate('/chu-de/x/rss.xml', '')).toEqual({ kind: 'gone' });
  expect(await tellFate('/chu-de/x/rss.xml/', '')).toBeUndefined();
});

test.each([
  ['/moi/', '', '/moi/'],
  ['/tin bài/đổi/', '', '/tin%20b%C3%A0i/%C4%91%E1%BB%95i/'],
  ['/tin%20b%C3%A0i/', '', '/tin%20b%C3%A0i/'],
  ['/moi/', '?a=1', '/moi/?a=1'],
  ['/moi/?b=2', '?a=1', '/moi/?b=2'],
  ['/van-ban/x/#nhiem-vu-3', '?a=1', '/van-ban/x/?a=1#nhiem-vu-3'],
  ['https://cu.example.vn/trang', '', 'https://cu.example.vn/trang'],
])('moves to %j with query %j by %j', async (to, query, location) => {
  const { tellFate } = await openAddresses(moved(to));
  expect(await tellFate('/cu/', query)).toEqual({ kind: 'moved', location, permanent: true });
});

test.each(['/cu/', '/%63u/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)', 'http://', 'data:,x'])(
  'follows no move to %j',
  async (to) => {
    const { tellFate } = await openAddresses(moved(to));
    expect(await tellFate('/cu/', '')).toBeUndefined();
  },
);

test('does not send /cu to /cu/ when the page is /cu/', async () => {
  const { tellFate } = await openAddresses({ moved: { '/cu': { to: '/cu/', permanent: true } } });
  expect(await tellFate('/cu', '')).toBeUndefined();
});

test('finds addresses that are written encoded', async () => {
  const { tellFate } = await openAddresses({ gone: ['/b%C3%A0i/', '/100%/'] });
  expect(await tellFate('/bài/', '')).toEqual({ kind: 'gone' });
  expect(await tellFate('/100%/', '')).toEqual({ kind: 'gone' });
});

test('honours a change at once, also one of the same size', async () => {
  const { tellFate, write } = await openAddresses();
  for (let i = 100; i < 300; i++) {
    await write({ gone: [`/tin-bai/${i}/`] });
    expect(await tellFate(`/tin-bai/${i}/`, '')).toEqual({ kind: 'gone' });
    expect(await tellFate(`/tin-bai/${i - 1}/`, '')).toBeUndefined();
  }
});

test('answers many at the same time, also while the file changes', async () => {
  const { tellFate, file, logged } = await openAddresses({ gone: ['/x/'] });
  await tellFate('/x/', '');
  await Promise.all(Array.from({ length: 50 }, () => tellFate('/x/', '')));
  await utimes(file, 1, 1);
  expect(await Promise.all(Array.from({ length: 50 }, () => tellFate('/x/', '')))).toEqual(
    Array.from({ length: 50 }, () => ({ kind: 'gone' })),
  );
  expect(logged).toEqual([]);
});

test('no file, or one that was deleted, means no such addresses', async () => {
  const { tellFate, write, file, logged } = await openAddresses();
  expect(await tellFate('/x/', '')).toBeUndefined();
  await write({ gone: ['/x/'] });
  expect(await tellFate('/x/', '')).toEqual({ kind: 'gone' });
  await rm(file);
  expect(await tellFate('/x/', '')).toBeUndefined();
  expect(logged).toEqual([]);
});

test.each(['', '{"gone": ["/x/', '[]', '{"gone": "all"}', '{"moved": {"/a/": "/b/"}}'])(
  'keeps the last good list while the file says %j, and complains once',
  async (text) => {
    const { tellFate, write, file, logged } = await openAddresses({ gone: ['/x/'] });
    await tellFate('/x/', '');
    await writeFile(file, text);
    for (let i = 0; i < 5; i++) expect(await tellFate('/x/', '')).toEqual({ kind: 'gone' });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(file);
    await write({ gone: ['/y/'] });
    expect(await tellFate('/x/', '')).toBeUndefined();
    expect(await tellFate('/y/', '')).toEqual({ kind: 'gone' });
  },
);

test('takes lists that hold only one of the two kinds', async () => {
  const { tellFate, write } = await openAddresses({});
  expect(await tellFate('/x/', '')).toBeUndefined();
  await write({ moved: { '/cu/': { to: '/moi/' } } });
  expect(await tellFate('/cu/', '')).toEqual({ kind: 'moved', location: '/moi/', permanent: true });
});
