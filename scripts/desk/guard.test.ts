import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk, uploadPicture } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let desk: AdminDesk;
let newsroom: TestNewsroom;
let page: Page;
let api: AdminApi;
let image: number;

const articles = '/admin/content-manager/collection-types/api::article.article';
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const isLive = async (slug: string) => (await fetch(`${newsroom.siteUrl}/tin-bai/${slug}/`)).status;
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
const untilFocused = (name: string) => expect.poll(focused, { timeout: 10_000 }).toBe(name);
const untilLive = (slug: string) => expect.poll(() => isLive(slug), { timeout: 20_000, message: slug }).toBe(200);

beforeAll(async () => {
  desk = await openAdminDesk();
  ({ newsroom, page, api } = desk);
  image = await uploadPicture(api);
});

afterAll(() => desk?.stop());

describe('an editor on a telephone', () => {
  it('is told what to mend and led there, confirms what is right with the keyboard, and sees the article live', async () => {
    const photo = { image, alt: 'Đoàn chủ toạ hội nghị', consent: 'không có trẻ em' };
    const id = await api.create('article', {
      title: 'Sơ kết học kỳ I',
      slug: 'so-ket',
      genre: 'tin',
      body: 'Mọi thắc mắc xin gọi anh Nam 0912 345 678.',
      gallery: [{ ...photo, alt: '' }, photo, { ...photo, alt: '' }],
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
    await button('Xuất bản').click();

    await dialog().getByRole('heading', { name: 'Chưa xuất bản được' }).waitFor();
    expect(await dialog().textContent()).toContain('chưa có mô tả');
    expect(
      await dialog()
        .getByRole('button', { name: /vẫn xuất bản/ })
        .count(),
    ).toBe(0);
    const { width } = (await dialog().boundingBox())!;
    expect(width).toBeLessThanOrEqual(360);
    expect(await dialog().evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

    await dialog().getByRole('button', { name: 'Đến ô “Mô tả ảnh” của “Bộ ảnh” thứ 3' }).click();
    await untilFocused('gallery.2.alt');
    await page.keyboard.type('Các đại biểu dự hội nghị');
    await button('Xuất bản').click();
    await dialog().getByRole('button', { name: 'Đến ô “Mô tả ảnh” của “Bộ ảnh” thứ 1' }).click();
    await untilFocused('gallery.0.alt');
    await page.keyboard.type('Toàn cảnh hội nghị');

    await page.keyboard.press('Control+Shift+Enter');
    await dialog().getByRole('heading', { name: 'Xem lại trước khi xuất bản' }).waitFor();
    expect(await dialog().textContent()).toContain('số điện thoại riêng');
    expect(await isLive('so-ket')).toBe(404);
    const confirm = dialog().getByRole('button', { name: 'Tôi đã kiểm tra, vẫn xuất bản' });
    for (let n = 0; n < 10 && !(await confirm.evaluate((element) => element === document.activeElement)); n += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await untilLive('so-ket');
  });

  it('who goes back finds the sentences at the fields, and nothing has gone public', async () => {
    const id = await api.create('article', { title: 'Độ mật', slug: 'do-mat', genre: 'tin', summary: 'Độ mật: Mật' });
    await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
    await button('Xuất bản').click();
    await dialog().getByRole('button', { name: 'Quay lại sửa' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page
      .getByText(/có dấu “Độ mật: Mật”/)
      .first()
      .waitFor();
    expect(await isLive('do-mat')).toBe(404);
  });
});

describe('an editor who publishes many at once', () => {
  it('sees which are held back and why, and publishes the others', async () => {
    await api.create('article', { title: 'Tin lành lặn', slug: 'lanh-lan', genre: 'tin' });
    await api.create('article', { title: 'Tin cần xem lại', slug: 'xem-lai', genre: 'tin', body: 'Gọi 0987 111 222.' });
    await api.create('article', { title: 'Tin thiếu mô tả', slug: 'thieu', genre: 'tin', cover: { image } });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${newsroom.cmsUrl}${articles}?_q=Tin`);
    for (const title of ['Tin lành lặn', 'Tin cần xem lại', 'Tin thiếu mô tả']) {
      await page
        .getByRole('row', { name: new RegExp(title) })
        .getByRole('checkbox')
        .click();
    }
    await button('Xuất bản').first().click();
    await dialog().getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Xuất bản|Xác nhận/ })
      .click();

    const guard = page.getByRole('dialog').filter({ hasText: 'Một số mục bị giữ lại' });
    await guard.waitFor();
    const text = await guard.textContent();
    expect(text).toMatch(/1 mục phải sửa trước.*Tin thiếu mô tả.*chưa có mô tả/s);
    expect(text).toMatch(/1 mục cần xem lại.*Tin cần xem lại.*số điện thoại riêng/s);
    await guard.getByRole('button', { name: 'Xuất bản 1 mục không có vấn đề' }).click();
    await untilLive('lanh-lan');
    expect([await isLive('xem-lai'), await isLive('thieu')]).toEqual([404, 404]);
  });
});
