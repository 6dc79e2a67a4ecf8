import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { EntryData } from '@ban-tin/shared/change';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createCmsClient } from '../cms-client.ts';
import { createPublisherServer } from '../server.ts';
import { articleOf, entryOf, pictureOf } from '../testing/small-department.ts';
import { openTestPublisher } from '../testing/test-publisher.ts';
import type { TestPublisher } from '../testing/test-publisher.ts';
import { createPreviews } from './previews.ts';

const savedAt = '2024-01-31T16:58:00.000Z';
const expires = Date.UTC(2024, 1, 1, 6);
let newsroom: TestPublisher;
let address: string;

beforeEach(async () => {
  newsroom = await openTestPublisher();
  const server = createPublisherServer({
    ...{ wakeSecret: 'w'.repeat(32), wake() {}, audit() {}, reload() {}, now: () => new Date() },
    status: () => newsroom.publisher.status(),
    preview: newsroom.publisher.preview,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
});

/** A token that the cms stands by, for this draft. */
function linkTo(entry: EntryData, version: 'draft' | 'published' = 'draft'): string {
  const token = `${entry.type}.${entry.id}.${version}.zz.a1.${'s'.repeat(43)}`;
  newsroom.cms.previews.set(token, { entry, version, savedAt, expires });
  return token;
}
const get = (name: string) => fetch(`${address}/preview/${name}`);
const open = async (entry: EntryData, version?: 'draft' | 'published') => {
  const response = await get(linkTo(entry, version));
  return { response, html: await response.text() };
};

/** Every file of the live folder and every row that the publisher keeps. */
function everything(): Record<string, unknown> {
  const live = newsroom.live('');
  const files = globSync('**/*', { cwd: live }).filter((file) => statSync(path.join(live, file)).isFile());
  const database = new DatabaseSync(path.join(newsroom.dataDir, 'site/content.sqlite'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${name as string}"`).all()]);
  database.close();
  const bytes = files.map((file) => {
    const { mtimeMs, ino } = statSync(path.join(live, file));
    return [file, ino, mtimeMs, readFileSync(path.join(live, file)).toString('base64')];
  });
  return { bytes, rows };
}

describe('a preview', () => {
  it('shows a draft in the real template, marked as one, and hidden from search engines and frames of others', async () => {
    const draft = articleOf('nhap', { title: 'Tin “chưa” đăng', body: 'Lời **nháp** và [liên kết](/tin-bai/mot/).' });
    const { response, html } = await open({ ...draft, conference: 'hn' });
    expect(response.status).toBe(200);
    expect(html).toContain('Lời <strong>nháp</strong>');
    expect(html).toMatch(/<body[^>]*><aside class="_ban-nhap"[^>]*><strong>BẢN NHÁP – chưa công bố\.<\/strong>/);
    expect(html).toContain('Lưu lúc 23:58 ngày 31/01/2024. Liên kết này hết hạn lúc 13:00 ngày 01/02/2024.');
    expect(html).toMatch(/<title>Bản nháp: Tin “chưa” đăng/);
    expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    expect(html).not.toMatch(/canonical|property="og:|rel="alternate"/);
    expect(html).toContain('href="https://sogddt.example.vn/hoi-nghi/so-ket/"');
    expect(html).not.toMatch(/(href|src)="\/(?!preview\/)/);
    const { headers } = response;
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://cms.example.vn');
  });

  it('is what the page will be, but for the marks', async () => {
    const draft = articleOf('hai', { title: 'Bản sau', officials: ['cb'], displayedAt: '2024-01-20T02:00:00.000Z' });
    const { html } = await open(draft);
    newsroom.cms.publish(draft);
    await newsroom.look();
    const main = (page: string) =>
      /<main[^]*<\/main>/
        .exec(page)?.[0]
        .replaceAll(/ target="_blank"|(?<=")\/preview(?=\/_astro\/)/g, '')
        .replaceAll('https://sogddt.example.vn/', '/');
    const live = readFileSync(newsroom.live('tin-bai/hai/index.html'), 'utf8');
    expect(main(html)).toBe(main(live));
  });

  it('leaves live folder, content store and records as they were, byte for byte', async () => {
    const before = everything();
    const image = await pictureOf(newsroom.cms, 'anh-nhap', '#123456');
    const { html } = await open(articleOf('mot', { title: 'Khác hẳn', cover: { image, alt: 'Ảnh nháp' } }));
    expect(html).toContain('Khác hẳn');
    await open(entryOf('conference', 'moi', { title: 'Hội nghị mới', slug: 'moi', startsOn: '2024-03-01' }));
    await newsroom.look();
    expect(everything()).toEqual(before);
  });

  it('shows the pictures of a draft, and its styles', async () => {
    const image = await pictureOf(newsroom.cms, 'anh-nhap', '#654321');
    const { html } = await open(articleOf('nhap', { cover: { image, alt: 'Ảnh nháp' } }));
    const sources = [...html.matchAll(/(?:src|srcset)="(\/preview\/media\/[^" ]+)/g)].map(([, source]) => source!);
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      const response = await fetch(address + source);
      expect(response.headers.get('content-type')).toMatch(/^image\/(avif|webp|jpeg)$/);
      expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(40);
    }
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
    expect(styles.length).toBeGreaterThan(2);
    for (const style of styles) expect((await fetch(address + style)).status, style).toBe(200);
  });

  it('says what it is of: a published version, or a draft that lacks something and cannot be shown yet', async () => {
    const { html } = await open(articleOf('mot'), 'published');
    expect(html).toContain('BẢN ĐÃ CÔNG BỐ');
    expect(html).not.toContain('BẢN NHÁP');
    const lacking = await open(entryOf('directive', 'thieu', { title: 'Thiếu loại', slug: 'thieu' }));
    expect(lacking.response.status).toBe(200);
    expect(lacking.html).toContain('Chưa xem trước được');
  });
});

describe('a link that does not hold', () => {
  it('is answered 403, or 404 when the entry is gone, with a page that says why', async () => {
    const expected = [
      ['invalid', 403, 'không đúng'],
      ['expired', 403, 'hết hạn'],
      ['withdrawn', 403, 'thu hồi'],
      ['gone', 404, 'không còn'],
    ] as const;
    for (const [refused, status, words] of expected) {
      const token = linkTo(articleOf('mot'));
      newsroom.cms.previews.set(token, { refused });
      const response = await get(token);
      expect(response.status, refused).toBe(status);
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
      expect(await response.text()).toContain(words);
    }
  });

  it('is refused without a question to the cms when it is no token at all; others wait for the cms', async () => {
    newsroom.cms.isDown = true;
    for (const name of ['x', '..%2f..%2fetc', `${'a'.repeat(400)}.b.c.d.e.f`]) {
      expect((await get(name)).status, name).toBe(403);
    }
    for (const name of ['media/../../secrets', 'media/%2e%2e/secrets', '_astro/..%2fx', 'a/b']) {
      expect([403, 404], name).toContain((await get(name)).status);
    }
    const waiting = await get(linkTo(articleOf('mot')));
    expect(waiting.status).toBe(503);
    expect(await waiting.text()).toContain('Tạm thời chưa xem trước được');
  });
});

it('asks who comes ninth at the same moment to wait', async () => {
  const held: (() => void)[] = [];
  const slow = createServer((_, response) => {
    held.push(() => response.end(JSON.stringify({ refused: 'gone' })));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    slow.close();
  });

  const preview = createPreviews({
    cms: createCmsClient(`http://127.0.0.1:${(slow.address() as AddressInfo).port}`, 't'),
    site: () => ({ code: undefined as never, assets: '' }),
    ...{ storeFile: '', mediaDir: '', liveDir: '', siteUrl: '', adminUrl: '', log() {} },
  });
  const server = createServer((request, response) => void preview(request, response, request.url!));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview/${linkTo(articleOf('mot'))}`;
  const eight = Array.from({ length: 8 }, () => fetch(own));
  await expect.poll(() => held.length).toBe(8);
  expect((await fetch(own)).status).toBe(503);
  held.forEach((answer) => answer());
  expect((await Promise.all(eight)).map(({ status }) => status)).toEqual(Array(8).fill(404));
});
