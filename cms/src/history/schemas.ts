import type { EntryType } from '@ban-tin/shared/change';
import type { Core, Schema, UID } from '@strapi/strapi';
import { fileUid, typeOf, uidOf } from '../change-log/entry-uids.ts';

/** An attribute of a content type or component, as far as history looks at it. */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  enum?: string[];
  mappedBy?: string;
  customField?: string;
  pluginOptions?: { 'ban-tin'?: { label?: string; hidden?: boolean } };
}

/** What history needs to know of the content model. */
export interface Model {
  /** The attributes that the schema itself names, in its order, without the other ends of relations. */
  attributesOf(uid: string): Record<string, Attribute>;
  /** The attribute that entries and components are called by. */
  mainFieldOf(uid: string): string | undefined;
}

/** The types whose entries have a history: everything that editors write. */
export const typesWithHistory = [
  ...(['article', 'conference', 'directive', 'page', 'official'] as const),
  ...(['organization', 'category', 'topic', 'field', 'site-setting'] as const),
] satisfies EntryType[];

export function hasHistory(type: EntryType): boolean {
  return (typesWithHistory as EntryType[]).includes(type);
}

export function modelOf(strapi: Core.Strapi): Model {
  const read = (uid: string) =>
    strapi.getModel(uid as UID.Schema) as Schema.Schema & {
      __schema__?: { attributes: object };
      pluginOptions?: { 'ban-tin'?: { mainField?: string } };
    };
  return {
    attributesOf(uid) {
      const model = read(uid);
      const attributes = (model.__schema__?.attributes ?? model.attributes) as Record<string, Attribute>;
      return Object.fromEntries(Object.entries(attributes).filter(([, { mappedBy }]) => !mappedBy));
    },
    mainFieldOf: (uid) => read(uid).pluginOptions?.['ban-tin']?.mainField,
  };
}

/** As the form calls a field; a field that is gone from the schema by its name. */
export function labelOf(attribute: Attribute | undefined, name: string): string {
  return attribute?.pluginOptions?.['ban-tin']?.label ?? name;
}

/** Whether an attribute holds several of what it holds. */
export function isList({ repeatable, multiple, relation }: Attribute): boolean {
  return Boolean(repeatable || multiple || relation?.endsWith('ToMany'));
}

/** What the system sets, and editors neither see nor change. */
export function isHidden({ pluginOptions }: Attribute): boolean {
  return pluginOptions?.['ban-tin']?.hidden === true;
}

export function isMarkdown({ type, customField }: Attribute): boolean {
  return type === 'richtext' || customField === 'global::markdown';
}

/** Where, in a type and its components, the attributes stand that are asked for: `['gallery', 'image']`. */
export function pathsTo(model: Model, uid: string, asked: (attribute: Attribute) => boolean): string[][] {
  return Object.entries(model.attributesOf(uid)).flatMap(([name, attribute]) => {
    if (attribute.type !== 'component') return asked(attribute) ? [[name]] : [];
    return pathsTo(model, attribute.component!, asked).map((path) => [name, ...path]);
  });
}

/** `['gallery', 'image']` and a condition → `{gallery: {image: condition}}`. */
export function whereAt(path: string[], condition: unknown): Record<string, unknown> {
  return path.reduceRight((inner, name) => ({ [name]: inner }), condition) as Record<string, unknown>;
}

/** The entry type, or `media`, that a relation or media attribute leads to. */
export function targetOf({ type, target }: Attribute): EntryType | 'media' | undefined {
  if (type === 'media' || target === fileUid) return 'media';
  return target ? typeOf(target) : undefined;
}

/** The title of a row, by the field that its type is called by. */
export function titleOf(model: Model, type: EntryType, row: Record<string, unknown> | null | undefined): string {
  return String(row?.[model.mainFieldOf(uidOf(type)) ?? 'title'] ?? row?.['slug'] ?? '');
}
