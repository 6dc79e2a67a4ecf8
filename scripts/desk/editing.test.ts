import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, launchOwnBrowser } from '../browser.ts';
import { openEditor } from '../editor.ts';
import { openAdminApi } from '../newsroom/admin-api.ts';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { inviteTo } from '../newsroom/people.ts';
import type { Account } from '../newsroom/people.ts';
import { startTestNewsroom, testAdministrator } from '../newsroom/test-newsroom.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let newsroom: TestNewsroom;
let browser: Browser;
let api: AdminApi;
let lan: Account;
let nam: Account;
/** Where screenshots go for somebody who wants to look at them. */
const pictures = process.env['SCREENSHOTS'];

const articles = '/admin/content-manager/collection-types/api::article.article';

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
const summary = (page: Page) => page.getByRole('textbox', { name: /^Tóm tắt/ });
const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const kept = (page: Page) => page.getByText(/Đã giữ bản đang viết lúc \d\d:\d\d:\d\d/).waitFor();
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });
const look = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
};

async function logIn(account: Account, within: Pick<Browser, 'newPage'> = browser): Promise<Page> {
  const editor = await openEditor(within, newsroom.cmsUrl);
  editor.page.setDefaultTimeout(60_000);
  await editor.logIn(account);
  return editor.page;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
  await title(page).waitFor();
}

async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await button(page, 'Lưu').click();
  const answer = await answered;
  if (!answer.ok()) throw new Error(`not saved: ${answer.status()} ${await answer.text()}`);
}

const newArticle = (fields: Record<string, unknown> = {}) =>
  api.create('article', { title: 'Sơ kết học kỳ I', genre: 'tin', summary: 'Tóm tắt cũ.', body: 'Mở đầu.', ...fields });

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: false });
  api = await openAdminApi(newsroom.cmsUrl, testAdministrator);
  const invite = (firstname: string, lastname: string, email: string) =>
    inviteTo(newsroom.cmsUrl, testAdministrator, { firstname, lastname, email, role: 'editor' });
  lan = await invite('Lan', 'Nguyễn Thị', 'lan@example.com');
  nam = await invite('Nam', 'Trần Văn', 'nam@example.com');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
});

