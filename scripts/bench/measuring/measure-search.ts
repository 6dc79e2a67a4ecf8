import type { Browser } from 'playwright-core';
import { percentile, rounded } from './percentile.ts';

export interface MeasuredSearch {
  /** Files of the index, and their compressed bytes. */
  shards: number;
  indexBytes: number;
  /** Compressed bytes of all scripts of the page. */
  scriptBytes: number;
  /** Milliseconds from opening the page with a query in its address. */
  firstResults: number;
  allResults: number;
}

/** A telephone of the cheap kind on a slow line, as Lighthouse imagines it. */
const slowdown = 4;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
};

/** The median of a few first searches, each with an empty cache. */
export async function measureSearch(
  browser: Browser,
  siteUrl: string,
  query: string,
  repetitions: number,
): Promise<MeasuredSearch> {
  const searches: MeasuredSearch[] = [];
  for (let number = 0; number < repetitions; number += 1) searches.push(await searchOnce(browser, siteUrl, query));
  const median = (read: (search: MeasuredSearch) => number) => rounded(percentile(searches.map(read), 50));
  return {
    ...searches[0]!,
    firstResults: median(({ firstResults }) => firstResults),
    allResults: median(({ allResults }) => allResults),
  };
}

async function searchOnce(browser: Browser, siteUrl: string, query: string): Promise<MeasuredSearch> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const began = performance.now();
    await page.goto(`${siteUrl}/tim-kiem/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.locator('main li h3').first().waitFor();
    const firstResults = performance.now() - began;
    await page
      .getByRole('status')
      .getByText(/Tìm thấy \d/)
      .waitFor();
    const allResults = performance.now() - began;
    const loaded = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
        ({ initiatorType, encodedBodySize }) => ({ initiatorType, encodedBodySize }),
      ),
    );
    const sizes = (type: string) =>
      loaded.flatMap(({ initiatorType, encodedBodySize }) => (initiatorType === type ? encodedBodySize : []));
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
    return {
      shards: sizes('fetch').length,
      indexBytes: sum(sizes('fetch')),
      scriptBytes: sum(sizes('script')),
      firstResults,
      allResults,
    };
  } finally {
    await context.close();
  }
}
