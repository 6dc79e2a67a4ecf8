import { entryTypes } from '@ban-tin/shared/change';
import type { EntryData, EntryRef, EntryType, NamedEntriesAnswer, PullLine } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { fileUid, publishedRows, uidOf } from './entry-uids.ts';
import { epochOf, headOf } from './log.ts';
import { populateOf, relatedTo, toEntry, toMedia } from './entry-shape.ts';
import type { Row } from './entry-shape.ts';
import { inlineMediaOf } from './inline-media.ts';

const pageSize = 500;

/**
 * Everything that readers may see, line by line. The cursor is taken first: what changes while the stream runs stands
 * after it in the log. Pages are read by key, each in a query of its own, so that no transaction stays open.
 */
export async function* pullEntries(strapi: Core.Strapi): AsyncGenerator<string> {
  const epoch = await epochOf(strapi);
  const cursor = await headOf(strapi);
  yield toLine({ line: 'head', epoch, cursor });
  let count = 0;
  for (const type of entryTypes) {
    for await (const entries of publishedEntries(strapi, type)) {
      count += entries.length;
      yield entries.map((entry) => toLine({ line: 'entry', entry })).join('');
    }
  }
  yield toLine({ line: 'tail', count });
}

/** The named entries as readers may see them now, and the entries with drafts that they are related to, both ways. */
export async function namedEntries(strapi: Core.Strapi, refs: EntryRef[]): Promise<NamedEntriesAnswer> {
  const answer: NamedEntriesAnswer = { entries: [], media: [], missing: [] };
  const asked = new Map(refs.map((ref) => [keyOf(ref), ref]));
  const related = new Map<string, EntryRef>();

  for (const [type, ids] of groupIds(asked.values())) {
    if (type === 'media') {
      const files = await strapi.db.query(fileUid).findMany({ where: { documentId: { $in: ids } } });
      answer.media.push(...files.map(toMedia));
      continue;
    }
    const rows = await readRows(strapi, type, { documentId: { $in: ids } }, { withInverse: true });
    answer.entries.push(...(await toEntries(strapi, type, rows)));
    for (const ref of rows.flatMap((row) => relatedTo(strapi, type, row))) {
      if (!asked.has(keyOf(ref))) related.set(keyOf(ref), ref);
    }
  }

  const found = new Set([...answer.entries.map(keyOf), ...answer.media.map(({ id }) => keyOf({ type: 'media', id }))]);
  answer.missing = [...asked.values()].filter((ref) => !found.has(keyOf(ref)));

  for (const [type, ids] of groupIds(related.values())) {
    if (type === 'media') continue;
    const rows = await readRows(strapi, type, { documentId: { $in: ids } });
    answer.entries.push(...(await toEntries(strapi, type, rows)));
  }
  return answer;
}

async function* publishedEntries(strapi: Core.Strapi, type: EntryType): AsyncGenerator<EntryData[]> {
  for (let last = 0; ;) {
    const rows = await readRows(strapi, type, { id: { $gt: last } }, { limit: pageSize });
    if (rows.length) yield await toEntries(strapi, type, rows);
    if (rows.length < pageSize) return;
    last = rows.at(-1)!['id'];
  }
}

function readRows(
  strapi: Core.Strapi,
  type: EntryType,
  where: Record<string, unknown>,
  { limit, withInverse = false }: { limit?: number; withInverse?: boolean } = {},
): Promise<Row[]> {
  return strapi.db.query(uidOf(type)).findMany({
    where: { ...where, ...publishedRows(strapi, type) },
    orderBy: { id: 'asc' },
    populate: populateOf(strapi, uidOf(type), { withInverse }),
    ...(limit && { limit }),
  });
}

async function toEntries(strapi: Core.Strapi, type: EntryType, rows: Row[]): Promise<EntryData[]> {
  const entries = rows.map((row) => toEntry(strapi, type, row));
  const media = await inlineMediaOf(strapi, entries);
  return entries.map((entry, i) => ({ ...entry, inlineMedia: media[i]! }) as EntryData);
}

function groupIds(refs: Iterable<EntryRef>): Map<EntryRef['type'], string[]> {
  const groups = new Map<EntryRef['type'], string[]>();
  for (const { type, id } of refs) groups.set(type, [...(groups.get(type) ?? []), id]);
  return groups;
}

function keyOf({ type, id }: EntryRef): string {
  return `${type}:${id}`;
}

function toLine(line: PullLine): string {
  return JSON.stringify(line) + '\n';
}
