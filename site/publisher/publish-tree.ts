import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../src/content/ask.ts';
import { derivedFiles } from '../src/content/media-files.ts';
import { keptCompiles } from './compile.ts';
import { ContentStore } from '../src/content/store.ts';
import { withoutCulprits } from './attempts.ts';
import { filesIn } from './files-in.ts';
import { flushTree } from './flush-tree.ts';
import { fileOf, lastDeletedOf } from './live-files.ts';
import { planPages } from './plan.ts';
import type { Intake } from './read-changes.ts';
import { keepRejections, replaceRejections } from './rejections.ts';
import { isWhole } from './media.ts';
import { damagedOgPictures, ogFileOf } from './og-pictures.ts';
import { formerAddresses, writeAddresses } from './release.ts';
import { dropPages, recordOf, recordPages, renderPages } from './render.ts';
import type { Failure } from './render.ts';
import { renderOnAllCores } from './render-pool.ts';
import { openState } from './state.ts';
import type { State } from './state.ts';
import { restoreGoodVersion, takeInChanges, takeInEverything } from './take-in.ts';
import type { Prepared, Verdicts } from './take-in.ts';
import { linkIntoTree, removeFromTree, writeToTree } from './tree-files.ts';
import type { TreePlace } from './tree-files.ts';
import type { Released, Workshop } from './workshop.ts';

/** What is new when a whole tree is rendered: changes, everything anew, or nothing but other code. */
export type TreeIntake = Prepared | Extract<Intake, { kind: 'everything' }> | undefined;

/**
 * Renders every page into a new tree beside the live one, from a copy of the store that takes the intake in, and then
 * puts both in the place of the old. Until then nothing has happened; the last step is the switch of a symlink.
 */
export async function publishTree(workshop: Workshop, intake: TreeIntake): Promise<Released> {
  try {
    return await renderAndTakeOver(workshop, intake);
  } finally {
    // On a full disk a copy that nobody needs any more would be in the way.
    removeStore(workshop.site.nextStoreFile);
  }
}

async function renderAndTakeOver(workshop: Workshop, intake: TreeIntake): Promise<Released> {
  const { site } = workshop;
  const next = openNextState(workshop);
  const name = site.makeTree();
  const place: TreePlace = {
    tree: site.tree(name),
    live: site.live,
    now: workshop.now().getTime(),
    lastDeleted: Number(next.store.meta('lastDeleted') ?? 0),
    compress: true,
  };
  let written: number;
  let gone: string[];
  try {
    const verdicts = await fillNextState(workshop, next, intake);
    const { changed, failures } = await renderEverything(workshop, next, place);
    written = changed + (failures.length ? await renderTheRest(workshop, next, place, failures, verdicts) : 0);
    written += await placeAssets(workshop, next, place);
    placeMedia(workshop, next.store, place);
    placeOgPictures(workshop, next, place);
    next.store.setMeta('tree', name);
    gone = filesGone(site.live, place.tree);
    next.store.setMeta('lastDeleted', String(Math.max(place.lastDeleted, lastDeletedOf(gone, site.live))));
    await flushTree(place.tree);
  } catch (error) {
    if (next.store.database.isOpen) next.store.close();
    rmSync(place.tree, { recursive: true, force: true });
    throw error;
  }
  await takeOver(workshop, next, name);
  return { written, deleted: gone.length, rendered: workshop.state.records.pageCount() };
}

/** The compiles that have rendered this site, the latest first. */
export function compilesOf(store: ContentStore): string[] {
  return JSON.parse(store.meta('compiles') ?? '[]') as string[];
}

/** Makes the tree live that the store speaks of, if a process died between the two. */
export function finishTakeOver({ site, state }: Pick<Workshop, 'site' | 'state'>): void {
  const tree = state.store.meta('tree');
  if (tree !== undefined && site.hasTree(tree)) site.switchTo(tree);
}

function openNextState({ site, state, code }: Workshop): State {
  removeStore(site.nextStoreFile);
  // With its log: while somebody else reads the store, SQLite cannot write all of the log back.
  state.store.database.exec('pragma wal_checkpoint(passive)');
  for (const ending of ['', '-wal']) {
    if (existsSync(site.storeFile + ending)) copyFileSync(site.storeFile + ending, site.nextStoreFile + ending);
  }
  return openState(site.nextStoreFile, code);
}

/** Takes the intake in and lists the routes; committed, because the workers read it. */
async function fillNextState(workshop: Workshop, next: State, intake: TreeIntake): Promise<Verdicts | undefined> {
  const { store, records, ogRecords, claims, journal } = next;
  const { code } = workshop;
  store.begin();
  let verdicts: Verdicts | undefined;
  if (intake && 'kind' in intake) {
    verdicts = await takeInEverything(intake, store, workshop.mediaFor(store));
    replaceRejections(store, verdicts);
  } else if (intake) {
    takeInChanges(intake, store);
    verdicts = intake;
    keepRejections(store, verdicts);
  }
  store.setMeta('siteUrl', workshop.siteUrl);
  store.setMeta('compiles', JSON.stringify(withLatest(compilesOf(store), workshop.compile.hash)));
  store.setClock(workshop.now().toISOString());
  journal.clear();
  records.clear();
  ogRecords.clear();
  claims.clear();
  for (const owner of code.allOwners(store)) claims.replace(owner, code.routesOwnedBy(store, owner));
  store.commit();
  return verdicts;
}

