import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminApi } from '../newsroom/admin-api.ts';
import { openAdminDesk } from '../newsroom/admin-desk.ts';
import type { AdminDesk } from '../newsroom/admin-desk.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';

let desk: AdminDesk;
let newsroom: TestNewsroom;
let page: Page;
let api: AdminApi;
let folder: string;
let target: string;

const articles = '/admin/content-manager/collection-types/api::article.article';
const text = (): Locator => page.getByRole('textbox', { name: 'Nội dung', exact: true });
const tool = (name: string) => page.locator('[data-editor=body]').getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog').last();

/** Presses Save and gives the body that the cms stored. */
async function save(): Promise<string> {
  const answered = page.waitForResponse(
    (response) =>
      /api::article\.article(?:\/|\?|$)/.test(response.url()) && /POST|PUT/.test(response.request().method()),
  );
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const { data } = (await (await answered).json()) as { data: { documentId: string } };
  return String((await api.read('article', data.documentId))['body'] ?? '');
}

async function openNewArticle(title: string): Promise<void> {
  await page.goto(`${newsroom.cmsUrl}${articles}/create`);
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill(title);
  await text().click();
}

/** Pastes as the browser does, with what the clipboard would hold. */
async function paste(data: { html?: string; plain?: string; picture?: string }): Promise<void> {
  await text().evaluate((element, { html, plain, picture }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData('text/html', html);
    if (plain) clipboardData.setData('text/plain', plain);
    if (picture) {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([bytes], 'man-hinh.png', { type: 'image/png' }));
    }
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'visual-editor-'));
  const picture = { create: { width: 600, height: 400, channels: 3, background: '#2a6f97' } } as const;
  await sharp(picture).jpeg().toFile(path.join(folder, 'le-khai-giang.jpg'));
  desk = await openAdminDesk();
  ({ newsroom, page, api } = desk);
  target = await api.create('article', { title: 'Điện Biên sơ kết học kỳ I', genre: 'tin', body: 'Bài đích.' });
  await api.publish('article', target);
});

afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an editor who has never seen Markdown', () => {
  it('writes headings, bold words, a list and a quote, and what is stored is Markdown', async () => {
    await openNewArticle('Soạn thảo trực quan');
    await page.keyboard.type('Kết quả');
    await page.getByRole('combobox', { name: 'Kiểu đoạn' }).selectOption('Đề mục lớn');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tỷ lệ là ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('99%');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' (5 * 3 * 2).');
    await page.keyboard.press('Enter');
    await tool('Danh sách dấu đầu dòng').click();
    await page.keyboard.type('một');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hai');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool('Trích dẫn').click();
    await page.keyboard.type('Lời dặn');
    await expect.poll(() => page.getByText(/^\d+ chữ$/).textContent()).toBe('13 chữ');
    expect(await save()).toBe('## Kết quả\n\nTỷ lệ là **99%** (5 \\* 3 \\* 2).\n\n- một\n- hai\n\n> Lời dặn');
  });

  it('makes a table and merges two of its cells', async () => {
    await openNewArticle('Bảng có ô gộp');
    await tool('Chèn bảng').click();
    for (const cell of ['TT', 'Học sinh', '', '1', 'a', 'b']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    await text().getByText('Học sinh').click();
    await tool('Gộp với ô bên phải').click();
    await tool('Căn giữa').click();
    await text().locator('tr').last().locator('td').first().click();
    await tool('Xoá hàng').click();
    expect(await save()).toBe(
      '<table>\n<thead>\n<tr><th>TT</th><th colspan="2" align="center">Học sinh</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>1</td><td>a</td><td>b</td></tr>\n</tbody>\n</table>',
    );
  });

  it('puts a picture into the text, with its description, caption and credit', async () => {
    await openNewArticle('Ảnh trong bài');
    await page.keyboard.type('Trước ảnh');
    await tool('Chèn ảnh').click();
    await dialog()
      .getByRole('button', { name: /Thêm tệp|Tải/ })
      .first()
      .click();
    await page.locator('input[type=file]').last().setInputFiles(path.join(folder, 'le-khai-giang.jpg'));
    await dialog().getByRole('button', { name: 'Tải 1 tệp vào thư viện' }).click();
    await dialog()
      .getByRole('checkbox', { name: /le-khai-giang/ })
      .check();
    await dialog().getByRole('button', { name: 'Xong' }).click();
    await dialog().getByRole('button', { name: 'Chèn ảnh' }).click();
    await dialog().getByText('Hãy mô tả ảnh bằng một câu ngắn.').waitFor();
    await dialog().getByLabel('Mô tả ảnh').fill('Sân trường');
    await dialog().getByLabel('Chú thích').fill('Lễ "khai giảng"');
    await dialog().getByLabel('Nguồn ảnh').fill('Ảnh: Ngọc Tú');
    await dialog().getByRole('button', { name: 'Chèn ảnh' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const stored = await save();
    expect(stored).toMatch(
      /^Trước ảnh\n\n<figure><img src="\/uploads\/[^"]+\.jpg" alt="Sân trường"><figcaption>Lễ &quot;khai giảng&quot; <small class="credit">Ảnh: Ngọc Tú<\/small><\/figcaption><\/figure>$/,
    );
  });

  it('links to an article by its title, and readers come to it after it has moved', async () => {
    await openNewArticle('Bài có liên kết');
    await page.keyboard.type('Xem ');
    await page.keyboard.press('Control+k');
    await dialog().getByLabel('Tìm theo tiêu đề').fill('dien bien');
    await dialog()
      .getByRole('radio', { name: /Điện Biên sơ kết học kỳ I/ })
      .check();
    await dialog().getByRole('button', { name: 'Chèn liên kết' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await save()).toBe(`Xem [Điện Biên sơ kết học kỳ I](ban-tin:article/${target})`);

    const answered = page.waitForResponse((response) => response.url().includes('/actions/publish'));
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    expect((await answered).ok()).toBe(true);
    const live = async () => (await fetch(`${newsroom.siteUrl}/tin-bai/bai-co-lien-ket/`)).text();
    const see = (html: string) => expect.poll(live, { timeout: 20_000, interval: 50 }).toContain(html);
    await see('Xem <a href="/tin-bai/dien-bien-so-ket-hoc-ky-i/">Điện Biên sơ kết học kỳ I</a>');
    await api.update('article', target, { slug: 'dien-bien-so-ket' });
    await api.publish('article', target);
    await see('Xem <a href="/tin-bai/dien-bien-so-ket/">Điện Biên sơ kết học kỳ I</a>');
    await api.unpublish('article', target);
    await see('<p>Xem Điện Biên sơ kết học kỳ I</p>');
  });

  it('takes back what was done, and again what was taken back', async () => {
    await openNewArticle('Hoàn tác');
    await page.keyboard.type('một');
    await tool('Đường kẻ ngang').click();
    await tool('Hoàn tác (Ctrl+Z)').click();
    await expect.poll(() => text().locator('hr').count()).toBe(0);
    await tool('Làm lại (Ctrl+Y)').click();
    await expect.poll(() => text().locator('hr').count()).toBe(1);
  });
});

describe('the source', () => {
  it('is shown to those who ask for it, and what is changed there is seen at once', async () => {
    await openNewArticle('Mã nguồn');
    await page.keyboard.type('một');
    await tool('Xem mã nguồn').click();
    const source = page.getByRole('textbox', { name: 'Mã nguồn Markdown' });
    expect(await source.inputValue()).toBe('một');
    await source.fill('## Hai\n\n<details><summary>Thêm</summary>x</details>');
    await tool('Về chế độ soạn thảo').click();
    await text().locator('h2').getByText('Hai').waitFor();
    await text().locator('pre').getByText('<details>').click();
    await tool('Sửa mã nguồn của đoạn này').waitFor();
    expect(await save()).toBe('## Hai\n\n<details><summary>Thêm</summary>x</details>');
  });

  it('is not touched by looking at it: what was stored comes back byte for byte', async () => {
    const body = '* một\n* hai\n\n\n\n__đậm__ và  _nghiêng_\n\nTiêu đề\n---';
    const id = await api.create('article', { title: 'Viết bằng tay', genre: 'tin', body });
    await page.goto(`${newsroom.cmsUrl}${articles}/${id}`);
    await text().locator('h2').getByText('Tiêu đề').waitFor();
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill('Viết bằng tay, đổi tên');
    expect(await save()).toBe(body);
    await text().getByText('hai').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ba');
    expect(await save()).toBe('- một\n- hai ba\n\n__đậm__ và  _nghiêng_\n\nTiêu đề\n---');
  });
});

describe('a paste', () => {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it('from Word keeps its words, table and pictures, and says which pictures must be dragged', async () => {
    await openNewArticle('Dán từ Word');
    await paste({
      plain: 'Toàn ngành',
      html:
        '<html><body><p class=MsoNormal style="mso-x:1">Toàn&nbsp;<b>ngành</b><o:p></o:p></p>' +
        '<table><tr><td colspan=2 style="border:solid"><p class=MsoNormal>Gộp</p></td></tr><tr><td>1</td><td>2</td></tr></table>' +
        `<p><img src="data:image/png;base64,${dot}" alt="Sơ đồ"></p><p><img src="file:///C:/x/clip_image002.png"></p></body></html>`,
    });
    await page.getByText('Hình 2 chưa được dán; hãy kéo tệp ảnh vào.').waitFor();
    await text().locator('figure img').waitFor();
    expect(await save()).toMatch(
      /^Toàn \*\*ngành\*\*\n\n<table>\n<tbody>\n<tr><td colspan="2">Gộp<\/td><\/tr>\n<tr><td>1<\/td><td>2<\/td><\/tr>\n<\/tbody>\n<\/table>\n\n<figure><img src="\/uploads\/[^"]+\.png" alt="Sơ đồ"><\/figure>$/,
    );
  });

  it('of a screenshot goes to the media library', async () => {
    await openNewArticle('Dán ảnh màn hình');
    await paste({ picture: dot });
    await text().locator('figure img').waitFor();
    expect(await save()).toMatch(/^<figure><img src="\/uploads\/man_hinh_[^"]+\.png" alt=""><\/figure>$/);
  });
});

describe('on a phone of 360 px', () => {
  it('nothing is cut off: the tools wrap, and the page does not scroll sideways', async () => {
    await openNewArticle('Điện thoại');
    await page.setViewportSize({ width: 360, height: 740 });
    await tool('Chèn bảng').click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    for (const name of ['Chèn ảnh', 'Xoá bảng', 'Xem mã nguồn', 'Phóng to']) {
      const box = await tool(name).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360, name).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
