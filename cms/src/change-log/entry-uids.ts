import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';

export const fileUid = 'plugin::upload.file';

const types = new Map(entryTypes.map((type) => [uidOf(type), type]));

/** `article` → `api::article.article`. */
export function uidOf(type: EntryType): UID.ContentType {
  return `api::${type}.${type}`;
}

/** The entry type behind a Strapi uid; undefined for types that readers never see. */
export function typeOf(uid: string): EntryType | undefined {
  return types.get(uid as UID.ContentType);
}

/** Whether entries of this type have a draft beside what readers see. */
export function hasDrafts(strapi: Core.Strapi, type: EntryType): boolean {
  return strapi.contentType(uidOf(type)).options?.draftAndPublish === true;
}

/** Condition for `strapi.db.query` that selects the rows readers see. */
export function publishedRows(strapi: Core.Strapi, type: EntryType): Record<string, unknown> {
  return hasDrafts(strapi, type) ? { publishedAt: { $notNull: true } } : {};
}
