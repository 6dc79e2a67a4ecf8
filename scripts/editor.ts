import type { Browser, Page } from 'playwright-core';
import { watchRequests } from './watch-requests.ts';

/** What an editor does in the admin, in a real browser, by what is written on the screen. */
export interface Editor {
  page: Page;
  logIn(account: { email: string; password: string }): Promise<void>;
  /** Opens an empty article, fills it in and leaves it unsaved. The body is typed; what stands between `**` in bold. */
  writeArticle(article: {
    title: string;
    body: string;
    category: string;
    cover: string;
    coverAlt: string;
  }): Promise<void>;
  retitle(title: string): Promise<void>;
  /** Returns the moment of the click (milliseconds since 1970). */
  publish(): Promise<number>;
  unpublish(): Promise<number>;
}

/** How an editor's computer is set. */
export interface Computer {
  timezoneId?: string;
  locale?: string;
}

/** In a page of its own, on a computer that is set so, or in a page that is given. */
export async function openEditor(
  browser: Pick<Browser, 'newPage'>,
  cmsUrl: string,
  { given, ...computer }: { given?: Page } & Computer = {},
): Promise<Editor> {
  const own = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...computer };
  const page = given ?? (await browser.newPage(own));
  page.setDefaultTimeout(20_000);
  const untilQuiet = watchRequests(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const act = async (action: string, click: () => Promise<void>): Promise<number> => {
    const answered = page.waitForResponse((response) => response.url().includes(`/actions/${action}`));
    const clicked = Date.now();
    await click();
    const response = await answered;
    if (!response.ok()) throw new Error(`${action}: ${response.status()} ${await response.text()}`);
    return clicked;
  };

  return {
    page,

    async logIn({ email, password }) {
      await page.goto(`${cmsUrl}/admin/auth/login`);
      await page.locator('input[name=email]').fill(email);
      await page.locator('input[name=password]').fill(password);
      await button('Đăng nhập').click();
      await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
      // The home screen is still fetching, and renewing the session on the way: leaving now can end it.
      await untilQuiet();
    },

    async writeArticle({ title, body, category, cover, coverAlt }) {
      await page.goto(`${cmsUrl}/admin/content-manager/collection-types/api::article.article/create`);
      await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(title);
      await page.getByRole('textbox', { name: 'Nội dung', exact: true }).click();
      for (const [at, paragraph] of body.split('\n\n').entries()) {
        if (at) await page.keyboard.press('Enter');
        for (const [part, words] of paragraph.split('**').entries()) {
          if (part) await page.keyboard.press('Control+b');
          await page.keyboard.type(words);
        }
      }

      await button('Chưa có mục nào. Bấm để thêm.').first().click();
      await button(/Bấm để chọn tệp/)
        .first()
        .click();
      const dialog = () => page.getByRole('dialog').last();
      await dialog().getByRole('button', { name: 'Thêm tệp khác' }).click();
      await page.locator('input[type=file]').last().setInputFiles(cover);
      await dialog().getByRole('button', { name: 'Tải 1 tệp vào thư viện' }).click();
      await dialog().getByRole('button', { name: 'Xong' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('[name="cover.alt"]').fill(coverAlt);
      await page.getByRole('combobox', { name: 'Đồng ý đăng ảnh trẻ em' }).click();
      await page.getByRole('option', { name: 'không có trẻ em' }).click();

      await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
      await page.getByRole('option', { name: category }).click();
    },

    async retitle(title) {
      await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(title);
    },

    publish: () => act('publish', () => button('Xuất bản').click()),

    async unpublish() {
      await page.getByRole('complementary').getByRole('button', { name: 'Thao tác khác' }).click();
      return act('unpublish', () => page.getByRole('menuitem', { name: 'Gỡ xuống' }).click());
    },
  };
}
