import { readFile } from 'node:fs/promises';
import { addDays, formatDay, formatMoment, momentOf, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import { kill } from '../newsroom/kills.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let desk: AdminDesk;
let newsroom: TestNewsroom;
let head: Page;
let api: AdminApi;

const articles = '/admin/content-manager/collection-types/api::article.article';
const isLive = async (slug: string) => (await fetch(`${newsroom.siteUrl}/tin-bai/${slug}/`)).status;
const open = (page: Page, id: string) => page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
const group = (page: Page, name: string) => page.getByRole('group', { name });
const inSeconds = (count: number) => new Date(Date.now() + count * 1000);

beforeAll(async () => {
  desk = await openAdminDesk({ timezoneId: 'America/New_York' });
  ({ newsroom, page: head, api } = desk);
});
beforeEach(() => head.setViewportSize({ width: 1280, height: 900 }));
afterAll(() => desk?.stop());

describe('whoever may publish', () => {
  it('sets a day and time of Vietnam on a computer in New York, changes and cancels it', async () => {
    const id = await api.create('article', { title: 'Thông báo nghỉ Tết', genre: 'thông báo' });
    const tomorrow = addDays(vietnamDay(new Date().toISOString()), 1);
    const chosen = addDays(tomorrow, 1);
    await open(head, id);
    await head.getByRole('button', { name: 'Hẹn giờ lên trang' }).click();
    const form = group(head, 'Hẹn giờ lên trang');
    await form.getByRole('button', { name: '7 giờ sáng mai' }).click();
    await form.getByText(formatMoment(momentOf(tomorrow, '07:00'))).waitFor();

    await form.getByRole('combobox', { name: 'Ngày', exact: true }).fill(formatDay(chosen));
    await head.keyboard.press('Enter');
    await form.getByRole('combobox', { name: 'Giờ', exact: true }).fill('06:45');
    await head.keyboard.press('Tab');
    const at = momentOf(chosen, '06:45');
    await form.getByText(`Lên trang: ${formatMoment(at)}, giờ Việt Nam`).waitFor();
    await form.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
    await head.getByText('Đến giờ, bản nháp như lúc đó sẽ lên trang.').waitFor();
    expect((await api.schedules('article', id)).waiting).toMatchObject([{ action: 'publish', at }]);

    await head.getByRole('button', { name: 'Đổi giờ' }).click();
    await form.getByText(formatMoment(at)).waitFor();
    await form.getByRole('button', { name: '7 giờ sáng mai' }).click();
    await form.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
    await head.getByText(formatMoment(momentOf(tomorrow, '07:00')), { exact: true }).waitFor();
    await head.goto(`${newsroom.cmsUrl}/admin/`);
    const widget = head.getByText(`Lên trang ${formatMoment(momentOf(tomorrow, '07:00'))}`);
    await widget.waitFor();
    await head.getByRole('link', { name: 'Thông báo nghỉ Tết' }).last().click();

    await head.getByRole('button', { name: 'Huỷ hẹn' }).click();
    await head.getByText(/: đã huỷ$/).waitFor();
    expect((await api.schedules('article', id)).waiting).toEqual([]);
  });

  it('is asked on a telephone about what the guard doubts, and confirms it for the moment', async () => {
    const id = await api.create('article', { title: 'Có số riêng', genre: 'tin', body: 'Gọi anh Nam 0912 345 678.' });
    await head.setViewportSize({ width: 360, height: 740 });
    await open(head, id);
    await head.getByRole('button', { name: 'Mở các thao tác khác' }).click();
    await head.getByRole('button', { name: 'Hẹn giờ lên trang' }).click();
    const form = group(head, 'Hẹn giờ lên trang');
    expect(await form.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await form.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
    const dialog = head.getByRole('dialog').filter({ hasText: 'Xem lại trước khi hẹn giờ' });
    await dialog
      .getByText(/số điện thoại riêng/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Tôi đã kiểm tra, vẫn hẹn giờ' }).click();
    await expect.poll(async () => (await api.schedules('article', id)).waiting.length, { timeout: 20_000 }).toBe(1);
  });
});

describe('at the moment', () => {
  it('readers have the article, and no longer when it is to be taken down', async () => {
    const id = await api.create('article', { title: 'Đúng giờ', slug: 'dung-gio', genre: 'tin' });
    const at = inSeconds(4);
    await api.schedule('article', id, 'publish', at);
    expect(await isLive('dung-gio')).toBe(404);
    await expect.poll(() => isLive('dung-gio'), { timeout: 30_000 }).toBe(200);
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
    await api.schedule('article', id, 'unpublish', inSeconds(4));
    await expect.poll(() => isLive('dung-gio'), { timeout: 30_000 }).toBe(410);
  });

  it('that passes while the cms is dead, the article goes live as soon as it lives again', async () => {
    const id = await api.create('article', { title: 'Lỡ giờ', slug: 'lo-gio', genre: 'tin' });
    await api.schedule('article', id, 'publish', inSeconds(2));
    await kill(newsroom, 'cms');
    await expect.poll(() => isLive('lo-gio'), { timeout: 60_000 }).toBe(200);
  });
});

describe('royalties', () => {
  it('are shown for a month and saved as a workbook', async () => {
    const id = await api.create('article', {
      title: 'Bài có tác giả',
      slug: 'co-tac-gia',
      genre: 'tin',
      byline: 'Ngọc Tú',
    });
    await api.publish('article', id);
    await head.goto(`${newsroom.cmsUrl}/admin/`);
    await head.getByRole('link', { name: 'Nhuận bút' }).click();
    await head.getByRole('link', { name: 'Bài có tác giả' }).waitFor();
    await head.getByText('Ngọc Tú', { exact: true }).first().waitFor();
    const [download] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: 'Tải bảng XLSX' }).click(),
    ]);
    const month = vietnamDay(new Date().toISOString()).slice(0, 7);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^nhuan-but-${month}-01-${month}-\\d\\d\\.xlsx$`));
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  });
});
