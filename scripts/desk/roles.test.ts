import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { openEditor } from '../editor.ts';
import { openAdminApi } from '../newsroom/admin-api.ts';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { inviteTo } from '../newsroom/people.ts';
import { startTestNewsroom, testAdministrator } from '../newsroom/test-newsroom.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let newsroom: TestNewsroom;
let browser: Browser;
let administrator: Page;
let author: Page;
let editor: Page;
let head: Page;
let asAuthor: AdminApi;
let entry: string;

const telephone = { width: 360, height: 740 };
const articles = '/admin/content-manager/collection-types/api::article.article';
const title = 'Lễ khai giảng năm học mới tại Trường Trung học phổ thông Chuyên';
const live = async () => (await fetch(`${newsroom.siteUrl}/tin-bai/khai-giang/`)).status;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const open = (page: Page, path: string) => page.goto(newsroom.cmsUrl + path);
const until = <T>(state: () => T) => expect.poll(state, { timeout: 20_000 });
const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function say(page: Page, action: string, words: string): Promise<void> {
  await button(page, action).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: action === 'Gửi duyệt lại' ? 'Gửi duyệt' : action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function logIn(account: { email: string; password: string }, viewport = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const { page, logIn } = await openEditor(context, newsroom.cmsUrl);
  await page.setViewportSize(viewport);
  await logIn(account);
  return page;
}

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: false });
  const invite = (firstname: string, role: 'author' | 'editor' | 'head') =>
    inviteTo(newsroom.cmsUrl, testAdministrator, { firstname, lastname: 'Nguyễn Thị', role });
  const accounts = [await invite('Lan', 'author'), await invite('Hà', 'editor'), await invite('Việt', 'head')] as const;
  asAuthor = await openAdminApi(newsroom.cmsUrl, accounts[0]);
  entry = await asAuthor.create('article', { title, slug: 'khai-giang', genre: 'tin', body: 'Sáng 5/9.' });
  browser = await launchBrowser();
  administrator = await logIn(testAdministrator);
  author = await logIn(accounts[0]);
  editor = await logIn(accounts[1]);
  head = await logIn(accounts[2], telephone);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
});

describe('where the head approves', () => {
  it('says so a switch of the administrator’s', async () => {
    await open(administrator, '/admin/settings/newsroom');
    await administrator.getByRole('heading', { name: 'Quy trình toà soạn' }).waitFor();
    await administrator.getByLabel('Trưởng Ban Biên tập duyệt').click();
    await administrator.getByText('Đã lưu.').first().waitFor();
  });

  it('an author cannot publish, and sends for approval what is saved', async () => {
    await open(author, `${articles}/${entry}`);
    await button(author, 'Gửi duyệt').waitFor();
    expect(await button(author, 'Xuất bản').count()).toBe(0);
    await author.getByRole('textbox', { name: 'Tóm tắt' }).fill('1.250 học sinh dự lễ.');
    await button(author, 'Gửi duyệt').click();
    await author.getByText('Hãy lưu bản nháp trước').waitFor();
    expect(await author.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).isDisabled()).toBe(true);
    await author.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click();
    await button(author, 'Lưu').click();
    await until(async () => (await asAuthor.read('article', entry))['summary']).toBe('1.250 học sinh dự lễ.');
    await until(() => button(author, 'Lưu').isDisabled()).toBe(true);
    await say(author, 'Gửi duyệt', 'Xin đăng trước 8 giờ.');
    await author.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor();
    await button(author, 'Rút lại').waitFor();
  });

  it('an editor sees what waits and goes on editing, but is not offered to publish', async () => {
    await open(editor, '/admin');
    await editor.getByRole('link', { name: new RegExp(title) }).click();
    await editor.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor();
    await button(editor, 'Lưu').waitFor();
    expect(await editor.getByRole('button', { name: /xuất bản|Trả lại/i }).count()).toBe(0);
  });

  it('the head sends it back from a telephone, with what there is to mend', async () => {
    await open(head, '/admin');
    const waiting = head.getByRole('link', { name: new RegExp(title) }).first();
    await waiting.waitFor();
    expect(await waiting.textContent()).toMatch(/Nguyễn Thị Lan gửi .*“Xin đăng trước 8 giờ.”/s);
    expect((await waiting.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await isWiderThanScreen(head)).toBe(false);
    await waiting.click();
    await head.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor();
    expect(await isWiderThanScreen(head)).toBe(false);

    await button(head, 'Trả lại').click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await dialog.getByText('Hãy viết góp ý để tác giả biết cần sửa gì.').waitFor();
    await dialog.getByRole('textbox').fill('Bổ sung tên người phát biểu.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(() => button(head, 'Trả lại').count()).toBe(0);
  });

  it('the author finds the words on the home screen and above the entry, mends and sends again', async () => {
    await open(author, '/admin');
    const returned = author.getByRole('link', { name: new RegExp(title) }).first();
    await returned.getByText('“Bổ sung tên người phát biểu.”').waitFor();
    await returned.click();
    await author.getByRole('heading', { name: 'Được trả lại để sửa' }).waitFor();
    await author.getByText('Bổ sung tên người phát biểu.').waitFor();
    await say(author, 'Gửi duyệt lại', 'Đã bổ sung.');
    await author.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor();
  });

  it('the head approves from a telephone what is on the screen, not what came after', async () => {
    await open(head, `${articles}/${entry}`);
    const approve = button(head, 'Duyệt và xuất bản');
    await approve.waitFor();
    const { height, width } = (await approve.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(40);
    expect(width).toBeGreaterThanOrEqual(100);
    await asAuthor.update('article', entry, { summary: 'Sửa vào phút chót.' });
    await approve.click();
    await head.getByText('Nội dung đã được sửa sau khi bạn mở ra.').first().waitFor();
    expect(await live()).toBe(404);

    await head.getByText('Nội dung đã được sửa sau khi gửi.').waitFor();
    await approve.click();
    await until(live).toBe(200);
    await until(() => head.getByRole('heading', { name: 'Đang chờ duyệt' }).count()).toBe(0);
  });
});

describe('an author', () => {
  it('opens what others published, to read it only', async () => {
    const api = await openAdminApi(newsroom.cmsUrl, testAdministrator);
    const id = await api.create('article', { title: 'Tin đã đăng', slug: 'tin-da-dang', genre: 'tin' });
    await api.publish('article', id);
    await open(author, articles);
    await button(author, 'Đã xuất bản').click();
    await author.getByRole('row', { name: /Tin đã đăng/ }).click();
    await author.waitForURL(/status=published/);
    await until(() => author.getByRole('textbox', { name: 'Tiêu đề' }).isDisabled()).toBe(true);
  });
});
