import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { hasDrafts, publishedRows, uidOf } from '../change-log/entry-uids.ts';
import { scalarOf } from '../change-log/entry-shape.ts';
import { isList, modelOf, targetOf } from './schemas.ts';
import type { Attribute, Model } from './schemas.ts';

/** An entry that another one named, with its title at that time. */
export interface NamedEntry {
  type: EntryType;
  id: string;
  title: string;
}

/** A file that an entry showed. One that was erased has no name any more. */
export interface NamedFile {
  file: string;
  name?: string;
}

export type Scalar = string | number | boolean | null;
export type Value = Scalar | NamedEntry | NamedFile | Snapshot | Value[];

/** An entry at one moment, by the names of its fields; what was empty is null or an empty list. */
export interface Snapshot {
  [field: string]: Value;
}

type Row = Record<string, any>;

/** The entry as it is now: its draft, or as readers see it. Undefined if there is none. */
export async function snapshotOf(
  strapi: Core.Strapi,
  { type, id }: { type: EntryType; id: string },
  state: 'draft' | 'public',
): Promise<{ snapshot: Snapshot; row: Row } | undefined> {
  const model = modelOf(strapi);
  const drafts = state === 'draft' && hasDrafts(strapi, type);
  const row = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId: id, ...(drafts ? { publishedAt: null } : publishedRows(strapi, type)) },
    populate: populateFor(model, uidOf(type)),
  });
  return row ? { row, snapshot: fieldsOf(model, uidOf(type), row) } : undefined;
}

function populateFor(model: Model, uid: string): Row {
  const populate: Row = {};
  for (const [name, attribute] of Object.entries(model.attributesOf(uid))) {
    if (attribute.type === 'media') populate[name] = { select: ['documentId', 'name'] };
    if (attribute.type === 'component') populate[name] = { populate: populateFor(model, attribute.component!) };
    if (attribute.type === 'relation' && targetOf(attribute)) {
      populate[name] = { select: ['documentId', model.mainFieldOf(attribute.target!)].filter(Boolean) };
    }
  }
  return populate;
}

function fieldsOf(model: Model, uid: string, row: Row): Snapshot {
  const fields: Snapshot = {};
  for (const [name, attribute] of Object.entries(model.attributesOf(uid))) {
    if (isList(attribute)) fields[name] = (row[name] ?? []).map((one: unknown) => valueOf(model, attribute, one));
    else fields[name] = valueOf(model, attribute, row[name]);
  }
  return fields;
}

function valueOf(model: Model, attribute: Attribute, value: any): Value {
  if (value === null || value === undefined || value === '') return null;
  switch (attribute.type) {
    case 'relation': {
      const title = String(value[model.mainFieldOf(attribute.target!) ?? ''] ?? '');
      return { type: targetOf(attribute) as EntryType, id: value.documentId, title };
    }
    case 'media':
      return { file: value.documentId, name: value.name };
    case 'component':
      return fieldsOf(model, attribute.component!, value);
    default:
      return scalarOf(attribute.type, value) as Value;
  }
}

/** Whether two snapshots are of the same state; entries and files that they name may be called otherwise since. */
export function isSameState(one: Snapshot | undefined, other: Snapshot | undefined): boolean {
  return JSON.stringify(one, withoutNames) === JSON.stringify(other, withoutNames);
}

function withoutNames(_: string, value: unknown): unknown {
  if (isNamedEntry(value)) return value.id;
  return isNamedFile(value) ? value.file : value;
}

export function isNamedEntry(value: unknown): value is NamedEntry {
  return typeof value === 'object' && value !== null && 'id' in value && 'type' in value;
}

export function isNamedFile(value: unknown): value is NamedFile {
  return typeof value === 'object' && value !== null && 'file' in value;
}
