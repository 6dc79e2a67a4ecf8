import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createSiteServer } from './serve.ts';
import { fetchRaw, listen, openTestSite, replaceFile, talk, type Answer } from './test-site.ts';

const old = Date.parse('2024-02-29T03:04:05.678Z');
const html = (words: string) => `<!doctype html><title>${words}</title><p>${'Hội nghị sơ kết. '.repeat(50)}</p>`;

describe('addresses and files', () => {
  test('serves pages by their folder', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('Trang chủ'));
    await put('/tin-bai/abc/index.html', html('Tin bài'));
    expect(await get('/')).toMatchObject({ status: 200, text: html('Trang chủ') });
    expect(await get('/tin-bai/abc/')).toMatchObject({ status: 200, text: html('Tin bài') });
    expect(await get('/tin-bai/abc/?utm_source=zalo')).toMatchObject({ status: 200 });
    expect(await get('/tin-bai/abc/index.html')).toMatchObject({ status: 200 });
  });

  test('adds a missing last slash and keeps the query', async () => {
    const { get, put } = await openTestSite();
    await put('/tin-bai/đổi mới/index.html', html('x'));
    const answer = await get('/tin-bai/%c4%91%E1%BB%95i%20m%e1%bb%9bi?a=1&b=%2F');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/tin-bai/%C4%91%E1%BB%95i%20m%E1%BB%9Bi/?a=1&b=%2F');
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await get(answer.headers.location ?? '')).status).toBe(200);
  });

  test('shows no folder that has no page', async () => {
    const { get, put, tree } = await openTestSite();
    await put('/a/b/index.html', html('x'));
    await mkdir(join(tree, 'empty'));
    for (const path of ['/a', '/a/', '/empty', '/empty/', '/a/b/index.html/', '/a/b/c', '/'])
      expect((await get(path)).status).toBe(404);
  });

  test('answers 404 with the page of the site, or with a sentence', async () => {
    const { get, put } = await openTestSite();
    const plain = await get('/x/');
    expect(plain).toMatchObject({ status: 404, text: 'Không tìm thấy trang này.\n' });
    expect(plain.headers['content-type']).toBe('text/plain; charset=utf-8');

    await put('/404.html', html('Không tìm thấy'), { copies: true });
    const answer = await get('/_astro/x.css', { 'accept-encoding': 'br' });
    expect(answer).toMatchObject({ status: 404, text: html('Không tìm thấy') });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
    expect(answer.headers.etag).toBeUndefined();
    const conditions = { 'if-none-match': '*', range: 'bytes=0-1', 'if-modified-since': new Date().toUTCString() };
    expect(await get('/x/', conditions)).toMatchObject({ status: 404, text: html('Không tìm thấy') });
  });

  test('answers HEAD like GET, without the body', async () => {
    const { get, put, setAddresses } = await openTestSite();
    await put('/index.html', html('x'), { copies: true });
    await put('/404.html', html('404'));
    await setAddresses({ gone: ['/gone/'], moved: { '/cu/': { to: '/', permanent: true } } });
    for (const path of ['/', '/none', '/gone/', '/cu/']) {
      for (const headers of [{}, { 'accept-encoding': 'br' }]) {
        const [got, head] = [await get(path, headers), await get(path, headers, 'HEAD')];
        expect(head.bytes).toHaveLength(0);
        expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
        expect(head.status).toBe(got.status);
        expect(Number(head.headers['content-length'])).toBe(got.bytes.length);
      }
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'));
    const answer = await get('/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('serves empty files', async () => {
    const { get, put } = await openTestSite();
    await put('/robots.txt', '');
    expect(await get('/robots.txt')).toMatchObject({ status: 200, text: '' });
    expect((await get('/robots.txt', { range: 'bytes=0-1' })).status).toBe(416);
  });

  test('serves large files whole', async () => {
    const { get, put } = await openTestSite();
    const bytes = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 7919) % 251));
    await put('/media/ab/tep.pdf', bytes);
    const answer = await get('/media/ab/tep.pdf', { 'accept-encoding': 'br' });
    expect(answer.bytes.equals(bytes)).toBe(true);
    expect(answer.headers['content-length']).toBe('300001');
    expect(answer.headers['content-encoding']).toBeUndefined();
  });
});

