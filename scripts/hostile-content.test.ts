import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSmallDepartment } from '@ban-tin/site/publisher/testing/small-department';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LonePublisher } from './newsroom/lone-publisher.ts';
import { startBuiltIn } from './newsroom/web-servers.ts';
import type { WebServer } from './newsroom/web-servers.ts';
import { crowded, publishHostileContent } from './reader/hostile-content.ts';
import { htmlProblems } from './reader/html-problems.ts';
import { allPageTypes, pageTypeOf } from './reader/page-types.ts';
import type { PageType } from './reader/page-types.ts';
import { Reader } from './reader/reader-page.ts';
import { attributeOf, deadLinks, textOf, walkSite } from './reader/walk-site.ts';
import type { SiteFile } from './reader/walk-site.ts';

const publicOrigin = 'https://sogddt.example.vn';
let dataDir: string;
let publisher: LonePublisher;
let site: WebServer;
let browser: Browser;
let titles: Map<string, string>;
let files: Map<string, SiteFile>;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  publisher = new LonePublisher(dataDir);
  await openSmallDepartment(publisher.cms);
  titles = await publishHostileContent(publisher.cms);
  await publisher.start();
  await publisher.untilLive();
  [site, browser] = await Promise.all([startBuiltIn(dataDir), launchBrowser()]);
  files = await walkSite(site.origin, publicOrigin);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await publisher?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const pages = () => [...files.values()].filter(({ type }) => type === 'text/html');
const ofType = (...types: string[]) => [...files.values()].filter(({ type }) => types.includes(type));
/** As it is read: one spelling, no characters that are none. */
const shown = (text: string) =>
  text
    .normalize('NFC')
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
/** The fullest page of each kind. */
const fullest = (type: PageType) =>
  pages()
    .filter((file) => pageTypeOf(file.path) === type)
    .reduce((a, b) => (b.path.endsWith(`/${crowded}/`) || b.text.length > a.text.length ? b : a));

it('is published, every entry of it', async () => {
  await expect.poll(() => publisher.cms.receipts.at(-1)).toMatchObject({ state: 'live', rejected: [] });
  expect([...titles.keys()].filter((path) => files.get(path)?.status !== 200)).toEqual([]);
});

it('stands whole in the title of its page', () => {
  for (const [path, title] of titles) {
    const heading = files.get(path)!.elements.find(({ tagName }) => tagName === 'h1')!;
    expect(shown(textOf(heading)), path).toContain(shown(title));
  }
});

it('becomes no element, attribute or address that could do something', () => {
  const forbidden = /^(iframe|frame|object|embed|applet|base|style|math|video|audio|foreignobject|animate|marquee)$/i;
  const harmful = /^(on.*|style|srcdoc|formaction|background|xlink:href|http-equiv|ping|target)$/i;
  const found: string[] = [];
  for (const { path, elements } of pages()) {
    for (const element of elements) {
      const { tagName, attrs } = element;
      const [src, type, equiv] = ['src', 'type', 'http-equiv'].map((name) => attributeOf(element, name));
      if (forbidden.test(tagName)) found.push(`${path}: <${tagName}>`);
      if (tagName === 'script' && type !== 'application/ld+json' && !src?.startsWith('/_astro/'))
        found.push(`${path}: script`);
      for (const { name, value } of attrs) {
        if (harmful.test(name) && equiv !== 'Content-Security-Policy') found.push(`${path}: ${name}="${value}"`);
        if (['href', 'src', 'action', 'cite'].includes(name) && !/^(https?:\/\/|mailto:|tel:|#|\/(?!\/)|$)/.test(value))
          found.push(`${path}: ${name}="${value}"`);
        if (/^(src|srcset|action)$/.test(name) && !/^\/(?!\/)/.test(value)) found.push(`${path}: ${name}="${value}"`);
      }
    }
  }
  expect(found).toEqual([]);
});

it('leaves the HTML without an error, and no link of the site dead', () => {
  expect(pages().flatMap(({ path, errors }) => errors.map((error) => `${path}: ${error}`))).toEqual([]);
  expect(allPageTypes.flatMap((type) => htmlProblems(fullest(type)))).toEqual([]);
  // Where editors' own addresses lead is up to them.
  const ours = / → \S+\.vn\/(media|_astro|tin-bai|hoi-nghi|van-ban|can-bo|don-vi|chuyen-muc|chu-de|gioi-thieu)\//;
  expect(deadLinks(files, publicOrigin).filter((link) => ours.test(link))).toEqual([]);
});

it('stands whole in JSON: feed, search index, manifest, structured data', () => {
  const texts = ofType('application/json', 'application/feed+json', 'application/manifest+json').map(
    ({ text }) => text,
  );
  const strings = new Set<string>();
  for (const text of texts)
    JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? strings.add(shown(value)) : 0));
  const searched = [...titles].filter(([path]) => !/^\/(chuyen-muc|chu-de)\//.test(path));
  expect(searched.filter(([, title]) => ![...strings].some((text) => text.includes(shown(title))))).toEqual([]);

  for (const { path, elements } of pages()) {
    for (const element of elements) {
      if (attributeOf(element, 'type') !== 'application/ld+json') continue;
      expect(JSON.parse(textOf(element)), path).toMatchObject({ '@context': 'https://schema.org' });
    }
  }
});

it('leaves calendars as RFC 5545 wants them', () => {
  const calendars = ofType('text/calendar');
  expect(calendars.length).toBeGreaterThan(0);
  for (const { text } of calendars) {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    const unfolded = text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
    expect(unfolded.filter((line) => !/^[A-Z-]+(;[A-Z-]+=[^:]*)*:/.test(line))).toEqual([]);
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(
      unfolded.filter((line) => line.startsWith('SUMMARY:')).length,
    );
  }
});

it('leaves feeds and sitemaps as XML that a strict reader opens', async () => {
  const reader = await Reader.open(browser, site.origin);
  await reader.goTo('/404.html');
  const feeds = ofType('application/rss+xml', 'application/atom+xml', 'application/xml', 'image/svg+xml');
  expect(feeds.length).toBeGreaterThan(10);
  for (const { path, text } of feeds) {
    const error = await reader.page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      text,
    );
    expect(error, path).toBeUndefined();
  }
  await reader.page.context().close();
});

it('runs nothing, asks nobody and pushes nothing out of the window, on any kind of page', async () => {
  const reader = await Reader.open(browser, site.origin);
  for (const type of allPageTypes) {
    const { path } = fullest(type);
    await reader.goTo(path);
    expect(await reader.takeComplaints(), path).toEqual([]);
    expect(await reader.widest(), path).toEqual([]);
  }
  await reader.page.context().close();
});

it('is found and shown as text by the search', async () => {
  const reader = await Reader.open(browser, site.origin);
  await reader.goTo('/tim-kiem/?q=window.hit');
  await reader.page
    .getByRole('status')
    .getByText(/Tìm thấy \d+ kết quả/)
    .waitFor();
  for (let more = 0; more < 2; more += 1) await reader.page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  const found = await reader.page.locator('main li h3').allInnerTexts();
  expect(found.some((title) => title.includes('<img src=x onerror="window.hit=1">'))).toBe(true);
  expect(await reader.takeComplaints()).toEqual([]);
  expect(await reader.widest()).toEqual([]);
  await reader.page.context().close();
});
