import type { Content, ListedEntry } from '../content.ts';
import type { StoredType } from '../entries.ts';

export const pageSize = 50;

/** Which page of a list: a number counts from the oldest, `newest` is the list's own address. */
export type PageNumber = number | 'newest';

export interface Page<T> {
  items: T[];
  /** All entries of the list. Only on the page of the newest, which every change renders anyway. */
  total?: number | undefined;
  newer?: PageNumber | undefined;
  older?: PageNumber | undefined;
}

/** What the `[...page]` of an address asks for; undefined for what is no page of a list. */
export function pageNumberOf(param: string | undefined): PageNumber | undefined {
  if (param === undefined) return 'newest';
  const [, digits] = /^trang-([1-9]\d{0,5})$/.exec(param) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** How many numbered pages a list has beside its own address: full ones but the last, which stands with the newest. */
export function numberedPages(wholePages: number): number {
  return Math.max(0, wholePages - 1);
}

/**
 * A page of a list, newest first. Numbered pages hold fifty entries each, counted from the oldest, so that a new entry
 * changes the page of the newest only; that one shows up to 99.
 */
export function readPage<T extends StoredType, V>(
  content: Content,
  list: string,
  page: PageNumber,
  view: (entry: ListedEntry<T>) => V,
): Page<V> | undefined {
  if (page === 'newest') {
    const total = content.count(list);
    const numbered = numberedPages(Math.floor(total / pageSize));
    const items = content.list<T>(list, { limit: total - numbered * pageSize, order: 'descending' }).map(view);
    return { items, total, older: numbered || undefined };
  }
  if (!Number.isInteger(page) || page < 1 || !content.holds(list, fillsPage(page))) return undefined;
  const items = content.list<T>(list, { limit: pageSize, offset: (page - 1) * pageSize }).map(view);
  return {
    items: items.reverse(),
    newer: content.holds(list, fillsPage(page + 1)) ? page + 1 : 'newest',
    older: page > 1 ? page - 1 : undefined,
  };
}

/** How many entries a list must hold to have this numbered page: another fifty stand with the newest. */
function fillsPage(page: number): number {
  return (page + 1) * pageSize;
}