async function renderEverything({ site, compile }: Workshop, next: State, place: TreePlace) {
  const { store, claims } = next;
  const failures: Failure[] = [];
  let changed = 0;
  store.begin();
  await renderOnAllCores({ storeFile: site.nextStoreFile, compile, place }, claims.all(), (batch) => {
    recordPages(next, batch.pages, batch.answers);
    failures.push(...batch.failures);
    changed += batch.changed;
  });
  store.commit();
  return { changed, failures };
}

/** Pages failed: takes the entries back that broke them, and renders what that touches, until all is well. */
async function renderTheRest(
  { code, committed }: Workshop,
  state: State,
  place: TreePlace,
  failures: Failure[],
  verdicts: Verdicts | undefined,
): Promise<number> {
  const { store, ogRecords, claims } = state;
  store.begin();
  store.mark('rendered');
  const { result, rejected } = await withoutCulprits(verdicts?.judged ?? [], async (takenBack) => {
    store.returnTo('rendered');
    for (const ref of takenBack) restoreGoodVersion(store, committed, ref);
    const answers = new Map<string, Answer>();
    const plan = planPages(state, code, answers);
    const paths = new Set([...plan.pages.map(({ route }) => route.path), ...failures.map(({ route }) => route.path)]);
    const routes = [...paths].flatMap((path) => claims.at(path) ?? []);
    return { ...(await renderPages(code, store, answers, routes)), plan, answers };
  });
  let changed = 0;
  for (const { route, bytes } of result.pages) {
    // It may be a second name of the live file, which must never be written to.
    removeFromTree(place.tree, fileOf(route.path));
    if (await writeToTree(place, fileOf(route.path), bytes)) changed += 1;
  }
  for (const vanished of result.plan.vanished) removeFromTree(place.tree, fileOf(vanished));
  dropPages(state, result.plan.vanished);
  recordPages(state, result.pages.map(recordOf), result.answers);
  ogRecords.forgetUnnamed();
  keepRejections(store, { judged: rejected.map(({ ref }) => ref), rejected });
  store.commit();
  return changed;
}

/** Places the compile's styles, fonts and icons, and keeps those of the compile before for pages that are being read. */
async function placeAssets({ compile, site }: Workshop, { store }: State, place: TreePlace): Promise<number> {
  const files = filesIn(compile.assets);
  const before = JSON.parse(store.meta('assets') ?? '{}') as { compile?: string; files?: string[]; former?: string[] };
  const former =
    before.compile === compile.hash
      ? (before.former ?? [])
      : (before.files ?? []).filter((file) => !files.includes(file));
  let changed = 0;
  for (const file of files) {
    if (await writeToTree(place, file, readFileSync(path.join(compile.assets, file)))) changed += 1;
  }
  const kept: string[] = [];
  for (const file of former) {
    try {
      await writeToTree(place, file, readFileSync(path.join(site.live, file)));
      kept.push(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  store.setMeta('assets', JSON.stringify({ compile: compile.hash, files, former: kept }));
  return changed;
}

/** What is missing in the media folder may still be live; what is neither comes when the cms can be asked for it. */
function placeMedia({ mediaDir, site }: Workshop, store: ContentStore, { tree }: TreePlace): void {
  for (const file of store.shownFiles().flatMap(derivedFiles)) {
    const source = [path.join(mediaDir, file), path.join(site.live, 'media', file)].find(isWhole);
    if (source) linkIntoTree(tree, `media/${file}`, source);
  }
}

/** Keeps the pictures that have been drawn and are still named; the others are drawn when the tree is live. */
function placeOgPictures({ site, state }: Workshop, { ogRecords }: State, { tree }: TreePlace): void {
  const damaged = new Set(damagedOgPictures(site.live, state));
  for (const hash of ogRecords.names()) {
    const drawn = state.ogRecords.drawn(hash);
    if (!drawn || damaged.has(hash)) continue;
    linkIntoTree(tree, ogFileOf(hash), path.join(site.live, ogFileOf(hash)));
    ogRecords.noteDrawn(hash, drawn);
  }
}

/** Store first, then the link: {@link finishTakeOver} makes good what dies in between. */
async function takeOver(workshop: Workshop, next: State, tree: string): Promise<void> {
  const { site, disk } = workshop;
  const addresses = formerAddresses(next.store);
  next.store.close();
  workshop.state.store.database.exec('pragma wal_checkpoint(truncate)');
  workshop.committed.close();
  workshop.state.store.close();
  try {
    // A log of the old store must never be taken for one of the new.
    for (const ending of ['-wal', '-shm']) rmSync(site.storeFile + ending, { force: true });
    renameSync(site.nextStoreFile, site.storeFile);
  } finally {
    workshop.state = openState(site.storeFile, workshop.code);
    workshop.committed = ContentStore.openForReading(site.storeFile);
  }
  site.switchTo(tree);
  await writeAddresses(site, addresses, disk);
}

function withLatest(hashes: string[], latest: string): string[] {
  return [latest, ...hashes.filter((hash) => hash !== latest)].slice(0, keptCompiles);
}

function filesGone(live: string, tree: string): string[] {
  const present = new Set(filesIn(tree));
  return filesIn(live).filter((file) => !present.has(file));
}

function removeStore(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}
