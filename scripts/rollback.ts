import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '@ban-tin/shared/settings';
import { ContentStore } from '@ban-tin/site/content/store';
import { goBackTo, goForward } from '@ban-tin/site/publisher/choose-compile';
import { compileSite, hashOfCode, keptCompile } from '@ban-tin/site/publisher/compile';
import { compilesOf } from '@ban-tin/site/publisher/publish-tree';
import { SiteFolder } from '@ban-tin/site/publisher/site-folder';
import { askPublisher, orderPublisher } from './newsroom/publisher-orders.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Usage: node scripts/rollback.ts             render today's content with the compile before this one
       node scripts/rollback.ts --forward   use the present code again`;

/**
 * Goes back to the compile of the site's code that was live before, and renders today's content with it: never an old
 * tree, which would bring back what has been unpublished since.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { forward: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const settings = readSettings(process.env);
  const dataDir = path.resolve(root, settings.dataDir);

  const target = values.forward ? hashOfCode() : compileBefore(dataDir);
  if (values.forward) {
    await compileSite((line) => process.stdout.write(`${line}\n`));
    goForward(dataDir);
  } else goBackTo(dataDir, target);

  const isRunning = await orderPublisher('/reload', settings, dataDir);
  if (!isRunning) {
    process.stdout.write(`The publisher is not running; from its next start on it renders with compile ${target}.\n`);
    return;
  }
  for (;;) {
    const { compile, state, error } = await askPublisher(settings);
    if (compile === target && state === 'live') break;
    if (state === 'failed') throw new Error(`The site could not be rendered with compile ${target}: ${error}`);
    await wait(200);
  }
  process.stdout.write(`Today's content is live, rendered with compile ${target}.\n`);
}

function compileBefore(dataDir: string): string {
  const store = ContentStore.openForReading(new SiteFolder(dataDir).storeFile);
  const [live, ...before] = compilesOf(store);
  store.close();
  const kept = before.find((hash) => keptCompile(hash));
  if (!kept) throw new Error(`No other compile than the live one (${live ?? 'none'}) has been kept.`);
  return kept;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
