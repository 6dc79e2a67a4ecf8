import type { EntryData, EntryRef, EntryType, Media } from '@ban-tin/shared/change';
import type { Core, Schema, UID } from '@strapi/strapi';
import { hasDrafts, typeOf } from './entry-uids.ts';

export type Row = Record<string, any>;
type Attributes = Record<string, any>;

/** What `strapi.db.query` must populate so that {@link toEntry} finds all public fields of a type or component. */
export function populateOf(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { withInverse = false }: { withInverse?: boolean } = {},
): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of publicAttributes(strapi, uid)) {
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'component') populate[name] = { populate: populateOf(strapi, attribute.component) };
    if (attribute.type === 'relation' && (withInverse || !attribute.mappedBy)) {
      populate[name] = { select: ['documentId'] };
    }
  }
  return populate;
}

/** A row with its populated parts → the entry that the publisher gets. The shape follows from the schema alone. */
export function toEntry(strapi: Core.Strapi, type: EntryType, row: Row): Omit<EntryData, 'inlineMedia'> {
  const fields = toFields(strapi, `api::${type}.${type}`, row);
  return { type, id: row['documentId'], ...fields };
}

/** The entries with drafts that a row, read with its inverse relations, is linked with. */
export function relatedTo(strapi: Core.Strapi, type: EntryType, row: Row): EntryRef[] {
  return publicAttributes(strapi, `api::${type}.${type}`).flatMap(([name, attribute]) => {
    const target = attribute.type === 'relation' ? typeOf(attribute.target) : undefined;
    if (!target || !hasDrafts(strapi, target)) return [];
    return [row[name] ?? []].flat().map(({ documentId }: Row) => ({ type: target, id: documentId as string }));
  });
}

/** A row of the media library → what entries carry of it. */
export function toMedia(file: Row): Media {
  return {
    id: file['documentId'],
    name: file['name'],
    url: file['url'],
    mime: file['mime'],
    size: file['sizeInBytes'] ?? Math.round(Number(file['size']) * 1000),
    ...(file['width'] && { width: file['width'] }),
    ...(file['height'] && { height: file['height'] }),
    ...(file['alternativeText'] && { alt: file['alternativeText'] }),
    ...(file['caption'] && { caption: file['caption'] }),
    ...(file['focalPoint'] && { focalPoint: file['focalPoint'] }),
    ...(file['document'] && { document: file['document'] }),
    updatedAt: new Date(file['updatedAt']).toISOString(),
  };
}

function toFields(strapi: Core.Strapi, uid: UID.Schema, row: Row): Row {
  const fields: Row = {};
  for (const [name, attribute] of publicAttributes(strapi, uid)) {
    if (attribute.type === 'relation' && attribute.mappedBy) continue;
    const value = toValue(strapi, attribute, row[name]);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function toValue(strapi: Core.Strapi, attribute: Attributes, value: unknown): unknown {
  const isList = attribute['repeatable'] || attribute['multiple'] || /ToMany$/.test(attribute['relation'] ?? '');
  if (isList) {
    const one = { ...attribute, repeatable: false, multiple: false, relation: 'oneToOne' };
    return ((value ?? []) as unknown[]).map((item) => toValue(strapi, one, item));
  }
  if (value === null || value === undefined || value === '') return undefined;
  switch (attribute['type']) {
    case 'relation':
      return (value as Row)['documentId'];
    case 'media':
      return toMedia(value as Row);
    case 'component':
      return toFields(strapi, attribute['component'], value as Row);
    default:
      return scalarOf(attribute['type'], value);
  }
}

/** A value of a column in one form, whatever the database gives: instants in ISO, "07:30", numbers as numbers. */
export function scalarOf(type: string, value: unknown): unknown {
  switch (type) {
    case 'datetime':
      return new Date(value as string | number | Date).toISOString();
    case 'time':
      return String(value).slice(0, 5);
    case 'decimal':
    case 'float':
      return Number(value);
    default:
      return value;
  }
}

/** Attributes that may leave the cms: of the schema itself (no editor, no timestamps), and not marked private. */
function publicAttributes(strapi: Core.Strapi, uid: UID.Schema): [string, Attributes][] {
  const schema = strapi.getModel(uid) as Schema.Schema & { __schema__?: { attributes: Attributes } };
  const attributes = schema.__schema__?.attributes ?? schema.attributes;
  return Object.entries(attributes as Attributes).filter(([, attribute]) => attribute.private !== true);
}
