import type { EntryType } from '@ban-tin/shared/change';

/** A field's value in the demo content; relations and pictures are references until they are loaded. */
export type DemoValue = string | number | boolean | Reference | DemoValue[] | { [field: string]: DemoValue };

/** An entry's fields as its schema names them. */
export type DemoData = { [field: string]: DemoValue };

/** Entries of one type by the keys under which others refer to them. */
export type DemoEntries = Record<string, DemoData>;

/** Stands where Strapi wants an id, which is known only once the entry or picture is there. */
export interface Reference {
  refersTo: EntryType | 'picture';
  key: string;
}

export function refer(type: Reference['refersTo'], key: string): Reference {
  return { refersTo: type, key };
}

export function isReference(value: DemoValue): value is Reference & DemoData {
  return typeof value === 'object' && 'refersTo' in value;
}

/** The value with an id in the place of every reference in it. */
export function resolveReferences(value: DemoValue, idOf: (reference: Reference) => string | number): unknown {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, idOf));
  if (isReference(value)) return idOf(value);
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, resolveReferences(inner, idOf)]));
}
