import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Browser } from 'playwright-core';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openEditor } from './editor.ts';
import type { Editor } from './editor.ts';
import { startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';

let newsroom: TestNewsroom;
let browser: Browser;
let editor: Editor;
let folder: string;

const title = 'Khai mạc Hội thi giáo viên dạy giỏi cấp tỉnh';
const newTitle = 'Bế mạc Hội thi giáo viên dạy giỏi cấp tỉnh';
const address = '/tin-bai/khai-mac-hoi-thi-giao-vien-day-gioi-cap-tinh/';
const [year, month] = vietnamDay(new Date().toISOString()).split('-') as [string, string];
const places = ['/', `/tin-bai/${year}/${month}/`, '/chuyen-muc/giao-duc/', '/rss.xml'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'first-light-'));
  const cover = { create: { width: 1200, height: 800, channels: 3, background: '#2a6f97' } } as const;
  await sharp(cover).jpeg().toFile(path.join(folder, 'khai-mac.jpg'));
  newsroom = await startTestNewsroom({ demo: true });
  browser = await launchBrowser();
  editor = await openEditor(browser, newsroom.cmsUrl);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (path: string) => {
  const response = await fetch(newsroom.siteUrl + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};
const see = (path: string, text: string) =>
  expect.poll(async () => (await read(path)).text, { timeout: 20_000, interval: 20, message: path }).toContain(text);
const sayTime = (what: string, clicked: number) =>
  process.stdout.write(`${what}: live ${((Date.now() - clicked) / 1000).toFixed(2)} s after the click\n`);

describe('an editor', () => {
  it('logs in, writes an article with a cover picture, presses Publish and sees it live everywhere', async () => {
    await editor.logIn(testAdministrator);
    await editor.writeArticle({
      title,
      body: 'Sáng nay, hội thi khai mạc.\n\n**Năm mươi** giáo viên tham gia.',
      category: 'Giáo Dục',
      cover: path.join(folder, 'khai-mac.jpg'),
      coverAlt: 'Toàn cảnh lễ khai mạc',
    });
    const clicked = await editor.publish();
    await see(address, '<strong>Năm mươi</strong>');
    sayTime('publish', clicked);
    for (const place of places) await see(place, title);

    const { text } = await read(address);
    expect(text).toContain('alt="Toàn cảnh lễ khai mạc"');
    const picture = /\/media\/[0-9a-f]{64}-\d+\.jpg/.exec(text)?.[0];
    const response = await fetch(newsroom.siteUrl + picture);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('changes the title, publishes again, and the site follows, feed included', async () => {
    await editor.retitle(newTitle);
    const clicked = await editor.publish();
    await see(address, newTitle);
    sayTime('publish again', clicked);
    for (const place of places) await see(place, newTitle);

    const feed = await new RssParser().parseURL(`${newsroom.siteUrl}/rss.xml`);
    const item = feed.items.find((each) => each.title === newTitle);
    expect(item?.link).toBe(newsroom.siteUrl + address);
    expect(item?.['content:encoded'] ?? item?.content).toContain('Năm mươi');
    expect(feed.items.filter(({ guid }) => guid === item?.guid)).toHaveLength(1);
  });

  it('unpublishes it: gone everywhere, and its address answers 410', async () => {
    const clicked = await editor.unpublish();
    await expect.poll(async () => (await read(address)).status, { timeout: 20_000, interval: 20 }).toBe(410);
    sayTime('unpublish', clicked);
    for (const place of places) {
      await expect
        .poll(async () => (await read(place)).text, { timeout: 20_000, interval: 20 })
        .not.toContain(newTitle);
      // It was the only article of its month.
      expect((await read(place)).status, place).toBe(place.includes(year) ? 404 : 200);
    }
  });
});

describe('a reader', () => {
  it('gets 404 with a page of the site for what never was, in Vietnamese', async () => {
    const { status, text } = await read('/tin-bai/khong-co-bai-nay/');
    expect(status).toBe(404);
    expect(text).toContain('lang="vi"');
  });
});
