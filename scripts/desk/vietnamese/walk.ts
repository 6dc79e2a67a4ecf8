import type { Locator, Page } from 'playwright-core';

/** Goes through the admin's screens; `look` is told of each state that somebody may see. */
export interface Walker {
  page: Page;
  /** "http://127.0.0.1:1337/admin" */
  admin: string;
  look(place: string): Promise<void>;
  /** Waits until nothing is being fetched. */
  untilQuiet(): Promise<void>;
}

const patience = 4000;

/** What is seen before logging in, and by who cannot. */
export async function walkToTheDoor(walker: Walker): Promise<void> {
  const { page, look } = walker;
  const button = (name: string) => page.getByRole('button', { name });
  await open(walker, '/auth/login');
  await look('login');
  await button('Đăng nhập').click();
  await page.getByText('Không được để trống').first().waitFor();
  await look('login, empty');
  await page.locator('input[name=email]').fill('khong-co@example.com');
  await page.locator('input[name=password]').fill('Sai-mat-khau-1');
  for (const [attempts, message] of [
    [1, 'không đúng'],
    [10, 'quá nhiều lần'],
  ] as const) {
    for (let n = 0; n < attempts; n += 1) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/admin/login'));
      await button('Đăng nhập').click();
      await answered;
    }
    await page.getByText(message).first().waitFor();
    await look(`login, ${message}`);
  }
  await open(walker, '/auth/forgot-password');
  await button('Gửi thư').click();
  await look('forgotten password, empty');
  await page.locator('input[name=email]').fill('khong-co@example.com');
  await button('Gửi thư').click();
  await page.getByText('nhờ Quản trị đặt lại mật khẩu').waitFor();
  await look('forgotten password, no mail');
  for (const path of ['forgot-password-success', 'register?registrationToken=x', 'oops']) {
    await open(walker, `/auth/${path}`);
    await look(path);
  }
  await open(walker, '/auth/reset-password?code=het-han');
  await look('new password');
  await page.locator('input[name=password]').fill('Mat-khau-moi-1');
  await page.locator('input[name=confirmPassword]').fill('Mat-khau-moi-1');
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').first().waitFor();
  await look('new password, refused');
}

/** One screen with everything on it that opens. */
export async function walkScreen(walker: Walker, path: string): Promise<void> {
  await open(walker, path);
  await walker.look(path);
  await openEverything(walker, path);
}

/** A list with its filters, its settings, no results, and what is asked before many entries are changed. */
export async function walkList(walker: Walker, path: string): Promise<void> {
  const { page, look } = walker;
  await open(walker, `${path}?_q=khongcogi`);
  await look(`${path}, nothing found`);
  await walkScreen(walker, path);

  await open(walker, path);
  await page.getByRole('button', { name: 'Bộ lọc', exact: true }).click();
  for (const name of ['Chọn ô', 'Chọn bộ lọc'] as const) {
    const choice = page.getByRole('combobox', { name });
    if (!(await choice.count())) continue;
    await choice.click();
    await look(`${path}, filter, ${name}`);
    await page.keyboard.press('Escape');
  }

  await open(walker, path);
  await page.locator('tbody').getByRole('checkbox').first().click();
  await drawn(page);
  await page.getByRole('button', { name: 'Xoá', exact: true }).first().waitFor();
  await look(`${path}, chosen`);
  for (const action of ['Xuất bản', 'Gỡ xuống', 'Xoá']) {
    const button = page.getByRole('button', { name: action, exact: true });
    if (!(await button.count())) continue;
    await button.first().click();
    await dialog(page).waitFor();
    await settled(walker);
    await look(`${path}, ${action} many`);
    await cancel(page);
  }
}

/** An empty form with everything unfolded, and all that is wrong with it when it is to be published. */
export async function walkEmptyForm(walker: Walker, path: string): Promise<void> {
  const { page, look } = walker;
  await open(walker, path);
  const add = page.getByRole('main').getByRole('button', { name: /Chưa có mục nào\. Bấm để thêm|^Thêm mục/ });
  for (let at = 0; at < 25 && at < (await add.count());) {
    const before = await add.count();
    await add.nth(at).click();
    await drawn(page);
    // The one below a list stays, for another item.
    if ((await add.count()) >= before) at += 1;
  }
  await look(`${path}, unfolded`);
  const publish = page.getByRole('button', { name: 'Xuất bản', exact: true });
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  for (const button of [publish, save]) {
    if (!(await button.count()) || !(await button.first().isEnabled())) continue;
    await button.first().click();
    await settled(walker);
    await look(`${path}, what is wrong`);
    if (await dialog(page).count()) await cancel(page);
  }
  await leave(walker, `${path}, leaving`);
}

