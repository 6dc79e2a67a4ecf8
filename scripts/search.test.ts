import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articleOf, entryOf, openSmallDepartment } from '@ban-tin/site/publisher/testing/small-department';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LonePublisher } from './newsroom/lone-publisher.ts';
import { startBuiltIn } from './newsroom/web-servers.ts';
import type { WebServer } from './newsroom/web-servers.ts';

let dataDir: string;
let publisher: LonePublisher;
let site: WebServer;
let browser: Browser;
/** What no page may do: speak up in the console, or ask another host for something. */
const complaints: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'search-'));
  publisher = new LonePublisher(dataDir);
  const { cms } = publisher;
  await openSmallDepartment(cms);
  cms.publish(
    entryOf('official', 'minh', { fullName: 'Ngô Thị Minh', sortName: 'Minh Ngô Thị', slug: 'ngo-thi-minh' }),
  );
  cms.publish(
    entryOf('directive', 'nd98', {
      ...{ title: 'Quy định chi tiết Luật Thi đua, khen thưởng', slug: 'nghi-dinh-98', group: 'quy phạm pháp luật' },
      ...{ kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31', issuer: 'pgd' },
    }),
  );
  cms.publish(articleOf('dien-bien', { title: 'Điện Biên dạy tiếng Việt cho lưu học sinh Lào', officials: ['minh'] }));
  cms.publish(articleOf('nguy-hiem', { title: 'Chèn <img src=x onerror="document.title=1"> vào tiêu đề' }));
  for (let n = 0; n < 45; n += 1) {
    const at = `${2019 + (n % 5)}-0${1 + (n % 9)}-1${n % 10}T02:00:00.000Z`;
    cms.publish(articleOf(`thi-${n}`, { title: `Ôn thi tốt nghiệp, tin số ${n + 1}`, displayedAt: at }));
  }
  await publisher.start();
  [site, browser] = await Promise.all([publisher.untilLive().then(() => startBuiltIn(dataDir)), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await publisher?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

afterEach(async () => {
  expect(complaints.splice(0)).toEqual([]);
  for (const context of browser.contexts()) await context.close();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(site.origin) || complaints.push(request.url()));
  await page.goto(site.origin + address);
  return page;
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Từ khoá, số văn bản hoặc tên' });
const titles = (page: Page) => page.locator('main li h3').allInnerTexts();
const says = (page: Page, text: string | RegExp, timeout = 20_000) =>
  page.getByRole('status').getByText(text).waitFor({ timeout });
const search = (page: Page) => new URL(page.url()).search;
const isSidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

it('finds what is typed without diacritics while it is typed, and marks it where it stands', async () => {
  const page = await open('/tim-kiem/');
  expect(await titles(page)).toEqual([]);
  await box(page).pressSequentially('day tieng viet');
  await says(page, 'Tìm thấy 1 kết quả.');
  expect(await titles(page)).toEqual(['Điện Biên dạy tiếng Việt cho lưu học sinh Lào']);
  expect(await page.locator('mark').allInnerTexts()).toEqual(['dạy tiếng Việt']);
  expect(search(page)).toBe('?q=day+tieng+viet');
  expect(await isSidewaysScroll(page)).toBe(false);
});

it('leads from the box on every page to the document with that number', async () => {
  const page = await open('/');
  await page.getByRole('searchbox').fill('98-2023-nd-cp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tim-kiem/?q=98-2023-nd-cp');
  await says(page, 'Tìm thấy 1 kết quả.');
  expect((await titles(page))[0]).toMatch(/^Nghị định số 98\/2023\/NĐ-CP\s+Quy định chi tiết/);
  await page.getByRole('link', { name: 'Nghị định số 98/2023/NĐ-CP' }).click();
  await page.waitForURL('**/van-ban/nghi-dinh-98/');
});

it('finds a person first, and then what names them', async () => {
  const page = await open('/tim-kiem/?q=ngo+thi+minh');
  await says(page, 'Tìm thấy 2 kết quả.');
  expect((await titles(page))[0]).toBe('Ngô Thị Minh');
  await page.getByText('Có nhắc đến: Ngô Thị Minh').waitFor();
});

it('is filtered with the keyboard alone; the address keeps it, and Back takes it back', async () => {
  const page = await open('/tim-kiem/');
  await box(page).focus();
  await page.keyboard.type('thi');
  await says(page, /Tìm thấy \d+ kết quả/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => search(page)).toBe('?q=thi&loai=tin-bai');
  await says(page, 'Tìm thấy 46 kết quả.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('0');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect.poll(() => search(page)).toBe('?q=thi&loai=tin-bai&nam=2021');
  await says(page, 'Tìm thấy 9 kết quả.');

  const link = page.locator('main li a').first();
  await link.focus();
  const title = await link.innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();
  await says(page, 'Tìm thấy 9 kết quả.');
  expect(await page.locator('select[name=nam]').inputValue()).toBe('2021');
  await page.goBack();
  await says(page, 'Tìm thấy 46 kết quả.');
  await page.goBack();
  await expect.poll(() => search(page)).toBe('?q=thi');
});

it('shows twenty at first, and more on demand, where the keyboard then is', async () => {
  const page = await open('/tim-kiem/?q=tot+nghiep');
  await says(page, 'Tìm thấy 45 kết quả.');
  expect(await titles(page)).toHaveLength(20);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).press('Enter');
  expect(await titles(page)).toHaveLength(40);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe((await titles(page))[20]);
});

it('offers the lists where nothing is found, and says what is only similar', async () => {
  const page = await open('/tim-kiem/?q=xyzzy');
  await says(page, 'Không tìm thấy mục nào.');
  await page.getByRole('link', { name: 'Tin bài theo tháng' }).waitFor();
  await box(page).fill('tot nghiep thpt 2030');
  await says(page, 'Không tìm thấy mục nào.');
  await box(page).fill('dien bien tieng viet lop');
  await says(page, 'Không có mục nào chứa đủ các từ này. 1 mục gần giống:');
});

it('shows what titles hold as text', async () => {
  const page = await open('/tim-kiem/?q=chen+img');
  await says(page, 'Tìm thấy 1 kết quả.');
  expect(await titles(page)).toEqual(['Chèn <img src=x onerror="document.title=1"> vào tiêu đề']);
  expect(await page.title()).toMatch(/^Tìm kiếm/);
});

it('says so when the line is down', async () => {
  const page = await open('/tim-kiem/');
  await page.context().setOffline(true);
  await box(page).fill('thi');
  await says(page, 'Không tải được hết dữ liệu tìm kiếm.');
  expect(complaints.splice(0).every((line) => line.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Thử lại' }).click();
  await says(page, 'Tìm thấy 48 kết quả.');
});

it('finds an article within ten seconds of its publish, and no more within ten of its going', async () => {
  const finds = async (count: number) => {
    const page = await open('/tim-kiem/?q=khai+giang');
    await says(page, count ? 'Tìm thấy 1 kết quả.' : 'Không tìm thấy mục nào.', 2000).catch(() => {});
    const found = (await titles(page)).length === count;
    await page.context().close();
    return found;
  };
  expect(await finds(0)).toBe(true);
  publisher.cms.publish(articleOf('khai-giang', { title: 'Lễ khai giảng', displayedAt: '2025-09-05T00:00:00.000Z' }));
  await publisher.wake();
  await expect.poll(() => finds(1), { timeout: 10_000 }).toBe(true);
  publisher.cms.remove({ type: 'article', id: 'khai-giang' }, 'unpublish');
  await publisher.wake();
  await expect.poll(() => finds(0), { timeout: 10_000 }).toBe(true);
  // A page that was read before the shard went still names it.
  complaints.splice(0, Infinity, ...complaints.filter((line) => !line.includes('404')));
});

it('offers the lists instead where there is no script', async () => {
  const page = await open('/tim-kiem/?q=thi', { javaScriptEnabled: false });
  const notice = page.locator('main noscript');
  expect(await notice.evaluate((element) => element.textContent)).toContain('đang tắt JavaScript');
  expect(await notice.evaluate((element) => element.firstElementChild!.clientHeight)).toBeGreaterThan(20);
  expect(await box(page).isVisible()).toBe(false);
  for (const name of ['Tin bài theo tháng', 'Hội nghị', 'Văn bản', 'Cán bộ', 'Giới thiệu']) {
    await page.getByRole('main').getByRole('link', { name }).waitFor();
  }
  expect(await isSidewaysScroll(page)).toBe(false);
});

it('loads at most 10 KB of script, and nothing of the index before somebody searches', async () => {
  const page = await open('/tim-kiem/', { viewport: { width: 1280, height: 900 } });
  const loaded = async (kind: string) =>
    await page.evaluate(
      (kind) =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ initiatorType }) => initiatorType === kind)
          .map(({ name, encodedBodySize }) => [name, encodedBodySize] as const),
      kind,
    );
  const scripts = await loaded('script');
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(10 * 1024);
  expect(await loaded('fetch')).toEqual([]);
  await box(page).fill('thi');
  await says(page, 'Tìm thấy 48 kết quả.');
  expect((await loaded('fetch')).length).toBeGreaterThan(5);
});
