import type { Figure, Flags } from '../bench.ts';
import { launchBrowser } from '../browser.ts';
import { startTestNewsroom } from '../newsroom/test-newsroom.ts';
import { openArchive, removeArchive } from './measuring/archive.ts';
import { measureSearch } from './measuring/measure-search.ts';
import { wholeNumbers } from './measuring/whole-numbers.ts';

const query = 'hoi nghi so ket';
const say = (line: string) => process.stderr.write(`search: ${line}\n`);

/**
 * What a reader's first search costs on a cheap telephone and a slow line: bytes, and the wait for the first and for all
 * results. Flags: `--articles=1000,10000`, `--repetitions=5`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  const [repetitions] = wholeNumbers('repetitions', flags['repetitions'], [5]);
  for (const articles of wholeNumbers('articles', flags['articles'], [1_000, 10_000])) {
    const dataDir = await openArchive(articles, say);
    const newsroom = await startTestNewsroom({ demo: false, dataDir });
    const browser = await launchBrowser();
    try {
      say(`searching ${articles} articles …`);
      const measured = await measureSearch(browser, newsroom.siteUrl, query, repetitions!);
      yield { name: 'search.scripts', value: measured.scriptBytes, unit: 'bytes', articles };
      yield { name: 'search.shards', value: measured.shards, unit: 'files', articles };
      yield { name: 'search.index', value: measured.indexBytes, unit: 'bytes', articles };
      yield { name: 'search.first-results.p50', value: measured.firstResults, unit: 'ms', articles };
      yield { name: 'search.all-results.p50', value: measured.allResults, unit: 'ms', articles };
    } finally {
      await browser.close();
      await newsroom.stop();
      removeArchive(dataDir);
    }
  }
}