/** An entry that is there: its menus, and what is asked before it is deleted, taken down or copied. */
export async function walkEntry(walker: Walker, path: string): Promise<void> {
  const { page, look } = walker;
  await walkScreen(walker, path);
  const menus = page.locator('button:visible:not([aria-disabled=true], [disabled])', { hasText: 'Thao tác khác' });
  await open(walker, path);
  const questions: [menu: number, item: string][] = [];
  for (let menu = 0; menu < (await menus.count()); menu += 1) {
    await menus.nth(menu).click();
    await page.getByRole('menu').waitFor();
    const items = await page.getByRole('menuitem').allTextContents();
    for (const item of items) if (/Xoá|Gỡ|Bỏ|Huỷ/.test(item)) questions.push([menu, item]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  for (const [menu, item] of questions) {
    await menus.nth(menu).click();
    await page.getByRole('menuitem', { name: item }).click();
    if (!(await appears(dialog(page)))) continue;
    await look(`${path}, ${item}`);
    await cancel(page);
  }
}

/** What these buttons beside an entry open; each has to be there. */
export async function walkButtons(walker: Walker, path: string, names: string[]): Promise<void> {
  const { page, look } = walker;
  await open(walker, path);
  await look(path);
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await settled(walker);
    await look(`${path}, ${name}`);
    if (await dialog(page).count()) await cancel(page);
  }
}

/** Opens menus, choices, folded parts and dialogs one after the other; one of those that have the same name. */
export async function openEverything({ page, look }: Walker, place: string): Promise<void> {
  const openers = page
    .locator('main, header, nav, [role=dialog]')
    .locator('[aria-haspopup], [role=combobox], button[aria-expanded=false]')
    .and(page.locator(':not([disabled]):not([aria-disabled=true])'));
  const names = await openers.evaluateAll((elements) =>
    elements.map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`),
  );
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) !== at) continue;
    const opener = openers.nth(at);
    if (!(await opener.isVisible())) continue;
    await opener.click({ timeout: patience, force: true }).catch(() => {});
    const opens = await opener.evaluate((element) => element.matches('[aria-haspopup], [role=combobox]'));
    if (opens) await appears(popup(page));
    await look(`${place}, ${name}`);
    await page.keyboard.press('Escape');
  }
}

/** Leaves a form with changes in it. */
export async function leave({ page, look }: Walker, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link').first().click();
  if (!(await appears(dialog(page)))) return;
  await look(place);
  await dialog(page).getByRole('button').last().click();
  await dialog(page).waitFor({ state: 'detached' });
}

export async function open(walker: Walker, path: string): Promise<void> {
  await walker.page.goto(walker.admin + path);
  await settled(walker);
}

/** Everything has been fetched and nothing is said to be loading. */
export async function settled({ page, untilQuiet }: Walker): Promise<void> {
  await untilQuiet();
  await page.waitForFunction(() => !/Đang tải/.test(document.querySelector('main')?.textContent ?? ''), undefined, {
    timeout: 3 * patience,
  });
  await drawn(page);
}

/** What a click changed has been drawn. Strapi draws some buttons when the browser is idle, which this one is after a movement. */
async function drawn(page: Page): Promise<void> {
  await page.mouse.move(640, 8);
  await page.mouse.move(648, 8);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

function popup(page: Page): Locator {
  return page.locator('[role=listbox], [role=menu], [role=dialog], [data-radix-popper-content-wrapper]').last();
}

export function dialog(page: Page): Locator {
  return page.locator('[role=dialog], [role=alertdialog]').last();
}

async function cancel(page: Page): Promise<void> {
  const count = await page.locator('[role=dialog], [role=alertdialog]').count();
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[role=dialog], [role=alertdialog]').length < before,
    count,
  );
}

/** Whether something comes up shortly. */
async function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
}

/** The media library: sending files, folders, one file's particulars, and what is asked before files are moved or deleted. */
export async function walkLibrary(walker: Walker): Promise<void> {
  const { page, look } = walker;
  await walkScreen(walker, '/plugins/upload');
  const cards = page.getByRole('main').getByRole('checkbox');
  for (const action of ['Chuyển', 'Xoá']) {
    await open(walker, '/plugins/upload');
    await cards.last().click();
    await look('media library, chosen');
    await page.getByRole('button', { name: action, exact: true }).first().click();
    await dialog(page).waitFor();
    await look(`media library, ${action}`);
  }
  for (const item of ['Thư mục mới', 'Tải tệp từ địa chỉ URL']) {
    await open(walker, '/plugins/upload');
    await page.getByRole('button', { name: 'Mới' }).click();
    await look('media library, new');
    await page.getByRole('menuitem', { name: item }).click();
    await dialog(page).waitFor();
    await look(`media library, ${item}`);
  }
  await open(walker, '/plugins/upload');
  await page
    .getByRole('button', { name: /hoi-nghi/ })
    .first()
    .click();
  await dialog(page).waitFor();
  await settled(walker);
  await look('media library, one file');
  await openEverything(walker, 'media library, one file');
}

/** The form for a new account, with what is wrong when it is empty. */
export async function walkNewUser(walker: Walker): Promise<void> {
  const { page, look } = walker;
  await open(walker, '/settings/users');
  await page.getByRole('button', { name: 'Mời người dùng mới' }).click();
  await dialog(page).waitFor();
  await look('new user');
  await dialog(page).getByRole('button', { name: 'Mời người dùng' }).click();
  await dialog(page).getByText('Không được để trống').first().waitFor();
  await look('new user, empty');
  await cancel(page);
}
