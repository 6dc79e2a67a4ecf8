import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCmsClient } from '@ban-tin/site/publisher/cms-client';
import type { CmsClient } from '@ban-tin/site/publisher/cms-client';
import type { Figure, Flags } from '../bench.ts';
import { startChild } from '../newsroom/child.ts';
import { prepareEnvironment } from '../newsroom/environment.ts';
import { freePorts } from '../newsroom/test-newsroom.ts';
import { openArchive, removeArchive } from './measuring/archive.ts';
import { percentile, rounded } from './measuring/percentile.ts';
import { wholeNumbers } from './measuring/whole-numbers.ts';

const cmsModule = fileURLToPath(new URL('../../cms/dist/main.js', import.meta.url));
const pulls = 5;
const say = (line: string) => process.stderr.write(`pull: ${line}\n`);

/**
 * How long the cms takes to hand everything that is published to a publisher that has nothing. Flag: `--articles=10300`,
 * which with all that belongs to them are 12,000 entries.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  for (const articles of wholeNumbers('articles', flags['articles'], [10_300])) {
    const dataDir = await openArchive(articles, say);
    const [port] = await freePorts(1);
    const { PATH, HOME } = process.env;
    const { settings, env } = prepareEnvironment(
      { PATH, HOME, DATA_DIR: dataDir, CMS_PORT: String(port) },
      { demo: false },
    );
    const logDir = path.join(dataDir, 'logs');
    const cms = await startChild({ name: 'cms', module: cmsModule, env, logDir });
    try {
      const client = createCmsClient(settings.cmsUrl, env['PUBLISHER_TOKEN']!);
      const times: number[] = [];
      let entries = 0;
      for (let number = 0; number < pulls; number += 1) {
        say(`pulling ${articles} articles and all else …`);
        const began = performance.now();
        entries = await countEntries(client);
        times.push(performance.now() - began);
      }
      yield { name: 'pull.entries', value: entries, unit: 'entries', articles };
      yield { name: 'pull.total.p50', value: rounded(percentile(times, 50)), unit: 'ms', articles };
      yield { name: 'pull.total.max', value: rounded(Math.max(...times)), unit: 'ms', articles };
    } finally {
      await cms.stop();
      removeArchive(dataDir);
    }
  }
}

async function countEntries(cms: CmsClient): Promise<number> {
  const { entries } = await cms.pull();
  let count = 0;
  for await (const _ of entries) count += 1;
  return count;
}