describe('an editor whose browser dies', () => {
  it('finds the unsaved text again on the same machine, though the server never heard of it', async () => {
    const id = await newArticle({ gallery: [{ alt: 'Toàn cảnh', consent: 'không có trẻ em' }] });
    const profile = mkdtempSync(path.join(tmpdir(), 'profile-'));
    try {
      const first = await launchOwnBrowser(profile);
      const writing = await logIn(lan, first.context);
      await writing.route('**/editing/report', (route) => route.abort());
      await open(writing, id);
      await title(writing).fill('Sơ kết học kỳ I, bản đang viết');
      await body(writing).click();
      await writing.keyboard.press('End');
      await writing.keyboard.type(' Câu vừa gõ thêm.');
      await writing.getByText(/đã giữ trên máy này lúc/).waitFor();
      await first.kill();

      const second = await launchOwnBrowser(profile);
      const again = await logIn(lan, second.context);
      await open(again, id);
      await again.getByText(/Có bản đang viết dở lúc/).waitFor();
      expect(await title(again).inputValue()).toBe('Sơ kết học kỳ I');
      await look(again, 'crash-offer');
      await button(again, 'Khôi phục').click();
      await eventually(() => title(again).inputValue()).toBe('Sơ kết học kỳ I, bản đang viết');
      await eventually(() => body(again).textContent()).toBe('Mở đầu. Câu vừa gõ thêm.');
      await save(again);
      expect(await api.read('article', id)).toMatchObject({
        title: 'Sơ kết học kỳ I, bản đang viết',
        body: 'Mở đầu. Câu vừa gõ thêm.',
        gallery: [{ alt: 'Toàn cảnh' }],
      });
      await again.reload();
      await title(again).waitFor();
      await again.waitForResponse((response) => response.url().includes('/editing/copies'));
      expect(await again.getByText(/Có bản đang viết dở/).count()).toBe(0);
      await second.kill();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  it('finds the text of an entry that was never saved on another machine', async () => {
    const first = await logIn(lan);
    await first.goto(`${newsroom.cmsUrl}${articles}/create`);
    await title(first).fill('Bài mới chưa lưu lần nào');
    await kept(first);
    await first.waitForResponse((response) => response.url().endsWith('/editing/report') && response.ok());
    await first.context().close();

    const second = await logIn(lan);
    await second.goto(`${newsroom.cmsUrl}${articles}/create`);
    await button(second, 'Khôi phục').click();
    await eventually(() => title(second).inputValue()).toBe('Bài mới chưa lưu lần nào');
    await second.context().close();
  });
});

describe('an editor whose session ends', () => {
  it('is led back after logging in, and the text is there', async () => {
    const id = await newArticle();
    const page = await logIn(lan);
    await open(page, id);
    await body(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Viết khi hết phiên.');
    await page.context().clearCookies();
    await summary(page).fill('Câu cuối trước khi lưu.');
    await button(page, 'Lưu').click();
    const ended = page.getByRole('alertdialog', { name: 'Đã hết phiên đăng nhập' });
    await ended.waitFor();
    await look(page, 'session-ended');
    await ended.getByRole('button', { name: 'Xác nhận' }).click();

    await page.waitForURL(/redirectTo=/);
    await page.locator('input[name=email]').fill(lan.email);
    await page.locator('input[name=password]').fill(lan.password);
    await button(page, 'Đăng nhập').click();
    await button(page, 'Khôi phục').first().click();
    await eventually(() => body(page).textContent()).toBe('Mở đầu. Viết khi hết phiên.');
    expect(await summary(page).inputValue()).toBe('Câu cuối trước khi lưu.');
    await save(page);
    expect((await api.read('article', id))['summary']).toBe('Câu cuối trước khi lưu.');
    await page.context().close();
  });
});

describe('a save that fails', () => {
  it('leaves in the form what was typed, also while it was under way', async () => {
    const id = await newArticle();
    const page = await logIn(lan);
    await open(page, id);
    await title(page).fill('Máy chủ không trả lời');
    await page.route(`**/api::article.article/${id}`, async (route) => {
      if (route.request().method() === 'PUT') await summary(page).fill('Gõ trong lúc lưu.');
      await route.abort();
    });
    const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
    await button(page, 'Lưu').click();
    await failed;
    await eventually(() => button(page, 'Lưu').isEnabled()).toBe(true);
    expect(await title(page).inputValue()).toBe('Máy chủ không trả lời');
    expect(await summary(page).inputValue()).toBe('Gõ trong lúc lưu.');

    await page.unrouteAll();
    await page.route(`**/api::article.article/${id}`, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      const response = await route.fetch();
      await summary(page).fill('Gõ sau khi đã gửi.');
      await route.fulfill({ response });
    });
    const read = page.waitForResponse(
      (response) => response.request().method() === 'GET' && response.url().includes(id),
    );
    await save(page);
    await read;
    await eventually(() => summary(page).inputValue()).toBe('Gõ sau khi đã gửi.');
    await eventually(() => button(page, 'Lưu').isEnabled()).toBe(true);
    expect((await api.read('article', id))['title']).toBe('Máy chủ không trả lời');
    await page.context().close();
  });
});

describe('two editors of one article', () => {
  let id: string;
  let asLan: Page;
  let asNam: Page;

  beforeAll(async () => {
    id = await newArticle();
    asLan = await logIn(lan);
    asNam = await logIn(nam);
  });
  afterAll(() => Promise.all([asLan, asNam].map((page) => page?.context().close())));

  it('see who edits; one takes over, and the other is told and keeps what they wrote', async () => {
    await open(asLan, id);
    await summary(asLan).fill('Tóm tắt của Lan.');
    await kept(asLan);
    await open(asNam, id);
    const held = dialog(asNam, 'Bài này đang có người sửa');
    await held.waitFor();
    expect(await held.textContent()).toMatch(/Nguyễn Thị Lan đang sửa bài này \(từ \d\d:\d\d\)/);
    await look(asNam, 'held-1280');
    await held.getByRole('button', { name: 'Chỉ xem' }).click();
    await held.waitFor({ state: 'detached' });
    await asNam.getByText(/Nguyễn Thị Lan đang sửa/).waitFor();
    await asNam.setViewportSize({ width: 360, height: 740 });
    await look(asNam, 'held-360');
    await asNam.setViewportSize({ width: 1280, height: 900 });
    await button(asNam, 'Tôi sửa tiếp').click();
    await asNam.getByText(/Nguyễn Thị Lan đang sửa/).waitFor({ state: 'detached' });

    const taken = dialog(asLan, 'Bài này đã có người nhận sửa');
    await taken.waitFor();
    expect(await taken.textContent()).toMatch(/Trần Văn Nam đã nhận sửa bài này lúc \d\d:\d\d/);
    await look(asLan, 'taken-1280');
    await taken.getByRole('button', { name: 'Chỉ xem' }).click();
    await eventually(() => summary(asLan).inputValue()).toBe('Tóm tắt cũ.');
    await asLan.getByRole('button', { name: 'Xem khác biệt' }).click();
    expect(await dialog(asLan, 'Phần chưa lưu so với bản đã lưu').textContent()).toContain('Tóm tắt của Lan.');
    await asLan.keyboard.press('Escape');
  });

  it('of whom one saves over a newer version: it is refused, both are shown, and they can be put together', async () => {
    await title(asNam).fill('Tiêu đề của Nam');
    await summary(asNam).fill('Tóm tắt của Nam.');
    await save(asNam);
    await eventually(async () => (await api.read('article', id))['title']).toBe('Tiêu đề của Nam');

    await button(asLan, 'Khôi phục').click();
    await eventually(() => summary(asLan).inputValue()).toBe('Tóm tắt của Lan.');
    await button(asLan, 'Lưu').click();
    const clash = dialog(asLan, 'Đã có bản mới hơn');
    await clash.waitFor();
    const said = await clash.textContent();
    expect(said).toMatch(/Trần Văn Nam đã lưu bài này lúc/);
    for (const words of ['Tóm tắt của Lan.', 'Tóm tắt của Nam.', 'Tiêu đề của Nam', 'cả hai cùng sửa']) {
      expect(said).toContain(words);
    }
    await look(asLan, 'clash-1280');
    for (const width of [360, 768]) {
      await asLan.setViewportSize({ width, height: 740 });
      await clash.getByRole('button', { name: 'Lưu bản của tôi, ghi đè' }).waitFor();
      expect(await clash.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      expect((await clash.boundingBox())!.width).toBeLessThanOrEqual(width);
      await look(asLan, `clash-${width}`);
    }
    await asLan.setViewportSize({ width: 1280, height: 900 });
    await eventually(async () => (await clash.boundingBox())?.width).toBeGreaterThan(800);
    await clash.getByRole('button', { name: 'Quay lại để ghép' }).click();
    await eventually(() => title(asLan).inputValue()).toBe('Tiêu đề của Nam');
    expect(await summary(asLan).inputValue()).toBe('Tóm tắt của Lan.');
    await summary(asLan).fill('Tóm tắt của Lan và của Nam.');
    await save(asLan);
    expect(await api.read('article', id)).toMatchObject({
      title: 'Tiêu đề của Nam',
      summary: 'Tóm tắt của Lan và của Nam.',
    });
  });

  it('of whom one publishes over a newer version: they take that one, and find their own kept aside', async () => {
    await open(asLan, id);
    await summary(asLan).fill('Bản của Lan, để xuất bản.');
    await api.update('article', id, { summary: 'Bản mới hơn nữa.' });
    await button(asLan, 'Xuất bản').click();
    await dialog(asLan, 'Đã có bản mới hơn').getByRole('button', { name: 'Lấy bản đã lưu' }).click();
    await eventually(() => summary(asLan).inputValue()).toBe('Bản mới hơn nữa.');
    expect((await fetch(`${newsroom.siteUrl}/tin-bai/so-ket-hoc-ky-i/`)).status).toBe(404);
    await asLan.getByRole('button', { name: 'Xem khác biệt' }).first().click();
    expect(await dialog(asLan, 'Phần chưa lưu so với bản đã lưu').textContent()).toContain('Bản của Lan, để xuất bản.');
    await dialog(asLan, 'Phần chưa lưu so với bản đã lưu').getByRole('button', { name: 'Khôi phục' }).click();
    await eventually(() => summary(asLan).inputValue()).toBe('Bản của Lan, để xuất bản.');
    await button(asLan, 'Lưu').click();
    await dialog(asLan, 'Đã có bản mới hơn').getByRole('button', { name: 'Lưu bản của tôi, ghi đè' }).click();
    await eventually(async () => (await api.read('article', id))['summary']).toBe('Bản của Lan, để xuất bản.');
  });
});
