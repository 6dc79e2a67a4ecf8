import type { Content, ListRange, ListedEntry, Named } from './content.ts';
import type { StoredEntry, StoredType } from './entries.ts';

/**
 * One read of the content, in the terms in which changes touch it: a key that is looked up as it is, and for reads that
 * reach over a range (of a list, of a count, of time) where that range ends.
 */
export interface Read {
  key: string;
  bound: string;
  /** Of a stretch of a list: the place where it begins. An entry before it that stays in its place is not seen. */
  first: string;
}

/** The keys of reads. {@link Touched} writes the same ones for what a change touches. */
export const readKey = {
  entry: (type: string, id: string) => `entry/${type}/${id}`,
  name: (type: string, id: string) => `name/${type}/${id}`,
  slug: (type: string, slug: string) => `slug/${type}/${slug}`,
  ids: (type: string) => `ids/${type}`,
  count: (list: string) => `count/${list}`,
  atLeast: (list: string) => `at-least/${list}`,
  wholePages: (list: string) => `whole-pages/${list}`,
  lists: (prefix: string) => `lists/${prefix}`,
  neighbours: (list: string, id: string) => `neighbours/${list}/${id}`,
  /** Every place of the list from the bound on. */
  from: (view: ListView, list: string) => `from/${view}/${list}`,
  /** Every place of the list up to the bound. */
  upTo: (view: ListView, list: string) => `up-to/${view}/${list}`,
  time: () => 'time',
  meta: (key: string) => `meta/${key}`,
};

/** What a read of a list sees of its entries. */
export type ListView = 'entries' | 'names';

/** Where an entry stands in a list, as one text in the order of the list. */
export function placeOf(sort: string, id: string): string {
  return `${sort}\u0001${id}`;
}

/** A count as a text whose byte order is that of the numbers. */
export function countBound(count: number): string {
  return String(count).padStart(10, '0');
}

/** Content that also tells the places in which the entries of a list stand. */
export interface PlacedContent extends Content {
  placed<T extends StoredType>(list: string, range: ListRange): { place: string; item: ListedEntry<T> }[];
  placedNames(list: string, range: ListRange): { place: string; item: Named }[];
}

/** Content that remembers what was read of it. */
export class RecordedContent implements Content {
  readonly #content: PlacedContent;
  readonly #reads = new Map<string, Read>();

  constructor(content: PlacedContent) {
    this.#content = content;
  }

  get reads(): Read[] {
    return [...this.#reads.values()];
  }

  add(key: string, bound = '', first = ''): void {
    const known = this.#reads.get(`${key}\0${bound}`);
    if (!known) this.#reads.set(`${key}\0${bound}`, { key, bound, first });
    else if (first < known.first) known.first = first;
  }

  entry<T extends StoredType>(type: T, id: string): StoredEntry<T> | undefined {
    this.add(readKey.entry(type, id));
    return this.#content.entry(type, id);
  }

  entryBySlug<T extends StoredType>(type: T, slug: string): StoredEntry<T> | undefined {
    const found = this.#content.entryBySlug(type, slug);
    this.add(readKey.slug(type, slug));
    if (found) this.add(readKey.entry(type, found.id));
    return found;
  }

  named(type: StoredType, id: string): Named | undefined {
    this.add(readKey.name(type, id));
    return this.#content.named(type, id);
  }

  ids(type: StoredType): string[] {
    this.add(readKey.ids(type));
    return this.#content.ids(type);
  }

  list<T extends StoredType>(list: string, range: ListRange = {}): ListedEntry<T>[] {
    return this.#addRange('entries', list, range, this.#content.placed<T>(list, range));
  }

  names(list: string, range: ListRange = {}): Named[] {
    return this.#addRange('names', list, range, this.#content.placedNames(list, range));
  }

  count(list: string): number {
    this.add(readKey.count(list));
    return this.#content.count(list);
  }

  holds(list: string, atLeast: number): boolean {
    this.add(readKey.atLeast(list), countBound(atLeast));
    return this.#content.holds(list, atLeast);
  }

  wholePages(list: string, size: number): number {
    this.add(readKey.wholePages(list), String(size));
    return this.#content.wholePages(list, size);
  }

  lists(prefix: string): { list: string; count: number }[] {
    this.add(readKey.lists(prefix));
    return this.#content.lists(prefix);
  }

  neighbours(list: string, id: string): { before?: string; after?: string } {
    this.add(readKey.neighbours(list, id));
    return this.#content.neighbours(list, id);
  }

  isReached(instant: string): boolean {
    this.add(readKey.time(), instant);
    return this.#content.isReached(instant);
  }

  meta(key: string): string | undefined {
    this.add(readKey.meta(key));
    return this.#content.meta(key);
  }

  /**
   * A read from the end reaches down to the last place it saw, one from the beginning up to it (places before it shift
   * what an offset skips). One that came to the end of the list reaches over all of it.
   */
  #addRange<V>(view: ListView, list: string, range: ListRange, found: { place: string; item: V }[]): V[] {
    const { limit = -1, order = 'ascending' } = range;
    const [first, last] = [order === 'ascending' ? found[0]?.place : undefined, found.at(-1)?.place];
    if (last === undefined || limit < 0 || found.length < limit) this.add(readKey.from(view, list), '', first);
    else this.add((order === 'descending' ? readKey.from : readKey.upTo)(view, list), last, first);
    return found.map(({ item }) => item);
  }
}
