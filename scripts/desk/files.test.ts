import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longPdf } from '../../cms/src/uploads/testing/long-pdf.ts';
import { signedPdf } from '../../cms/src/uploads/testing/signed-pdf.ts';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

const megabyte = 1024 * 1024;
let desk: AdminDesk;
let newsroom: TestNewsroom;
let page: Page;
let api: AdminApi;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f97' } });
const read = async (address: string) => fetch(newsroom.siteUrl + address);
const untilLive = async (address: string) => {
  await expect.poll(async () => (await read(address)).status, { timeout: 30_000, message: address }).toBe(200);
  return (await read(address)).text();
};
const derived = () => {
  const folder = path.join(newsroom.dataDir, 'media');
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
};

beforeAll(async () => {
  desk = await openAdminDesk();
  ({ newsroom, page, api } = desk);
});

afterAll(() => desk?.stop());

describe('readers', () => {
  it('get documents byte for byte, under names they can read, and hear of pages and who signed', async () => {
    const signed = await signedPdf({ signer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', at: new Date('2023-09-01T07:05:00Z') });
    const large = longPdf(60 * megabyte);
    const attachments = [
      (await api.upload('1174-QĐ-UBND.pdf', 'application/pdf', signed)).id,
      (await api.upload('Kế hoạch.pdf', 'application/pdf', large)).id,
    ];
    const id = await api.create('article', { title: 'Văn bản', slug: 'van-ban-moi', genre: 'tin', attachments });
    await api.publish('article', id);
    const html = await untilLive('/tin-bai/van-ban-moi/');
    expect(html).toContain('1 trang');
    expect(html).toContain('Có chữ ký số của SỞ GIÁO DỤC VÀ ĐÀO TẠO lúc 14:05 ngày 01/09/2023');
    expect(html).not.toMatch(/chữ ký[^<]*hợp lệ/i);
    for (const [name, bytes] of [
      ['1174-QD-UBND.pdf', signed],
      ['Ke-hoach.pdf', large],
    ] as const) {
      const address = `/media/${sha256(bytes)}/${name}`;
      expect(html).toContain(`href="${address}"`);
      expect(sha256(await (await read(address)).bytes())).toBe(sha256(bytes));
    }
  });

  it('get pictures that were derived before any page showed them, cropped around their focal point', async () => {
    const before = new Set(derived());
    const { id: image } = await api.upload('hoi-nghi.jpg', 'image/jpeg', await picture(1800, 900).jpeg().toBuffer());
    const fresh = () => derived().filter((name) => !before.has(name) && !name.endsWith('.tmp'));
    await expect.poll(() => fresh().length, { timeout: 30_000 }).toBe(12);
    const sizes = fresh().map((name) => /-(\d+\.\w+)$/.exec(name)![1]);
    const widths = [320, 640, 1024, 1600];
    const formats = ['avif', 'jpg', 'webp'];
    expect(sizes.sort()).toEqual(widths.flatMap((width) => formats.map((format) => `${width}.${format}`)).sort());

    await api.describeFile(image, { name: 'hoi-nghi.jpg', focalPoint: { x: 21, y: 80 } });
    const cover = { image, alt: 'Hội nghị', consent: 'không có trẻ em' };
    const id = await api.create('article', { title: 'Có ảnh', slug: 'co-anh', genre: 'tin', cover });
    await api.publish('article', id);
    await untilLive('/tin-bai/co-anh/');
    await page.goto(newsroom.siteUrl);
    const shown = page.locator('a[href="/tin-bai/co-anh/"] img').first();
    expect(await shown.evaluate((img) => getComputedStyle(img).objectPosition)).toBe('20% 80%');
  });
});

describe('an editor', () => {
  it('reads at each file why it was not taken, and has the others', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${newsroom.cmsUrl}/admin/plugins/upload`);
    await page.getByRole('button', { name: 'Mới' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /tệp/i }).first().click();
    await (
      await chooser
    ).setFiles([
      {
        name: 'so-do.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      },
      { name: 'anh-lon.png', mimeType: 'image/png', buffer: await picture(9000, 8000).png().toBuffer() },
      { name: 'duoc-nhan.jpg', mimeType: 'image/jpeg', buffer: await picture(60, 40).jpeg().toBuffer() },
    ]);
    await page.getByText('“so-do.svg”: là ảnh SVG').waitFor();
    await page.getByText('“anh-lon.png”: ảnh có 72 triệu điểm ảnh, mỗi ảnh không quá 60 triệu').waitFor();
    await page.getByText('Đã tải lên 1, không được 2').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('who deletes a file in use sees the entries that use it, and may go there', async () => {
    const { id: image } = await api.upload('giu-lai.jpg', 'image/jpeg', await picture(60, 40).jpeg().toBuffer());
    const cover = { image, alt: 'Hội nghị', consent: 'không có trẻ em' };
    const id = await api.create('article', { title: 'Bài đang dùng ảnh', slug: 'dung-anh', genre: 'tin', cover });
    await page.goto(`${newsroom.cmsUrl}/admin/plugins/upload`);
    await page.getByText('giu-lai.jpg').first().click();
    await page.getByRole('button', { name: 'Xoá tệp này' }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();

    const dialog = page.getByRole('dialog').filter({ hasText: 'Chưa xoá được: tệp đang được dùng' });
    const link = dialog.getByRole('link', { name: 'Bài đang dùng ảnh' });
    expect(await link.getAttribute('href')).toContain(`/content-manager/collection-types/api::article.article/${id}`);
    expect(await dialog.textContent()).toMatch(/Bản nháp.*Tin bài.*“giu-lai.jpg”/s);
    expect((await dialog.boundingBox())!.width).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('sees beside an entry what is known of its attachments', async () => {
    const signed = await signedPdf({ signer: 'Nguyễn Thị Lan', at: new Date('2023-09-01T07:05:00Z') });
    const { id: file } = await api.upload('Quyết định.pdf', 'application/pdf', signed);
    const id = await api.create('article', { title: 'Bài có tệp', slug: 'co-tep', genre: 'tin', attachments: [file] });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${newsroom.cmsUrl}/admin/content-manager/collection-types/api::article.article/${id}`);
    await page.getByText('Có chữ ký số của Nguyễn Thị Lan lúc 14:05 ngày 01/09/2023').waitFor();
    await page.getByText(/^PDF, .*, 1 trang$/).waitFor();
  });
});
