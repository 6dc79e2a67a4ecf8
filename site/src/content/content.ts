import type { StoredEntry, StoredType } from './entries.ts';

export interface ListRange {
  limit?: number;
  /** Entries to pass over, counted from where reading starts. */
  offset?: number;
  /** `descending` reads from the end, where the newest stand. */
  order?: 'ascending' | 'descending';
}

/** An entry without its long text, as lists hold it. */
export type ListedEntry<T extends StoredType> = T extends StoredType ? Omit<StoredEntry<T>, 'body'> : never;

/** What a link to an entry needs. */
export interface Named {
  id: string;
  name: string;
  slug: string;
}

/**
 * What an answer may read of the content. Every read is recorded under the terms in which a change can touch it, so the
 * narrower the read, the fewer changes ask the question again: `named` before `entry`, `wholePages` before `count`.
 */
export interface Content {
  entry<T extends StoredType>(type: T, id: string): StoredEntry<T> | undefined;
  entryBySlug<T extends StoredType>(type: T, slug: string): StoredEntry<T> | undefined;
  /** Name and slug only: nothing but a rename touches it. */
  named(type: StoredType, id: string): Named | undefined;
  /** The ids of all entries of a type, in order; a change inside an entry does not touch it. */
  ids(type: StoredType): string[];
  /** The entries of a list, in its order, without their long texts. The caller names the type that the list holds. */
  list<T extends StoredType>(list: string, range?: ListRange): ListedEntry<T>[];
  /** As `list`, names and slugs only. */
  names(list: string, range?: ListRange): Named[];
  /** How many entries a list holds. */
  count(list: string): number;
  /** Whether a list holds that many entries; only a change across this number touches it. */
  holds(list: string, atLeast: number): boolean;
  /** How many times `size` entries fit into the list. */
  wholePages(list: string, size: number): number;
  /** The lists whose names begin with a prefix that ends with a slash, by name. */
  lists(prefix: string): { list: string; count: number }[];
  /** The ids right before and after an entry in a list. */
  neighbours(list: string, id: string): { before?: string; after?: string };
  /** Whether the site's clock has come to this instant. Nothing else in the output knows the time. */
  isReached(instant: string): boolean;
  /** A fact about the whole site, like its public address. */
  meta(key: string): string | undefined;
}
