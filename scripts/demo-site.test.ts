import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startTestNewsroom } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';
import { accessibilityProblems, contrastProblems, lookFor, looks } from './reader/accessibility.ts';
import { htmlProblems } from './reader/html-problems.ts';
import { allPageTypes, pageTypeOf } from './reader/page-types.ts';
import type { PageType } from './reader/page-types.ts';
import { Reader } from './reader/reader-page.ts';
import { deadLinks, walkSite } from './reader/walk-site.ts';
import type { SiteFile } from './reader/walk-site.ts';

/** Bytes of HTML and CSS as they are sent (brotli), for the heaviest page of each kind; a little above what they are. */
const mostBytes: Record<PageType, number> = {
  home: 14_000,
  articles: 14_000,
  month: 14_000,
  article: 14_000,
  category: 14_000,
  topic: 14_000,
  conferences: 14_000,
  conference: 14_000,
  directives: 14_000,
  directive: 14_000,
  tasks: 14_000,
  officials: 14_000,
  official: 14_000,
  organization: 14_000,
  schoolYear: 14_000,
  about: 14_000,
  page: 14_000,
  search: 14_000,
  feeds: 14_000,
  siteMap: 14_000,
  notFound: 14_000,
  gone: 14_000,
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

describe.each(allPageTypes)('a page of the kind %s', (type) => {
  it('is accessible, light, and stays where it is', async () => {
    const reader = await Reader.open(browser, newsroom.siteUrl);
    const { page } = reader;
    // Fonts that come late must not push anything either.
    await page.route('**/*.woff2', (route) => setTimeout(() => void route.continue(), 300));
    await reader.goTo(addressOf(type));
    const weight = await reader.weigh();
    expect(weight.page, 'bytes of HTML and CSS').toBeLessThanOrEqual(mostBytes[type]);
    expect(weight.scripts, 'bytes of scripts').toBeLessThanOrEqual(mostScript);
    expect(await reader.scrolledShifts(), 'layout shift').toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const look of looks) {
      await lookFor(page, look);
      expect(await contrastProblems(page), JSON.stringify(look)).toEqual([]);
    }
    await lookFor(page, {});
    expect(await reader.widest()).toEqual([]);

    await reader.enlargeText(2);
    expect(await reader.widest(), 'letters twice as large').toEqual([]);
    expect(await reader.takeComplaints().then((all) => all.filter((line) => !/404|410/.test(line)))).toEqual([]);
    await page.context().close();
  });
});
