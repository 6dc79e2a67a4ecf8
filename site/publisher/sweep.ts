import type { StoredType } from '../src/content/entries.ts';
import { derivedFiles } from '../src/content/media-files.ts';
import { assetsOf } from './audit.ts';
import { copyEndings } from './compressed-copies.ts';
import { keepFiles } from './files-in.ts';
import { markersOf } from './former-markers.ts';
import { fileOf } from './live-files.ts';
import { ogFileOf } from './og-pictures.ts';
import { cursorOf } from './read-changes.ts';
import { formerAddresses } from './release.ts';
import { closeSweepOrder, sweepOrder } from './sweep-order.ts';
import type { Workshop } from './workshop.ts';

/**
 * Carries out the order to keep nothing but what is live. It asks what belongs here and removes everything else, so that it
 * need not know what was erased, and can be repeated after it was cut short anywhere. Gives whether it came to its end: an
 * entry that could not be taken out, or somebody who reads the store, holds it up until a later look.
 */
export async function sweep(workshop: Workshop): Promise<boolean> {
  const { site, state, media } = workshop;
  const { store } = state;
  const order = sweepOrder(store);
  if (!order || !state.journal.isEmpty) return false;
  if (order.some(({ type, id }) => store.entry(type as StoredType, id))) return false;

  await media.forgetUnshown();
  keepFiles(site.live, wantedFiles(workshop));
  keepFiles(site.formerFolder, markersOf(formerAddresses(store)));
  site.dropOldTrees();
  site.dropLeftovers();
  if (!store.dropDeleted()) return false;
  closeSweepOrder(store, cursorOf(store)!.number);
  return true;
}

/** Every file that the live folder may hold. */
function wantedFiles({ state: { store, records, ogRecords } }: Workshop): Set<string> {
  const wanted = new Set(assetsOf(store));
  for (const { path } of records.pages()) wanted.add(fileOf(path));
  for (const file of [...wanted]) for (const ending of copyEndings) wanted.add(`${file}.${ending}`);
  for (const file of store.shownFiles().flatMap(derivedFiles)) wanted.add(`media/${file}`);
  for (const hash of ogRecords.names()) wanted.add(ogFileOf(hash));
  return wanted;
}
