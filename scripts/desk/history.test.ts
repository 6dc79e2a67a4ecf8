import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { tracesIn } from '@ban-tin/site/publisher/testing/traces';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../../cms/src/guard/testing/documents.ts';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import { untilCaughtUp } from '../newsroom/caught-up.ts';
import { kill } from '../newsroom/kills.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let desk: AdminDesk;
let newsroom: TestNewsroom;
let page: Page;
let api: AdminApi;

const marker = 'Zyxomma Kỳ Lạ';
const articles = '/admin/content-manager/collection-types/api::article.article';
const longText = Array.from({ length: 150 }, (_, n) => `Lần thứ ${n} ${marker} được nhắc đến.`).join(' ');
const dialog = () => page.getByRole('dialog').last();
const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name });

beforeAll(async () => {
  desk = await openAdminDesk();
  ({ newsroom, page, api } = desk);
});

afterAll(() => desk?.stop());

/** An article that tells what it should not, everywhere, edited twice; gives the strings that betray it. */
async function publishIndiscretion(
  slug: string,
  shade: string,
): Promise<{ id: string; names: string[]; strings: string[] }> {
  const size = { width: 400, height: 300, channels: 3, background: shade } as const;
  const picture = await api.upload(`${slug}.png`, 'image/png', await sharp({ create: size }).png().toBuffer());
  const pdf = Buffer.concat([pdfOf(['Quyết định']), Buffer.from(`\n% ${slug}\n`)]);
  const attachment = await api.upload(`${slug}.pdf`, 'application/pdf', pdf);
  const photo = { image: picture.id, alt: `${marker} nhận thưởng`, consent: 'không có trẻ em' };
  const id = await api.create('article', {
    ...{ title: `${marker} một`, slug: `${slug}-mot`, genre: 'tin', cover: photo, attachments: [attachment.id] },
    body: `${marker}. ![${marker} nhận thưởng](${picture.url})`,
  });
  await api.publish('article', id);
  await api.update('article', id, { title: `${marker} hai`, slug, body: longText });
  await api.publish('article', id);
  await api.update('article', id, { title: `${marker} ba` });
  await api.publish('article', id);
  await untilCaughtUp(newsroom);
  const hashes = [picture, attachment].map(({ url }) => {
    const bytes = readFileSync(path.join(newsroom.dataDir, 'cms/public', url));
    return createHash('sha256').update(bytes).digest('hex');
  });
  return { id, names: [slug, slug.replaceAll('-', '_')], strings: [marker, ...hashes] };
}

describe('an editor on a telephone', () => {
  it('reads what changed, brings a version back as the draft, and readers see it after the next publish only', async () => {
    const id = await api.create('article', { title: 'Có 35 trường đạt chuẩn', slug: 'dat-chuan', genre: 'tin' });
    await api.publish('article', id);
    await api.update('article', id, { title: 'Có 36 trường đạt chuẩn', updates: [{ note: 'Sửa số trường.' }] });
    await api.publish('article', id);
    await api.update('article', id, { summary: 'Viết dở.' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
    await button('Mở các thao tác khác').click();
    await button('Xem lịch sử').click();

    await button(/^Bản 2: xuất bản/, dialog()).click();
    await dialog().getByText('Tiêu đề').waitFor();
    expect(await dialog().locator('del').first().textContent()).toContain('35');
    expect(await dialog().locator('ins').first().textContent()).toContain('36');
    expect(await dialog().evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

    await button('Các bản đã lưu', dialog()).click();
    await button(/^Bản 1: xuất bản/, dialog()).click();
    await button('Khôi phục thành bản nháp', dialog()).click();
    await dialog()
      .getByText(/có thay đổi chưa xuất bản/)
      .waitFor();
    await button('Khôi phục', dialog()).click();
    await expect.poll(async () => (await api.read('article', id))['title']).toBe('Có 35 trường đạt chuẩn');
    await page.getByRole('heading', { name: 'Có 35 trường đạt chuẩn' }).waitFor();

    await untilCaughtUp(newsroom);
    const live = async () => (await fetch(`${newsroom.siteUrl}/tin-bai/dat-chuan/`)).text();
    expect(await live()).toMatch(/Có 36 trường.*Cập nhật.*<time.*Sửa số trường\./s);
    await api.publish('article', id);
    await untilCaughtUp(newsroom);
    expect(await live()).toContain('Có 35 trường');
  });
});

describe('unpublishing and deleting', () => {
  it('leave nothing of the text in the live folder, and no picture that nothing else uses', async () => {
    // The address of what is gone stays known, so that it can be answered.
    const { id, strings } = await publishIndiscretion('zyxomma-khong', '#c01');
    const live = path.join(newsroom.dataDir, 'site/current/');
    expect(tracesIn(live, strings).length).toBeGreaterThan(10);
    await api.unpublish('article', id);
    await untilCaughtUp(newsroom);
    expect(tracesIn(live, strings)).toEqual([]);
    await api.publish('article', id);
    await untilCaughtUp(newsroom);
    expect(tracesIn(live, strings)).not.toEqual([]);
    await api.remove('article', id);
    await untilCaughtUp(newsroom);
    expect(tracesIn(live, strings)).toEqual([]);
  });
});

describe('an administrator who erases', () => {
  const erase = async (title: string) => {
    await button('Xoá vĩnh viễn…').first().click();
    await dialog().getByLabel('Lý do').fill('Gia đình yêu cầu gỡ thông tin.');
    await dialog().getByLabel('Gõ lại tên để xác nhận').fill(title);
    await button('Xoá vĩnh viễn', dialog()).click();
    await page.getByRole('heading', { name: 'Sổ xoá vĩnh viễn' }).waitFor();
  };
  const untilGone = (count: number) =>
    expect.poll(() => page.getByText('Đã xoá khỏi trang lúc').count(), { timeout: 30_000 }).toBe(count);

  it('what was deleted leaves nothing of it anywhere', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${newsroom.cmsUrl}/admin/xoa-vinh-vien`);
    await erase(`${marker} ba`);
    await untilGone(1);
    expect(tracesIn(newsroom.dataDir, [marker, 'zyxomma'])).toEqual([]);
  });

  it('while the publisher does not answer is told that the site is waited for, and when it is done', async () => {
    const { id, ...traces } = await publishIndiscretion('zyxomma-hai', '#2c5');
    const strings = [...traces.strings, ...traces.names];
    await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
    await button('Xoá vĩnh viễn…').waitFor();
    process.kill(newsroom.pids['publisher']!, 'SIGSTOP');
    await erase(`${marker} ba`);
    await page.getByText('Đang chờ trang web xác nhận').waitFor();
    const [cms, site] = ['cms', 'site'].map((part) => tracesIn(path.join(newsroom.dataDir, part), strings));
    expect([cms, site!.length > 10]).toEqual([[], true]);
    await kill(newsroom, 'publisher');
    await untilGone(2);
    expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
    expect((await fetch(`${newsroom.siteUrl}/tin-bai/zyxomma-hai/`)).status).toBe(404);
  });
});
