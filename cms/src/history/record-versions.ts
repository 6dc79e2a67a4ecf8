import type { Core } from '@strapi/strapi';
import { typeOf } from '../change-log/entry-uids.ts';
import { changesPublicState } from '../change-log/record-changes.ts';
import { hasHistory, modelOf, titleOf } from './schemas.ts';
import { isSameState, snapshotOf } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { addVersion, latestVersion } from './versions.ts';
import type { EntryKey } from './versions.ts';

const recorded = ['create', 'update', 'publish', 'unpublish', 'delete'];

/**
 * Keeps the state of an entry whenever readers see another one, in the transaction of that publish. What was public before
 * there was a history is kept at the moment in which it would be lost. Must be registered after the change log, which opens
 * the transaction, and before the guard, which may refuse.
 */
export function recordVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    if (!type || !hasHistory(type) || !recorded.includes(context.action)) return next();
    if (!changesPublicState(strapi, type, context)) return next();

    const known = context.action === 'create' ? undefined : (context.params as { documentId?: string }).documentId;
    if (known) await keepWhatWouldBeLost(strapi, { type, id: known }, context.action);

    const result = await next();

    const id = (result as { documentId?: string } | null)?.documentId ?? known;
    if (id) await recordState(strapi, { type, id }, context.action === 'delete' ? 'delete' : 'unpublish');
    return result;
  });
}

/** Keeps a draft that is about to be replaced, unless a version has the same state already. */
export async function keepDraft(strapi: Core.Strapi, entry: EntryKey): Promise<void> {
  const draft = await snapshotOf(strapi, entry, 'draft');
  if (!draft) return;
  for (const ofAction of ['publish', 'draft'] as const) {
    const kept = await latestVersion(strapi, entry, ofAction);
    if (isSameState(kept?.snapshot, draft.snapshot)) return;
  }
  await addVersion(strapi, entry, { action: 'draft', snapshot: draft.snapshot });
}

/** The public state of an entry without a history, and the draft of one that is deleted. */
async function keepWhatWouldBeLost(strapi: Core.Strapi, entry: EntryKey, action: string): Promise<void> {
  const hasHistory = (await latestVersion(strapi, entry)) !== undefined;
  const before = hasHistory ? undefined : await snapshotOf(strapi, entry, 'public');
  if (before) {
    const at = new Date(before.row['publishedAt'] ?? before.row['updatedAt']).toISOString();
    await addVersion(strapi, entry, { action: 'publish', snapshot: before.snapshot, at, by: null });
  }
  if (action === 'delete' && (hasHistory || before)) await keepDraft(strapi, entry);
}

async function recordState(strapi: Core.Strapi, entry: EntryKey, gone: 'unpublish' | 'delete'): Promise<void> {
  const latest = await latestVersion(strapi, entry);
  const published = await latestVersion(strapi, entry, 'publish');
  const now = await snapshotOf(strapi, entry, 'public');
  if (now) {
    const wasGone = latest?.action === 'unpublish' || latest?.action === 'delete';
    if (isSameState(published?.snapshot, now.snapshot) && !wasGone) return;
    const note = newNote(published?.snapshot, now.snapshot);
    await addVersion(strapi, entry, { action: 'publish', snapshot: now.snapshot, note });
  } else if (latest && latest.action !== gone) {
    const title = titleOf(modelOf(strapi), entry.type, published?.snapshot);
    await addVersion(strapi, entry, { action: gone, title });
  }
}

/** The notes for readers that were added since the version before. */
function newNote(before: Snapshot | undefined, now: Snapshot): string {
  const known = new Set(notesOf(before));
  return notesOf(now)
    .filter((note) => note && !known.has(note))
    .join('\n');
}

function notesOf(snapshot: Snapshot | undefined): string[] {
  return ((snapshot?.['updates'] ?? []) as Snapshot[]).map(({ note }) => String(note ?? ''));
}
