import type { EntryType } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, publishedRows, uidOf } from '../change-log/entry-uids.ts';
import { populateOf } from '../change-log/entry-shape.ts';
import { AttachmentReader } from './attachments/attachment-reader.ts';
import { attachmentsOf } from './attachments/attachments-of.ts';
import { factsFor } from './facts.ts';
import type { Inspected } from './finding.ts';
import { inspect } from './inspect.ts';
import { passagesOf, placeOf } from './passages.ts';
import type { Attribute } from './passages.ts';
import type { Row } from './subject.ts';

/** What the guard looks at: everything with words of editors in it. */
const guarded: EntryType[] = [
  ...(['article', 'conference', 'directive', 'page', 'official'] as const),
  ...(['organization', 'category', 'topic', 'field', 'site-setting'] as const),
];
const reader = new AttachmentReader();

export function isGuarded(type: EntryType): boolean {
  return guarded.includes(type);
}

/** What the guard has to say about an entry as readers see it now, or about its draft. Undefined if it is not there. */
export async function inspectEntry(
  strapi: Core.Strapi,
  type: EntryType,
  id: string,
  state: 'draft' | 'public',
): Promise<Inspected | undefined> {
  const row = await rowOf(strapi, type, id, state);
  if (!row) return undefined;
  const attributes = (uid: string) => attributesOf(strapi, uid);
  const passages = passagesOf(attributes, uidOf(type), row);
  const { files, unread } = await attachmentsOf(strapi, reader, row);
  const facts = await factsFor(strapi, type, row, { passages, files });
  const findings = inspect({ type, row, passages, files, unread, facts });
  const title = String(row['title'] ?? row['fullName'] ?? row['name'] ?? row['agencyName'] ?? '');
  const shown = findings.map(({ severity, field, rule, message }) => {
    return { severity, field, rule, message, place: placeOf(attributes, uidOf(type), field) };
  });
  return { title, findings, shown };
}

/**
 * Reads the attachments of these files (ids of the media library) ahead of a publish: inside its transaction, which on
 * SQLite holds the only connection, their words are then there already.
 */
export async function readAhead(strapi: Core.Strapi, files: Row[]): Promise<void> {
  await attachmentsOf(strapi, reader, { attachments: files });
}

async function rowOf(
  strapi: Core.Strapi,
  type: EntryType,
  id: string,
  state: 'draft' | 'public',
): Promise<Row | undefined> {
  const draft = state === 'draft' && hasDrafts(strapi, type);
  const where = { documentId: id, ...(draft ? { publishedAt: null } : publishedRows(strapi, type)) };
  const populate = populateOf(strapi, uidOf(type));
  return (await strapi.db.query(uidOf(type)).findOne({ where, populate })) ?? undefined;
}

/** A field of an entry as the editor finds it in the form: “Mô tả ảnh” của “Bộ ảnh” thứ 3. */
export function placeIn(strapi: Core.Strapi, type: EntryType, field: string): string {
  return placeOf((uid) => attributesOf(strapi, uid), uidOf(type), field);
}

/** Attributes as the schema has them, without those that Strapi adds. */
export function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  const model = strapi.getModel(uid as UID.Schema) as { __schema__?: { attributes: object }; attributes: object };
  return (model.__schema__?.attributes ?? model.attributes) as Record<string, Attribute>;
}
