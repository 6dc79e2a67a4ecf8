import type { EntryType } from './change.ts';

/** The types of entries that texts link to. */
export const linkedTypes = ['article', 'conference', 'directive', 'official', 'organization', 'page'] as const;
export type LinkedType = (typeof linkedTypes)[number] & EntryType;

const scheme = 'ban-tin:';
const shape = new RegExp(`^${scheme}(${linkedTypes.join('|')})/([A-Za-z0-9_-]+)$`);

/** The address of a link to an entry that outlives its titles and paths: `ban-tin:article/<document id>`. */
export function entryLink(type: LinkedType, id: string): string {
  return `${scheme}${type}/${id}`;
}

/** The entry that a link's address names; undefined for all other addresses. */
export function readEntryLink(address: string): { type: LinkedType; id: string } | undefined {
  const [, type, id] = shape.exec(address.trim()) ?? [];
  return type && id ? { type: type as LinkedType, id } : undefined;
}
