import { typesWithDrafts } from '@ban-tin/shared/change';
import type { Change, Cursor, EntryData, EntryRef, Media } from '@ban-tin/shared/change';
import type { ContentStore } from '../src/content/store.ts';
import type { CmsClient } from './cms-client.ts';

/** What is to go into the content store, and up to where in the log it reaches. */
export type Intake = { kind: 'everything'; cursor: Cursor; entries: AsyncGenerator<EntryData> } | ChangedEntries;

export interface ChangedEntries {
  kind: 'changes';
  cursor: Cursor;
  entries: EntryData[];
  media: Media[];
  gone: EntryRef[];
  /** Of what is gone, that of which nothing may be left. */
  erased: EntryRef[];
}

/** Where the store stands in the change log; undefined before the first pull. */
export function cursorOf(store: ContentStore): Cursor | undefined {
  const cursor = store.meta('cursor');
  return cursor === undefined ? undefined : JSON.parse(cursor);
}

/**
 * Reads what is new in the cms: the changed entries, with all that is related to them before (by the store) and after
 * (by the cms), because a relation can change without a change of its own. A store without a cursor, or with one that
 * the log does not hold, gets everything anew. `again`, asked when the cms has answered, names entries to be read once
 * more, changed or not.
 */
export async function readChanges(
  cms: CmsClient,
  store: ContentStore,
  again: () => EntryRef[] = () => [],
): Promise<Intake | undefined> {
  const start = cursorOf(store);
  if (!start) return readEverything(cms);

  const changes: Change[] = [];
  let cursor = start;
  for (;;) {
    const answer = await cms.changesAfter(cursor);
    if (!answer.known) return readEverything(cms);
    if (!answer.changes.length) break;
    changes.push(...answer.changes);
    const { number, nonce } = answer.changes.at(-1)!;
    cursor = { number, nonce };
    if (cursor.number >= answer.head.number) break;
  }
  const others = again();
  if (!changes.length && !others.length) return undefined;

  const refs = new Map<string, EntryRef>();
  const add = ({ type, id }: EntryRef) => refs.set(`${type}:${id}`, { type, id });
  for (const { type, id, action } of changes) {
    if (!type || !id) continue;
    add({ type, id });
    // A link to an entry without drafts is only an id: it stays as it is until that entry is deleted.
    if (action === 'delete' || action === 'erase' || type === 'media' || typesWithDrafts.includes(type)) {
      store.referrersOf({ type, id }).forEach(add);
    }
  }
  others.forEach(add);
  const { entries, media, missing } = await cms.named([...refs.values()]);
  const erased = changes.flatMap(({ action, type, id }) => (action === 'erase' && type && id ? [{ type, id }] : []));
  return { kind: 'changes', cursor, entries, media, gone: missing, erased };
}

async function readEverything(cms: CmsClient): Promise<Intake> {
  return { kind: 'everything', ...(await cms.pull()) };
}
