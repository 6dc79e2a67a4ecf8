import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startTestNewsroom } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';
import { accessibilityProblems, contrastProblems, everyLook, lookFor, looks } from './reader/accessibility.ts';
import { htmlProblems } from './reader/html-problems.ts';
import { allPageTypes, pageTypeOf } from './reader/page-types.ts';
import type { PageType } from './reader/page-types.ts';
import { Reader } from './reader/reader-page.ts';
import { deadLinks, walkSite } from './reader/walk-site.ts';
import type { SiteFile } from './reader/walk-site.ts';

/** Bytes of HTML and CSS as they are sent (brotli), for the longest page of each kind: a little above what they are. */
const mostBytes: Record<PageType, number> = {
  home: 12_000,
  articles: 11_500,
  month: 10_000,
  article: 13_000,
  category: 10_500,
  topic: 11_000,
  conferences: 10_500,
  conference: 11_500,
  directives: 10_000,
  directive: 11_500,
  tasks: 10_500,
  officials: 10_000,
  official: 10_500,
  organization: 11_000,
  schoolYear: 11_500,
  about: 10_000,
  page: 10_000,
  search: 10_500,
  feeds: 10_000,
  siteMap: 10_500,
  notFound: 9_500,
  gone: 9_500,
};
const mostScript = 10 * 1024;
const mostFont = 70 * 1024;

let newsroom: TestNewsroom;
let browser: Browser;
let files: Map<string, SiteFile>;

beforeAll(async () => {
  [newsroom, browser] = await Promise.all([startTestNewsroom({ demo: true }), launchBrowser()]);
  files = await walkSite(newsroom.siteUrl);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
});

const pages = () => [...files.values()].filter(({ path, type }) => type === 'text/html' && pageTypeOf(path));
/** The longest page of its kind. */
const addressOf = (type: PageType) =>
  pages()
    .filter(({ path }) => pageTypeOf(path) === type)
    .reduce((a, b) => (b.text.length > a.text.length ? b : a)).path;

/** The pages that say "not found" and "gone" are answered with just that. */
const isTrouble = (complaint: string) => !/status of 4(04|10)/.test(complaint);

describe('the demo site', () => {
  it('has pages of every kind, and no dead link or fragment anywhere: pages, feeds, sitemaps, data', () => {
    expect(allPageTypes.filter((type) => !pages().some(({ path }) => pageTypeOf(path) === type))).toEqual([]);
    expect(deadLinks(files, newsroom.siteUrl)).toEqual([]);
    expect(pages().length).toBeGreaterThan(55);
  });

  it('has no error in the HTML of any page', () => {
    expect(pages().flatMap(htmlProblems)).toEqual([]);
  });

  it('sends fonts of 70 KB at most', async () => {
    const fonts = [...files.values()].filter(({ type }) => type === 'font/woff2');
    const sizes = await Promise.all(
      fonts.map(async ({ path }) => (await (await fetch(newsroom.siteUrl + path)).arrayBuffer()).byteLength),
    );
    expect(sizes).toHaveLength(4);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(mostFont);
  });
});

describe('the keyboard', () => {
  it('leads past the menu to the text at once', async () => {
    const reader = await Reader.open(browser, newsroom.siteUrl);
    const { page } = reader;
    await reader.goTo(addressOf('article'));
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' });
    expect(await skip.evaluate((link) => link === document.activeElement && link.clientHeight > 20)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
    await page.context().close();
  });

  it.each(['home', 'article', 'conference', 'search'] as const)(
    'reaches everything on a page of the kind %s, and shows where it is',
    async (type) => {
      // Without motion, what gets the focus is in sight at once.
      const reader = await Reader.open(browser, newsroom.siteUrl, { reducedMotion: 'reduce' });
      const { page } = reader;
      await reader.goTo(addressOf(type));
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      expect(await reader.tabThrough()).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a reader', () => {
  it('who wants no motion gets none', async () => {
    const motion = /animation|transition|@keyframes/;
    expect([...files.values()].filter(({ type, text }) => type === 'text/css' && motion.test(text))).toEqual([]);
    for (const [reducedMotion, behavior] of [['reduce', 'auto'] as const, ['no-preference', 'smooth'] as const]) {
      const reader = await Reader.open(browser, newsroom.siteUrl, { reducedMotion });
      await reader.goTo('/');
      const found = await reader.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      expect(found).toBe(behavior);
      await reader.page.context().close();
    }
  });

  it('fetches its typeface after the first page is complete, and sets the next one in it', async () => {
    const reader = await Reader.open(browser, newsroom.siteUrl);
    await reader.goTo('/');
    await reader.comeAgain('/tin-bai/');
    const { page } = reader;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument');
    const heading = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', heading);
    expect(fonts.map(({ familyName }) => familyName)).toEqual(['Be Vietnam Pro SemiBold']);
    await page.context().close();
  });

  it('without script has the text, the menu and the lists of every kind of page', async () => {
    const reader = await Reader.open(browser, newsroom.siteUrl, { javaScriptEnabled: false });
    const { page } = reader;
    for (const type of allPageTypes) {
      await reader.goTo(addressOf(type));
      const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
      expect(await menu.getByRole('link', { name: 'Tin bài' }).isVisible(), type).toBe(true);
      expect((await page.getByRole('main').innerText()).length, type).toBeGreaterThan(40);
      expect(await page.getByRole('main').getByRole('link').count(), type).toBeGreaterThan(0);
      expect(await reader.widest(), type).toEqual([]);
      expect(reader.complaints.splice(0).filter(isTrouble), type).toEqual([]);
    }
    await page.context().close();
  });
});

it.concurrent.each(allPageTypes)('a page of the kind %s is accessible, light, and stays where it is', async (type) => {
  const reader = await Reader.open(browser, newsroom.siteUrl);
  const { page } = reader;
  // Fonts that come late must not push anything either.
  await page.route('**/*.woff2', (route) => setTimeout(() => void route.continue(), 150));
  await reader.goTo(addressOf(type));
  const weight = await reader.weigh();
  expect(weight.page, 'bytes of HTML and CSS').toBeLessThanOrEqual(mostBytes[type]);
  expect(weight.scripts, 'bytes of scripts').toBeLessThanOrEqual(mostScript);
  expect(await reader.scrolledShifts(), 'layout shift').toEqual([]);
  await reader.comeAgain();
  expect(await reader.scrolledShifts(), 'layout shift in our own typeface').toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const look of ['home', 'article'].includes(type) ? everyLook : looks) {
    await lookFor(page, look);
    expect(await contrastProblems(page), JSON.stringify(look)).toEqual([]);
  }
  await lookFor(page, {});
  expect(await reader.widest()).toEqual([]);

  await reader.enlargeText(2);
  expect(await reader.widest(), 'letters twice as large').toEqual([]);
  expect((await reader.takeComplaints()).filter(isTrouble)).toEqual([]);
  await page.context().close();
});
