import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fileUid, hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { keepDraft } from './record-versions.ts';
import { isHidden, isList, labelOf, modelOf, targetOf } from './schemas.ts';
import type { Attribute } from './schemas.ts';
import { isNamedEntry, isNamedFile, snapshotOf } from './snapshot.ts';
import type { Snapshot, Value } from './snapshot.ts';
import { versionSnapshot } from './versions.ts';
import type { EntryKey } from './versions.ts';

type Data = Record<string, unknown>;

/** What could not be restored, in the editors' language. */
export interface Restored {
  lost: string[];
}

/**
 * Writes a version as the draft, never further; of types without drafts as the entry itself. The draft that it replaces is
 * kept in the history. `seen` is when the draft that the editor knows of was saved: another one is not replaced. An entry
 * that was deleted comes back, as a draft, under its old id.
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  entry: EntryKey,
  number: number,
  { seen, userId }: { seen: string | undefined; userId: number | undefined },
): Promise<Restored> {
  const { type, id } = entry;
  const snapshot = await versionSnapshot(strapi, entry, number);
  if (!snapshot) throw new errors.NotFoundError('Không tìm thấy phiên bản này.');
  return inLogTransaction(strapi, async () => {
    const current = await snapshotOf(strapi, entry, 'draft');
    if (current && savedAt(current.row) !== seen) {
      throw new errors.ApplicationError('Bản nháp vừa được người khác lưu. Hãy xem lại rồi khôi phục.', {
        changed: true,
      });
    }
    const lost: string[] = [];
    const data = await dataOf(strapi, uidOf(type), snapshot, lost);
    await chooseSlug(strapi, entry, data, current?.row['slug'], lost);
    if (hasDrafts(strapi, type)) await keepDraft(strapi, entry);
    const documents = strapi.documents(uidOf(type));
    const by = userId ? { updatedBy: userId } : {};
    if (current) await documents.update({ documentId: id, data: { ...data, ...by } as never });
    else
      await documents.create({
        data: { ...data, documentId: id, ...(userId && { createdBy: userId }), ...by } as never,
      });
    return { lost };
  });
}

/** When a draft (or an entry without drafts) was saved; what {@link restoreVersion} wants to be told. */
export function savedAt(row: Record<string, any>): string {
  return new Date(row['updatedAt']).toISOString();
}

/** A snapshot as data for the document service; fields that the schema did not have then stay as they are. */
async function dataOf(strapi: Core.Strapi, uid: string, snapshot: Snapshot, lost: string[]): Promise<Data> {
  const attributes = modelOf(strapi).attributesOf(uid);
  const data: Data = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = snapshot[name];
    if (value === undefined || isHidden(attribute)) continue;
    if (isList(attribute) !== Array.isArray(value)) {
      lost.push(`Ô “${labelOf(attribute, name)}” nay có dạng khác, không khôi phục được.`);
      continue;
    }
    const values = await restoredValues(strapi, name, attribute, [value].flat() as Value[], lost);
    const one = isList(attribute) ? values : (values[0] ?? null);
    data[name] = attribute.type === 'relation' ? { set: values } : one;
  }
  for (const [name, value] of Object.entries(snapshot)) {
    const isEmpty = value === null || (Array.isArray(value) && !value.length);
    if (!attributes[name] && !isEmpty) lost.push(`Ô “${name}” không còn trong mẫu nhập.`);
  }
  return data;
}

async function restoredValues(
  strapi: Core.Strapi,
  name: string,
  attribute: Attribute,
  values: Value[],
  lost: string[],
): Promise<unknown[]> {
  const label = labelOf(attribute, name);
  const restored: unknown[] = [];
  for (const value of values) {
    if (value === null) continue;
    if (attribute.type === 'component') {
      restored.push(await dataOf(strapi, attribute.component!, value as Snapshot, lost));
    } else if (attribute.type === 'relation') {
      if (isNamedEntry(value) && targetOf(attribute) === value.type && (await exists(strapi, value))) {
        restored.push({ documentId: value.id });
      } else if (isNamedEntry(value)) lost.push(`“${label}”: “${value.title}” không còn.`);
    } else if (attribute.type === 'media') {
      const file =
        isNamedFile(value) && (await strapi.db.query(fileUid).findOne({ where: { documentId: value.file } }));
      if (file) restored.push(file.id);
      else lost.push(`“${label}”: tệp ${isNamedFile(value) && value.name ? `“${value.name}” ` : ''}đã bị xoá.`);
    } else if (isPossible(attribute, value)) restored.push(value);
    else lost.push(`Ô “${label}” nay không nhận giá trị cũ “${String(value)}”.`);
  }
  return restored;
}

/** The content model may have changed since. */
function isPossible(attribute: Attribute, value: Value): boolean {
  if (attribute.type === 'enumeration') return attribute.enum?.includes(String(value)) ?? false;
  if (attribute.type === 'boolean') return typeof value === 'boolean';
  if (['integer', 'decimal', 'float'].includes(attribute.type)) return typeof value === 'number';
  return attribute.type === 'json' || typeof value !== 'object';
}

async function exists(strapi: Core.Strapi, { type, id }: EntryKey): Promise<boolean> {
  return (await strapi.db.query(uidOf(type)).count({ where: { documentId: id } })) > 0;
}

/** An address that somebody else has by now stays theirs. */
async function chooseSlug(
  strapi: Core.Strapi,
  { type, id }: EntryKey,
  data: Data,
  current: string | undefined,
  lost: string[],
): Promise<void> {
  if (!data['slug']) return;
  const where = { slug: data['slug'], documentId: { $ne: id } };
  if ((await strapi.db.query(uidOf(type)).count({ where })) === 0) return;
  lost.push(`Đường dẫn “${String(data['slug'])}” nay đã dùng cho nội dung khác.`);
  if (current) data['slug'] = current;
  else delete data['slug'];
}
