import { createHash } from 'node:crypto';
import path from 'node:path';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { renderPages } from '@ban-tin/site/publisher/render';
import { loadSiteCode } from '@ban-tin/site/publisher/site-code';
import { allRoutes } from '@ban-tin/site/content/routes';
import { ContentStore } from '@ban-tin/site/content/store';

/** Renders all routes of the content store in DATA_DIR (first argument) and sends one digest of all bytes to its parent. */
const [dataDir, shift] = process.argv.slice(2) as [string, string];
const compile = await compileSite(() => {});
shiftClock(Number(shift));
const store = ContentStore.openForReading(path.join(dataDir, 'site/content.sqlite'));
const code = await loadSiteCode(compile);
const { pages, failures } = await renderPages(code, store, new Map(), allRoutes(store));
if (failures.length) throw new Error(`${failures[0]!.route.path}: ${failures[0]!.message}`);
const hash = createHash('sha256');
for (const { route, bytes } of pages) hash.update(route.path).update(bytes);
process.send!(`${pages.length} pages ${hash.digest('hex')}`);
process.disconnect();

function shiftClock(by: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args: ConstructorParameters<typeof Date> | []) {
      if (args.length) super(...(args as [string]));
      else super(RealDate.now() + by);
    }
    static override now() {
      return RealDate.now() + by;
    }
  } as DateConstructor;
}
