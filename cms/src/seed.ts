import { readSettings } from '@ban-tin/shared/settings';
import { fillWithCorpus } from './corpus/fill.ts';
import { createCms, loadCms } from './load-cms.ts';

/** Run by `scripts/seed.ts`, which hears `{ready}` once the cms is loaded and `{progress}` from then on. */
async function main(): Promise<void> {
  const [articles, seed] = process.argv.slice(2).map(Number);
  const settings = readSettings(process.env);
  const strapi = createCms(settings, { serveAdminPanel: false });
  process.once('disconnect', () => process.exit(1));
  await loadCms(strapi, settings);
  process.send?.({ ready: true });
  const say = (line: string) => process.send?.({ progress: line });

  const count = await fillWithCorpus(
    strapi,
    { articles: articles!, seed: seed! },
    { now: new Date(), onProgress: (done) => done % 5000 === 0 && say(`${done} entries …`) },
  );
  say(`${count} entries written`);
  await strapi.destroy();
  process.exit(0);
}

main().catch((error: Error) => {
  process.stderr.write(`seed: ${error.message}\n`);
  process.exit(1);
});
