import type { EntryData, EntryRef } from '@ban-tin/shared/change';
import { z } from 'zod';
import { entrySchemas } from '../src/content/entries.ts';
import type { StoredEntry, StoredType } from '../src/content/entries.ts';
import type { ContentStore } from '../src/content/store.ts';
import { MediaMissing } from './cms-client.ts';
import { MediaBroken, describeMedia } from './media.ts';
import type { MediaLibrary } from './media.ts';
import type { ChangedEntries, Intake } from './read-changes.ts';
import { orderSweep } from './sweep-order.ts';

/** An entry whose new version cannot go live, and why, in the editors' language. */
export interface Rejection {
  ref: EntryRef;
  reason: string;
}

/** What was judged, and what of it was not fit to be shown. */
export interface Verdicts {
  judged: EntryRef[];
  rejected: Rejection[];
}

/** Changed entries, checked and with their media fetched: nothing but the store is needed to take them in. */
export interface Prepared extends Verdicts {
  cursor: ChangedEntries['cursor'];
  fit: StoredEntry[];
  gone: EntryRef[];
  erased: EntryRef[];
}

/** Checks changed entries and fetches their media. Takes its time where pictures are new; the store is not touched. */
export async function prepareChanges(changes: ChangedEntries, media: MediaLibrary): Promise<Prepared> {
  const { cursor, gone, erased } = changes;
  const prepared: Prepared = { cursor, gone, erased, fit: [], judged: [], rejected: [] };
  for (const data of changes.entries) {
    const ref = { type: data.type, id: data.id };
    const entry = await fitEntry(data, media);
    if ('reason' in entry) prepared.rejected.push({ ref, reason: entry.reason });
    else prepared.fit.push(entry);
    prepared.judged.push(ref);
  }
  prepared.judged.push(...changes.gone);
  // Uploads are derived in the background, so that they are ready when the first entry shows them.
  for (const file of changes.media) void media.prepare(file);
  return prepared;
}

/** Writes prepared changes into the store, inside the caller's transaction. What is not fit keeps its last good version. */
export function takeInChanges({ fit, gone, erased, cursor }: Prepared, store: ContentStore): void {
  for (const entry of fit) store.put(entry);
  for (const ref of gone) {
    if (ref.type === 'media') store.forgetMedia(ref.id);
    else store.remove(ref);
  }
  if (erased.length) orderSweep(store, erased);
  store.setMeta('cursor', JSON.stringify(cursor));
}

/**
 * Writes the stream of everything that is published into the store, inside the caller's transaction; what the stream
 * does not hold is removed.
 */
export async function takeInEverything(
  intake: Extract<Intake, { kind: 'everything' }>,
  store: ContentStore,
  media: MediaLibrary,
): Promise<Verdicts> {
  const verdicts: Verdicts = { judged: [], rejected: [] };
  const seen = new Set<string>();
  for await (const data of intake.entries) {
    const ref = { type: data.type, id: data.id };
    const entry = await fitEntry(data, media);
    if ('reason' in entry) verdicts.rejected.push({ ref, reason: entry.reason });
    else store.put(entry);
    seen.add(keyOf(ref));
  }
  for (const type of Object.keys(entrySchemas) as StoredType[]) {
    for (const id of store.ids(type)) {
      verdicts.judged.push({ type, id });
      if (!seen.has(keyOf({ type, id }))) store.remove({ type, id });
    }
  }
  verdicts.judged.push(...verdicts.rejected.map(({ ref }) => ref));
  // What was erased before the log that we know begins cannot be told any more.
  orderSweep(store, []);
  store.setMeta('cursor', JSON.stringify(intake.cursor));
  return verdicts;
}

/** Puts back the last version of an entry with which every page could be rendered; without one, it is not shown. */
export function restoreGoodVersion(store: ContentStore, good: ContentStore | undefined, { type, id }: EntryRef): void {
  const version = good?.entry(type as StoredType, id);
  if (version) store.put(version);
  else store.remove({ type, id });
}

/** The entry as the store holds it, its media described; or why it is not fit to be shown. */
export async function fitEntry(
  data: EntryData,
  media: Pick<MediaLibrary, 'describe'>,
): Promise<StoredEntry | { reason: string }> {
  try {
    const described = await describeMedia(data, media.describe);
    const parsed = entrySchemas[data.type].safeParse(described);
    if (parsed.success) return parsed.data;
    return { reason: `Nội dung không hợp lệ: ${z.prettifyError(parsed.error)}` };
  } catch (error) {
    if (error instanceof MediaMissing || error instanceof MediaBroken) return { reason: error.message };
    throw error;
  }
}

function keyOf({ type, id }: EntryRef): string {
  return `${type}/${id}`;
}
