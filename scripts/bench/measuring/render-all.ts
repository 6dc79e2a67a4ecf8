import { copyFileSync, mkdirSync } from 'node:fs';
import { SiteFolder } from '@ban-tin/site/publisher/site-folder';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { recordPages } from '@ban-tin/site/publisher/render';
import { renderOnAllCores } from '@ban-tin/site/publisher/render-pool';
import { loadSiteCode } from '@ban-tin/site/publisher/site-code';
import { openState } from '@ban-tin/site/publisher/state';

/**
 * Run as a process of its own, so that its peak memory is that of a full render: renders all pages of a data folder's
 * content store into a new folder on all cores, and records what they asked, as the publisher does for a new tree.
 */
const [dataDir, tree, copies] = process.argv.slice(2) as [string, string, 'compressed' | 'plain'];
const compile = await compileSite(() => {});
const code = await loadSiteCode(compile);
mkdirSync(tree, { recursive: true });
const storeFile = `${tree}.sqlite`;
copyFileSync(new SiteFolder(dataDir).storeFile, storeFile);
const state = openState(storeFile, code);
const { store, records, ogRecords, claims } = state;

store.begin();
records.clear();
ogRecords.clear();
claims.clear();
for (const owner of code.allOwners(store)) claims.replace(owner, code.routesOwnedBy(store, owner));
store.commit();

const place = { tree, live: tree, now: Date.now(), lastDeleted: 0, compress: copies === 'compressed' };
store.begin();
await renderOnAllCores({ storeFile, compile, place }, claims.all(), ({ pages, answers, failures }) => {
  if (failures.length) throw new Error(`${failures[0]!.route.path}: ${failures[0]!.message}`);
  recordPages(state, pages, answers);
});
store.commit();
store.close();
