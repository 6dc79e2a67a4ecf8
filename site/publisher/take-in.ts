import type { EntryData, EntryRef } from '@ban-tin/shared/change';
import { z } from 'zod';
import { entrySchemas } from '../src/content/entries.ts';
import type { StoredEntry, StoredType } from '../src/content/entries.ts';
import type { ContentStore } from '../src/content/store.ts';
import { MediaMissing } from './cms-client.ts';
import { MediaBroken, describeMedia } from './media.ts';
import type { MediaLibrary } from './media.ts';
import type { Intake } from './read-changes.ts';

/** An entry whose new version cannot go live, and why, in the editors' language. */
export interface Rejection {
  ref: EntryRef;
  reason: string;
}

/** What an intake did to the store. */
export interface TakenIn {
  /** The entries that were put or removed. */
  touched: EntryRef[];
  rejected: Rejection[];
}

/**
 * Writes an intake into the store (inside the caller's transaction). An entry that is not fit to be shown is left out:
 * its last good version stays, and the reason is returned.
 */
export async function takeIn(intake: Intake, store: ContentStore, media: MediaLibrary): Promise<TakenIn> {
  const taken: TakenIn = { touched: [], rejected: [] };
  for await (const data of intake.entries) {
    const ref = { type: data.type, id: data.id };
    const entry = await fitEntry(data, media);
    if ('reason' in entry) taken.rejected.push({ ref, reason: entry.reason });
    else store.put(entry);
    taken.touched.push(ref);
  }

  if (intake.kind === 'everything') {
    const seen = new Set(taken.touched.map(keyOf));
    for (const type of Object.keys(entrySchemas) as StoredType[]) {
      const stale = [...store.entries(type)].filter((entry) => !seen.has(keyOf(entry)));
      for (const entry of stale) store.remove(entry);
    }
  } else {
    for (const ref of intake.gone) {
      if (ref.type === 'media') store.forgetMedia(ref.id);
      else store.remove(ref);
      taken.touched.push(ref);
    }
    // Uploads are derived in the background, so that they are ready when the first entry shows them. One that fails
    // is tried again then.
    for (const file of intake.media) media.describe(file).catch(() => {});
  }
  store.setMeta('cursor', JSON.stringify(intake.cursor));
  return taken;
}

/** Puts back what the store held before the transaction: the last version with which every page could be rendered. */
export function restoreGoodVersion(store: ContentStore, committed: ContentStore, { type, id }: EntryRef): void {
  const good = committed.entry(type as StoredType, id);
  if (good) store.put(good);
  else store.remove({ type, id });
}

async function fitEntry(data: EntryData, media: MediaLibrary): Promise<StoredEntry | { reason: string }> {
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
  return `${type}:${id}`;
}