describe('gone and moved', () => {
  test('wins over files, with and without the last slash, and is honoured at once', async () => {
    const { get, put, setAddresses } = await openTestSite();
    await put('/x/index.html', html('x'));
    await put('/410.html', html('Đã gỡ'), { copies: true });
    expect((await get('/x/')).status).toBe(200);

    await setAddresses({ gone: ['/x/'] });
    for (const path of ['/x/', '/x', '/x/index.html', '/%78/', '/x?a=1']) {
      expect(await get(path), path).toMatchObject({ status: 410, text: html('Đã gỡ') });
    }
    expect((await get('/x/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');

    await setAddresses({ moved: { '/x/': { to: '/mới/', permanent: true } } });
    for (const path of ['/x/', '/x', '/x/index.html']) {
      const answer = await get(path);
      expect(answer.status).toBe(301);
      expect(answer.headers.location).toBe('/m%E1%BB%9Bi/');
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
    await setAddresses({ moved: { '/x/': { to: '/y/', permanent: false } } });
    expect((await get('/x/?a=1')).headers.location).toBe('/y/?a=1');
    expect((await get('/x/')).status).toBe(302);

    await setAddresses({});
    expect((await get('/x/')).status).toBe(200);
  });

  test('says so in a sentence where there is no 410.html', async () => {
    const { get, setAddresses } = await openTestSite();
    await setAddresses({ gone: ['/x/'] });
    expect(await get('/x/')).toMatchObject({ status: 410, text: 'Trang này đã được gỡ bỏ.\n' });
  });

  test('goes on serving while the file makes no sense', async () => {
    const { get, put, dataDir, logged } = await openTestSite();
    await put('/index.html', html('x'));
    await writeFile(join(dataDir, 'site', 'addresses.json'), '{"gone": ["/');
    for (let i = 0; i < 3; i++) expect((await get('/')).status).toBe(200);
    expect(logged).toHaveLength(1);
  });
});

describe('before the first release', () => {
  test('says that the site is being built, and asks again by itself', async () => {
    const { get, put, dataDir, tree } = await openTestSite({ build: false });
    for (const path of ['/', '/x', '/rss.xml', '/..%2f']) {
      const answer = await get(path);
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('2');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.text).toContain('Trang đang được dựng lần đầu');
      expect(answer.text).toContain('<meta http-equiv="refresh" content="2">');
      expect(answer.text).not.toContain('<script');
    }
    await put('/index.html', html('x'));
    await symlink(tree, join(dataDir, 'site', 'current'));
    expect((await get('/')).status).toBe(200);
  });
});

describe('what is never served', () => {
  const secret = 'mật';

  async function openSiteWithSecrets() {
    const site = await openTestSite();
    await site.put('/a/index.html', html('a'));
    await writeFile(join(site.dataDir, 'secret'), secret);
    await writeFile(join(site.dataDir, 'site', 'secret'), secret);
    await writeFile(join(site.dataDir, 'site', 'trees', 'secret'), secret);
    await site.put('/.env', secret);
    await site.put('/.git/config', secret);
    await site.put('/a/.new-1', secret);
    return site;
  }

  test.each([
    '/../secret',
    '/../../secret',
    '/../../../secret',
    '/a/../../secret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/..%2fsecret',
    '/a/%2e%2e/%2e%2e/secret',
    '/a%2f..%2f..%2fsecret',
    '/..\\secret',
    '/..%5csecret',
    '/a\\..\\..\\secret',
    '//../secret',
    '/./../secret',
    '/a/index.html%00.txt',
    '/%00',
    '/.env',
    '/.git/config',
    '/a/.new-1',
    '/a/%2enew-1',
    '/%2Eenv',
    'http://x/../secret',
  ])('%s', async (path) => {
    const { get } = await openSiteWithSecrets();
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(secret);
  });

  test('symlinks that leave the data directory; others are followed', async () => {
    const outside = await openSiteWithSecrets();
    const { get, put, tree, dataDir } = await openTestSite();
    await put('/index.html', html('x'));
    await symlink(join(outside.dataDir, 'secret'), join(tree, 'out.txt'));
    await symlink(outside.tree, join(tree, 'out'));
    await symlink('/', join(tree, 'root'));
    await symlink(`${dataDir}-beside`, join(tree, 'beside'));
    await symlink('loop', join(tree, 'loop'));
    await mkdir(join(dataDir, 'media'));
    await writeFile(join(dataDir, 'media', 'anh.webp'), 'ảnh');
    await symlink(join(dataDir, 'media'), join(tree, 'media'));
    await symlink('index.html', join(tree, 'same.html'));
    for (const path of ['/out.txt', '/out', '/out/a/', '/root/etc/passwd', '/beside', '/loop', '/loop/']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/media/anh.webp')).text).toBe('ảnh');
    expect((await get('/same.html')).text).toBe(html('x'));
  });

  test('a data directory that is itself behind a symlink does serve', async () => {
    const { get, put, dataDir } = await openTestSite();
    await put('/index.html', html('x'));
    await symlink(dataDir, `${dataDir}-link`);
    const through = createSiteServer({ dataDir: `${dataDir}-link`, siteUrl: 'http://x' });
    const port = await listen(through);
    expect((await fetchRaw(port, '/', { connection: 'close' })).status).toBe(200);
    await new Promise((closed) => through.close(closed));
    await rm(`${dataDir}-link`);
    expect((await get('/')).status).toBe(200);
  });

  test('compressed copies by their own name; an uploaded archive is no copy', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'), { copies: true });
    await put('/media/ab/logo.svg', '<svg/>', { copies: true });
    await put('/media/ab/du-lieu.tar.gz', 'nén');
    await put('/left-behind.html.br', 'cũ');
    for (const path of ['/index.html.br', '/index.html.gz', '/media/ab/logo.svg.gz', '/left-behind.html.br']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect(await get('/media/ab/du-lieu.tar.gz')).toMatchObject({ status: 200, text: 'nén' });
  });

  test('what is not a file', async () => {
    const { get, tree } = await openTestSite();
    execFileSync('mkfifo', [join(tree, 'pipe.html')]);
    expect((await get('/pipe.html')).status).toBe(404);
  });

  test.each(['/%', '/%zz/', '/a/%c3', '/%E0%80%80/'])('badly encoded: %s is a bad request', async (path) => {
    const { get } = await openTestSite();
    expect(await get(path)).toMatchObject({ status: 400, text: 'Địa chỉ không hợp lệ.\n' });
  });

  test('an address longer than any file name is not found', async () => {
    const { get } = await openTestSite();
    expect((await get(`/${'a'.repeat(5000)}/`)).status).toBe(404);
    expect((await get('/a'.repeat(3000))).status).toBe(404);
  });
});

describe('types', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/_astro/a.css', 'text/css; charset=utf-8'],
    ['/_astro/a.js', 'text/javascript; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/chu-de/x/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/du-lieu.json', 'application/json; charset=utf-8'],
    ['/hoi-nghi.ics', 'text/calendar; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/media/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/media/a.avif', 'image/avif'],
    ['/media/a.webp', 'image/webp'],
    ['/media/a.jpg', 'image/jpeg'],
    ['/_astro/a.woff2', 'font/woff2'],
    ['/media/a/b.pdf', 'application/pdf'],
    ['/media/a/B.PDF', 'application/pdf'],
    ['/media/a/b.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['/media/a/b.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['/media/a/b.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['/media/a/b.doc', 'application/msword'],
    ['/media/a/b', 'application/octet-stream'],
    ['/media/a/b.js', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    const { get, put } = await openTestSite();
    await put(path, 'x');
    expect((await get(path)).headers['content-type']).toBe(type);
  });

  test.each([
    ['/media/a/b.docx', 'attachment'],
    ['/media/a/b.zip', 'attachment'],
    ['/media/a/b.html', 'attachment'],
    ['/media/a/b', 'attachment'],
    ['/media/a/b.pdf', undefined],
    ['/media/a.webp', undefined],
    ['/media/a.svg', undefined],
    ['/hoi-nghi.ics', undefined],
    ['/bieu-mau.docx', undefined],
  ])('%s has the disposition %s', async (path, disposition) => {
    const { get, put } = await openTestSite();
    await put(path, 'x');
    expect((await get(path)).headers['content-disposition']).toBe(disposition);
  });

  test.each([
    ['/index.html', 'public, max-age=0, must-revalidate'],
    ['/rss.xml', 'public, max-age=0, must-revalidate'],
    ['/favicon.svg', 'public, max-age=0, must-revalidate'],
    ['/_astro/a.B3x.css', 'public, max-age=31536000, immutable'],
    ['/media/ab-800.avif', 'public, max-age=31536000, immutable'],
    ['/og/ab12.png', 'public, max-age=31536000, immutable'],
  ])('%s may be kept: %s', async (path, cacheControl) => {
    const { get, put } = await openTestSite();
    await put(path, 'x');
    expect((await get(path)).headers['cache-control']).toBe(cacheControl);
  });
});

describe('compressed copies', () => {
  const page = html('nén');

  test('go to those who accept them', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', page, { copies: true });
    const [br, gzip, plain, refused] = [
      await get('/', { 'accept-encoding': 'gzip, deflate, br' }),
      await get('/', { 'accept-encoding': 'gzip' }),
      await get('/'),
      await get('/', { 'accept-encoding': 'br;q=0, gzip;q=0' }),
    ];
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(page);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(page);
    for (const identity of [plain, refused]) {
      expect(identity.headers['content-encoding']).toBeUndefined();
      expect(identity.bytes.toString()).toBe(page);
    }
    for (const answer of [br, gzip, plain, refused]) expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(new Set([br, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3);
    expect(br.headers['content-length']).toBe(String(br.bytes.length));
  });

  test('the next best one serves where the best is missing', async () => {
    const { get, put, tree } = await openTestSite();
    await put('/index.html', page, { copies: true });
    await rm(join(tree, 'index.html.br'));
    expect((await get('/', { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await get('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
    await rm(join(tree, 'index.html.gz'));
    const answer = await get('/', { 'accept-encoding': 'br, gzip' });
    expect(answer).toMatchObject({ status: 200, text: page });
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  test('one that is older than its original is not used', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('cũ'), { copies: true, mtime: old });
    await put('/index.html', page, { mtime: old + 1 });
    const answer = await get('/', { 'accept-encoding': 'br, gzip' });
    expect(answer).toMatchObject({ status: 200, text: page });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('one whose original is gone is not used', async () => {
    const { get, put, tree } = await openTestSite();
    await put('/index.html', page, { copies: true });
    await rm(join(tree, 'index.html'));
    expect((await get('/', { 'accept-encoding': 'br' })).status).toBe(404);
  });

  test('one that is a symlink is not used', async () => {
    const { get, put, tree, dataDir } = await openTestSite();
    await put('/index.html', page);
    await writeFile(join(dataDir, 'other'), 'other');
    await symlink(join(dataDir, 'other'), join(tree, 'index.html.br'));
    expect((await get('/', { 'accept-encoding': 'br' })).text).toBe(page);
  });

  test('there are none of images', async () => {
    const { get, put } = await openTestSite();
    await put('/media/a.webp', 'ảnh', { copies: true });
    const answer = await get('/media/a.webp', { 'accept-encoding': 'br' });
    expect(answer.headers.vary).toBeUndefined();
    expect(answer.bytes.toString()).toBe('ảnh');
  });
});

describe('conditional requests', () => {
  const codings = [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip' }];

  test('answer 304 to those who have the file', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'), { copies: true, mtime: old });
    for (const coding of codings) {
      const { headers } = await get('/', coding);
      expect(headers['last-modified']).toBe('Thu, 29 Feb 2024 03:04:05 GMT');
      const conditions = [
        { 'if-none-match': headers.etag },
        { 'if-none-match': `W/${headers.etag}` },
        { 'if-none-match': `"x", ${headers.etag}` },
        { 'if-none-match': '*' },
        { 'if-modified-since': headers['last-modified'] },
        { 'if-none-match': headers.etag, 'if-modified-since': new Date(0).toUTCString() },
      ];
      for (const condition of conditions) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await get('/', { ...coding, ...condition }, method);
          expect(answer.status).toBe(304);
          expect(answer.bytes).toHaveLength(0);
          expect(answer.headers).toMatchObject({
            etag: headers.etag,
            vary: 'Accept-Encoding',
            'cache-control': 'public, max-age=0, must-revalidate',
            'content-security-policy': headers['content-security-policy'],
          });
          for (const name of ['content-type', 'content-encoding', 'content-length']) {
            expect(answer.headers[name]).toBeUndefined();
          }
        }
      }
    }
  });

  test('answer 200 to those who have another coding, another version, or want a fresh one', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'), { copies: true, mtime: old });
    const br = (await get('/', { 'accept-encoding': 'br' })).headers.etag;
    const plain = (await get('/')).headers.etag;
    const conditions = [
      { 'if-none-match': br },
      { 'if-none-match': '"x"', 'if-modified-since': new Date(old).toUTCString() },
      { 'if-none-match': plain, 'cache-control': 'no-cache' },
      { 'if-modified-since': new Date(old + 1000).toUTCString() },
      { 'if-modified-since': new Date(old - 1000).toUTCString() },
      { 'if-modified-since': 'yesterday' },
    ];
    for (const condition of conditions) expect((await get('/', condition)).status).toBe(200);
  });

  test('the tag changes with the bytes, at the same size within one second and one millisecond', async () => {
    const { get, put, tree } = await openTestSite();
    const tags = new Set<string | undefined>();
    const count = 50;
    for (let i = 0; i < count; i++) {
      await put('/index.html', html(String(100 + i)), { copies: true, mtime: old + i });
      for (const coding of codings) tags.add((await get('/', coding)).headers.etag);
    }
    expect(tags.size).toBe(3 * count);
    for (const microseconds of [1, 2, 3]) {
      const seconds = Math.floor(old / 1000) + microseconds / 1e6;
      await utimes(join(tree, 'index.html'), seconds, seconds);
      tags.add((await get('/')).headers.etag);
    }
    expect(tags.size).toBe(3 * count + 3);
  });

  test('a file of this very second has no date that a second version could share', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'));
    const { headers } = await get('/');
    expect(headers['last-modified']).toBeUndefined();
    expect((await get('/', { 'if-modified-since': new Date().toUTCString() })).status).toBe(200);
  });

  test('a page that is gone is gone, whatever the client has', async () => {
    const { get, put, setAddresses } = await openTestSite();
    await put('/x/index.html', html('x'));
    const { headers } = await get('/x/');
    await setAddresses({ gone: ['/x/'] });
    expect((await get('/x/', { 'if-none-match': headers.etag })).status).toBe(410);
  });
});

describe('ranges', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';

  test.each([
    ['bytes=0-4', 206, 'abcde', 'bytes 0-4/26'],
    ['bytes=20-', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-3', 206, 'xyz', 'bytes 23-25/26'],
    ['bytes=24-99', 206, 'yz', 'bytes 24-25/26'],
    ['bytes=0-1,2-3', 206, 'abcd', 'bytes 0-3/26'],
    ['bytes=-99', 200, letters, undefined],
    ['bytes=0-1,9-10', 200, letters, undefined],
    ['bytes=x', 200, letters, undefined],
    ['lines=1-2', 200, letters, undefined],
    ['bytes=26-', 416, undefined, 'bytes */26'],
    ['bytes=-0', 416, undefined, 'bytes */26'],
    ['bytes=9-3', 416, undefined, 'bytes */26'],
  ])('%s is answered %i', async (range, status, text, contentRange) => {
    const { get, put } = await openTestSite();
    await put('/media/a/b.txt', letters);
    const answer = await get('/media/a/b.txt', { range });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['accept-ranges']).toBe('bytes');
    if (text !== undefined) expect(answer.text).toBe(text);
  });

  test('reach across a large file', async () => {
    const { get, put } = await openTestSite();
    const bytes = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 7919) % 251));
    await put('/media/a/b.pdf', bytes);
    const answer = await get('/media/a/b.pdf', { range: 'bytes=1000-250000' });
    expect(answer.bytes.equals(bytes.subarray(1000, 250_001))).toBe(true);
  });

  test('hold only for the version that the client began with', async () => {
    const { get, put } = await openTestSite();
    await put('/a.txt', letters, { mtime: old });
    const { headers } = await get('/a.txt');
    const range = 'bytes=0-1';
    const ask = async (condition: string | undefined) => (await get('/a.txt', { range, 'if-range': condition })).status;
    expect(await ask(headers.etag)).toBe(206);
    expect(await ask(headers['last-modified'])).toBe(206);
    expect(await ask('"x"')).toBe(200);
    expect(await ask(new Date(old + 5000).toUTCString())).toBe(200);

    await put('/a.txt', letters.toUpperCase(), { mtime: old + 1 });
    expect(await ask(headers.etag)).toBe(200);
    const unless = async (condition: Record<string, string | undefined>) => (await get('/a.txt', condition)).status;
    expect(await unless({ 'if-match': headers.etag })).toBe(412);
    expect(await unless({ 'if-match': '*' })).toBe(200);
    expect(await unless({ 'if-unmodified-since': new Date(old - 5000).toUTCString() })).toBe(412);
    expect(await unless({ 'if-unmodified-since': new Date(old).toUTCString() })).toBe(200);
  });

  test('count in the coding that is sent', async () => {
    const { get, put } = await openTestSite();
    await put('/index.html', html('x'), { copies: true });
    const whole = await get('/', { 'accept-encoding': 'br' });
    const part = await get('/', { 'accept-encoding': 'br', range: 'bytes=5-9', 'if-range': whole.headers.etag });
    expect(part.status).toBe(206);
    expect(part.headers['content-encoding']).toBe('br');
    expect(part.bytes.equals(whole.bytes.subarray(5, 10))).toBe(true);
  });
});

describe('security headers', () => {
  test('let in the one host that measures visits, and no other', async () => {
    const { get, put } = await openTestSite({ measurementHost: 'do-luong.example.vn' });
    await put('index.html', '');
    const policy = (await get('/')).headers['content-security-policy'];
    expect(policy).toContain(
      "script-src 'self' https://do-luong.example.vn; connect-src 'self' https://do-luong.example.vn;",
    );
    expect(policy).toContain("style-src 'self';");
  });

  const onEveryAnswer = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=(), '),
  };
  const policy =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  test('are on every answer', async () => {
    const { get, put, setAddresses } = await openTestSite();
    await put('/index.html', html('x'));
    await put('/a/index.html', html('x'));
    await setAddresses({ gone: ['/gone/'], moved: { '/moved/': { to: '/', permanent: true } } });
    const etag = (await get('/')).headers.etag;
    const answers: [number, Answer][] = [
      [200, await get('/')],
      [200, await get('/', { expect: 'the unexpected' })],
      [206, await get('/', { range: 'bytes=0-1' })],
      [301, await get('/a')],
      [301, await get('/moved/')],
      [304, await get('/', { 'if-none-match': etag })],
      [400, await get('/%')],
      [404, await get('/none')],
      [405, await get('/', {}, 'POST')],
      [410, await get('/gone/')],
      [412, await get('/', { 'if-match': '"x"' })],
      [416, await get('/', { range: 'bytes=9999999-' })],
      [503, await (await openTestSite({ build: false })).get('/')],
    ];
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({ ...onEveryAnswer, 'content-security-policy': policy });
      expect(answer.headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('ask for https only where the site is https', async () => {
    const { get } = await openTestSite({ siteUrl: 'https://sogddt.example.vn' });
    expect((await get('/')).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('let no uploaded file run a script', async () => {
    const { get, put } = await openTestSite();
    await put('/media/a.svg', '<svg/>');
    const { headers } = await get('/media/a.svg');
    expect(headers).toMatchObject(onEveryAnswer);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('trouble', () => {
  test.each([
    ['no HTTP at all', 'xin chào\r\n\r\n', 400],
    ['an odd version', 'GET / HTTP/9.9\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: x\r\nb ad\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answers a request with %s', async (_, bytes, status) => {
    const { port } = await openTestSite();
    const answer = await talk(port, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('\r\nX-Content-Type-Options: nosniff\r\n');
    expect(answer).toContain('Địa chỉ không hợp lệ.');
  });

  test('old clients need no host', async () => {
    const { port, put } = await openTestSite();
    await put('/index.html', html('x'));
    expect(await talk(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*<\/p>$/);
  });

  test('nonsense behind a request does not get into its answer', async () => {
    const { port, put } = await openTestSite();
    const bytes = 'x'.repeat(3_000_000);
    await put('/media/a/b.pdf', bytes);
    const answer = await talk(port, 'GET /media/a/b.pdf HTTP/1.1\r\nHost: x\r\n\r\nxin chào\r\n\r\n');
    expect(answer.replace(/^[^]*?\r\n\r\n/, '')).toMatch(/^x*$/);
  });

  test('a client that leaves does no harm and leaves no file open', async () => {
    const { port, put, get, logged } = await openTestSite();
    await put('/media/a/b.pdf', 'x'.repeat(30_000_000));
    const open = async () => (await readdir('/dev/fd')).length;
    const before = await open();
    await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<void>((left) => {
            const socket = connect(port, '127.0.0.1', () => {
              socket.write('GET /media/a/b.pdf HTTP/1.1\r\nHost: x\r\n\r\n');
            });
            socket.once('data', () => socket.destroy());
            socket.once('close', () => left());
          }),
      ),
    );
    await expect.poll(open, { timeout: 4000 }).toBeLessThanOrEqual(before + 2);
    expect((await get('/media/a/b.pdf', {}, 'HEAD')).status).toBe(200);
    expect(logged).toEqual([]);
  });

  test('a file that is cut in place breaks the connection instead of passing for whole', async () => {
    const { put, tree, port, logged } = await openTestSite();
    await put('/media/a/b.pdf', 'x'.repeat(30_000_000));
    const heard = new Promise<number>((resolve) => {
      let bytes = 0;
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('GET /media/a/b.pdf HTTP/1.1\r\nHost: x\r\n\r\n');
      });
      socket.once('data', (chunk) => {
        bytes += chunk.length;
        socket.pause();
        void truncate(join(tree, 'media/a/b.pdf'), 10).then(() => socket.resume());
        socket.on('data', (more) => (bytes += more.length));
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(bytes));
    });
    expect(await heard).toBeLessThan(30_000_000);
    await expect.poll(() => logged, { timeout: 10_000 }).toHaveLength(1);
  });

  test('has limits for slow and greedy clients', async () => {
    const { server } = await openTestSite();
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
    expect(server.timeout).toBeGreaterThan(0);
  });

  test('works for a tree that is replaced by another symlink', async () => {
    const { get, put, dataDir } = await openTestSite();
    await put('/index.html', html('một'));
    expect((await get('/')).text).toBe(html('một'));
    await replaceFile(join(dataDir, 'site', 'trees', 'two', 'index.html'), html('hai'));
    await symlink('trees/two', join(dataDir, 'site', 'next'));
    await rename(join(dataDir, 'site', 'next'), join(dataDir, 'site', 'current'));
    expect((await get('/')).text).toBe(html('hai'));
  });
});
