import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';
import { populateOf, toEntry } from '../change-log/entry-shape.ts';
import type { Row } from '../change-log/entry-shape.ts';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { addressesIn } from '../change-log/inline-media.ts';

/** An entry that shows or links to a file, in its draft or as readers see it. */
export interface FileUse {
  type: EntryType;
  id: string;
  title: string;
  isPublic: boolean;
  /** Names of the files. */
  files: string[];
}

/** A file of the media library. */
export interface StoredFile {
  id: number;
  name: string;
  url: string;
}

interface Attribute {
  type: string;
  component?: UID.Component;
}
const texts = ['string', 'text', 'richtext'];
const pageSize = 100;

/** The entries that use any of these files: in a field for files, or in the middle of a text. */
export async function usesOf(strapi: Core.Strapi, files: StoredFile[]): Promise<FileUse[]> {
  const names = new Map(files.map(({ url, name }) => [url, name]));
  const uses = new Map<string, FileUse>();
  for (const type of entryTypes) {
    for await (const row of candidates(strapi, type, files)) {
      const used = addressesIn(toEntry(strapi, type, row)).flatMap((url) => names.get(url) ?? []);
      if (!used.length) continue;
      const key = `${type} ${row['documentId']}`;
      const before = uses.get(key);
      uses.set(key, {
        type,
        id: row['documentId'],
        title: before?.title ?? titleOf(row),
        isPublic: (before?.isPublic ?? false) || !hasDrafts(strapi, type) || row['publishedAt'] !== null,
        files: [...new Set([...(before?.files ?? []), ...used])],
      });
    }
  }
  return [...uses.values()];
}

/** Drafts and published rows that use one of the files, or whose texts name some upload. */
async function* candidates(strapi: Core.Strapi, type: EntryType, files: StoredFile[]): AsyncGenerator<Row> {
  const uid = uidOf(type);
  const found = new Set<number>();
  // One question for each field: joined together, the lists of an entry would multiply.
  for (const where of conditions(
    strapi,
    uid,
    files.map(({ id }) => id),
  )) {
    for (const { id } of await strapi.db.query(uid).findMany({ where, select: ['id'] })) found.add(id);
  }
  const ids = [...found].sort((a, b) => a - b);
  for (let at = 0; at < ids.length; at += pageSize) {
    const where = { id: { $in: ids.slice(at, at + pageSize) } };
    yield* await strapi.db.query(uid).findMany({ where, populate: populateOf(strapi, uid), orderBy: { id: 'asc' } });
  }
}

function conditions(strapi: Core.Strapi, uid: UID.Schema, ids: number[]): Row[] {
  const attributes = Object.entries(strapi.getModel(uid).attributes as Record<string, Attribute>);
  const inTexts = attributes
    .filter(([, { type }]) => texts.includes(type))
    .map(([name]) => ({ [name]: { $contains: '/uploads/' } }));
  return [
    ...(inTexts.length ? [{ $or: inTexts }] : []),
    ...attributes.flatMap(([name, { type, component }]): Row[] => {
      if (type === 'media') return [{ [name]: { id: { $in: ids } } }];
      return component ? conditions(strapi, component, ids).map((where) => ({ [name]: where })) : [];
    }),
  ];
}

function titleOf(row: Row): string {
  return String(row['title'] ?? row['fullName'] ?? row['name'] ?? row['agencyName'] ?? '');
}
