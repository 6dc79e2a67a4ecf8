import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '../../cms/src/guard/testing/documents.ts';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk, uploadPicture } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let desk: AdminDesk;
let newsroom: TestNewsroom;
let browser: Browser;
let page: Page;
let api: AdminApi;
let image: number;

const articles = '/admin/content-manager/collection-types/api::article.article';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('complementary').filter({ has: page.getByText('Trang công khai', { exact: true }) });
const openArticle = (id: string) => page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
/** Stops the publisher where it stands, or lets it go on. */
const publisher = (signal: 'SIGSTOP' | 'SIGCONT') => process.kill(newsroom.pids['publisher']!, signal);
const fitsWidth = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

beforeAll(async () => {
  desk = await openAdminDesk();
  ({ newsroom, browser, page, api } = desk);
  image = await uploadPicture(api);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: newsroom.cmsUrl });
});
beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));
afterAll(async () => {
  if (newsroom) publisher('SIGCONT');
  await desk?.stop();
});

const photo = () => ({ image, alt: 'Đoàn chủ toạ hội nghị', consent: 'không có trẻ em' });

describe('the panel beside an entry', () => {
  it('follows a publish without a reload, and leads to the page', async () => {
    const id = await api.create('article', { title: 'Sơ kết học kỳ I', slug: 'so-ket', genre: 'tin', cover: photo() });
    await openArticle(id);
    await panel().getByText('Nháp').waitFor();
    publisher('SIGSTOP');
    try {
      await button('Xuất bản').click();
      await panel().getByText('Đang lên trang…').waitFor();
    } finally {
      publisher('SIGCONT');
    }
    await panel()
      .getByText(/^Đã lên trang lúc \d\d:\d\d:\d\d, sau \d+(,\d)? giây$/)
      .waitFor();
    expect(await panel().textContent()).toContain('Người thực hiện: Quản trị viên');
    const link = panel().getByRole('link', { name: 'Xem trang' });
    expect(await link.getAttribute('href')).toBe(`${newsroom.siteUrl}/tin-bai/so-ket/`);
    expect((await fetch((await link.getAttribute('href'))!)).status).toBe(200);
    await panel().getByRole('button', { name: 'Chép liên kết' }).click();
    await panel().getByText('Đã chép liên kết.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${newsroom.siteUrl}/tin-bai/so-ket/`);

    await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Sơ kết học kỳ I, năm học 2026–2027');
    await button('Lưu').click();
    await panel().getByText('Có sửa đổi chưa công bố.').waitFor();
  });

  it('says that the site has not heard of a change while the publisher stands still, and that the change is kept', async () => {
    const id = await api.create('article', { title: 'Chờ trang', slug: 'cho-trang', genre: 'tin' });
    await openArticle(id);
    await panel().getByText('Nháp').waitFor();
    publisher('SIGSTOP');
    try {
      await button('Xuất bản').click();
      await panel()
        .getByText(/chưa nhận được thay đổi này vì chương trình xuất bản đang tắt/)
        .waitFor();
      expect(await panel().textContent()).toContain('Bài đã được lưu, sẽ tự lên trang');
    } finally {
      publisher('SIGCONT');
    }
    await panel()
      .getByText(/Đã lên trang lúc/)
      .waitFor();
  });

  it('says in plain words why an entry could not be shown, and the home screen lists it', async () => {
    const { id: lost, url } = await api.upload('mat.pdf', 'application/pdf', pdfOf(['Văn bản']));
    const id = await api.create('article', { title: 'Tệp mất', slug: 'tep-mat', genre: 'tin', attachments: [lost] });
    rmSync(path.join(newsroom.dataDir, 'cms/public', url));
    rmSync(path.join(newsroom.dataDir, 'media'), { recursive: true, force: true });
    await openArticle(id);
    await panel().getByText('Nháp').waitFor();
    await button('Xuất bản').click();
    await panel().getByText('Lỗi: chưa lên trang').waitFor();
    expect(await panel().textContent()).toMatch(/Không tìm thấy tệp .* Hãy tải tệp lên lại/);

    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${newsroom.cmsUrl}/admin`);
    const widget = page.locator('section').filter({ has: page.getByText('Vừa lên trang') });
    await widget.getByText('Chưa lên trang được').waitFor();
    await widget.getByRole('link', { name: 'Tệp mất' }).waitFor();
    expect(await widget.textContent()).toMatch(/Chờ trang.*Quản trị viên · lúc \d\d:\d\d:\d\d, sau .* · \d+ tệp/);
    expect(await fitsWidth()).toBe(true);
    await api.remove('article', id);
    await widget.getByText('Chưa lên trang được').waitFor({ state: 'detached' });
  });
});

describe('a preview', () => {
  let id: string;
  let stranger: BrowserContext;
  beforeAll(async () => {
    id = await api.create('article', {
      ...{ title: 'Chuyện chưa kể', slug: 'chua-ke', genre: 'tin', cover: photo() },
      body: 'Lời **nháp** đầu tiên.',
    });
    stranger = await browser.newContext();
  });
  afterAll(() => stranger?.close());

  it('shows the draft in the frame of the admin, in the real template with its picture', async () => {
    await openArticle(id);
    await page.getByRole('link', { name: 'Xem trước' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('BẢN NHÁP – chưa công bố.').waitFor();
    await frame.getByRole('heading', { name: 'Chuyện chưa kể' }).waitFor();
    const picture = frame.getByRole('img', { name: 'Đoàn chủ toạ hội nghị' });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain('system-ui');
    expect((await fetch(`${newsroom.siteUrl}/tin-bai/chua-ke/`)).status).toBe(404);
  });

  it('opens by a link for somebody without an account, with what is saved then, until it is withdrawn', async () => {
    await openArticle(id);
    await button('Liên kết xem trước').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tạo liên kết' }).click();
    const url = await dialog.getByRole('textbox', { name: 'Liên kết' }).inputValue();

    const visitor = await stranger.newPage();
    await visitor.goto(url);
    await visitor.getByText('BẢN NHÁP – chưa công bố.').waitFor();
    await api.update('article', id, { body: 'Lời sau cùng.' });
    await visitor.reload();
    await visitor.getByText('Lời sau cùng.').waitFor();

    const altered = await visitor.goto(url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
    expect(altered!.status()).toBe(403);
    await visitor.getByRole('heading', { name: 'Liên kết xem trước không đúng' }).waitFor();

    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await dialog.getByText('Chưa có liên kết nào còn hiệu lực.').waitFor();
    expect((await visitor.goto(url))!.status()).toBe(403);
    await visitor.getByRole('heading', { name: 'Liên kết xem trước đã bị thu hồi' }).waitFor();
  });
});
