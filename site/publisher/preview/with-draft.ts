import type { ListRange, ListedEntry, Named } from '../../src/content/content.ts';
import type { StoredEntry, StoredType } from '../../src/content/entries.ts';
import { membershipsOf } from '../../src/content/lists.ts';
import { placeOf } from '../../src/content/reads.ts';
import type { PlacedContent } from '../../src/content/reads.ts';
import { nameOf, slugOf } from '../../src/content/store.ts';
import type { ContentStore } from '../../src/content/store.ts';

/**
 * The content as it would be with one entry in another version, or new. Nothing is written: the store and all that is
 * remembered beside it stay as they are.
 */
export class WithDraft implements PlacedContent {
  readonly #store: ContentStore;
  readonly #draft: StoredEntry;
  /** List → sort key, of the version in the store and of the draft. */
  readonly #was: Map<string, string>;
  readonly #is: Map<string, string>;

  constructor(store: ContentStore, draft: StoredEntry) {
    this.#store = store;
    this.#draft = draft;
    const stored = store.entry(draft.type, draft.id);
    const listsOf = (entry: StoredEntry) => new Map(membershipsOf(entry).map(({ list, sort }) => [list, sort]));
    this.#was = stored ? listsOf(stored) : new Map();
    this.#is = listsOf(draft);
  }

  entry<T extends StoredType>(type: T, id: string): StoredEntry<T> | undefined {
    return this.#isDraft(type, id) ? (this.#draft as StoredEntry<T>) : this.#store.entry(type, id);
  }

  entryBySlug<T extends StoredType>(type: T, slug: string): StoredEntry<T> | undefined {
    if (type === this.#draft.type && slugOf(this.#draft) === slug) return this.#draft as StoredEntry<T>;
    const found = this.#store.entryBySlug(type, slug);
    return found && this.#isDraft(type, found.id) ? undefined : found;
  }

  named(type: StoredType, id: string): Named | undefined {
    return this.#isDraft(type, id) ? this.#named() : this.#store.named(type, id);
  }

  ids(type: StoredType): string[] {
    const ids = this.#store.ids(type);
    if (type !== this.#draft.type || ids.includes(this.#draft.id)) return ids;
    return [...ids, this.#draft.id].sort();
  }

  list<T extends StoredType>(list: string, range?: ListRange): ListedEntry<T>[] {
    return this.placed<T>(list, range).map(({ item }) => item);
  }

  names(list: string, range?: ListRange): Named[] {
    return this.placedNames(list, range).map(({ item }) => item);
  }

  placed<T extends StoredType>(list: string, range: ListRange = {}): { place: string; item: ListedEntry<T> }[] {
    const { body: _, ...listed } = this.#draft as StoredEntry & { body?: string };
    return this.#merge(list, range, (wider) => this.#store.placed<T>(list, wider), listed as unknown as ListedEntry<T>);
  }

  placedNames(list: string, range: ListRange = {}): { place: string; item: Named }[] {
    return this.#merge(list, range, (wider) => this.#store.placedNames(list, wider), this.#named());
  }

  count(list: string): number {
    return this.#store.count(list) + Number(this.#is.has(list)) - Number(this.#was.has(list));
  }

  holds(list: string, atLeast: number): boolean {
    return this.count(list) >= atLeast;
  }

  wholePages(list: string, size: number): number {
    return Math.floor(this.count(list) / size);
  }

  lists(prefix: string): { list: string; count: number }[] {
    const own = [...this.#is.keys()].filter((list) => list.startsWith(prefix));
    const names = new Set([...this.#store.lists(prefix).map(({ list }) => list), ...own]);
    return [...names]
      .sort()
      .map((list) => ({ list, count: this.count(list) }))
      .filter(({ count }) => count > 0);
  }

  neighbours(list: string, id: string): { before?: string; after?: string } {
    const { id: own } = this.#draft;
    const around = this.#aroundDraft(list);
    if (id === own) return around ?? {};
    const found = this.#store.neighbours(list, id);
    // Where it stood it stands no more …
    if (this.#was.has(list)) {
      const gap = this.#store.neighbours(list, own);
      replace(found, 'before', own, gap.before);
      replace(found, 'after', own, gap.after);
    }
    // … and where it stands now it is between two others.
    if (around?.before === id) found.after = own;
    if (around?.after === id) found.before = own;
    return found;
  }

  isReached(instant: string): boolean {
    return this.#store.isReached(instant);
  }

  meta(key: string): string | undefined {
    return this.#store.meta(key);
  }

  #isDraft(type: StoredType, id: string): boolean {
    return type === this.#draft.type && id === this.#draft.id;
  }

  #named(): Named {
    return { id: this.#draft.id, name: nameOf(this.#draft), slug: slugOf(this.#draft) ?? '' };
  }

  #aroundDraft(list: string): { before?: string; after?: string } | undefined {
    const { id } = this.#draft;
    const sort = this.#is.get(list);
    if (sort === undefined) return undefined;
    const around = this.#store.around(list, sort, id);
    const gap = this.#store.neighbours(list, id);
    replace(around, 'before', id, gap.before);
    replace(around, 'after', id, gap.after);
    return around;
  }

  /** Reads one entry more than asked for, takes the old version out and puts the draft where it belongs. */
  #merge<V extends { id: string }>(
    list: string,
    range: ListRange,
    read: (range: ListRange) => { place: string; item: V }[],
    item: V,
  ): { place: string; item: V }[] {
    const sort = this.#is.get(list);
    if (sort === undefined && !this.#was.has(list)) return read(range);
    const { limit = -1, offset = 0, order = 'ascending' } = range;
    const rows = read({ order, ...(limit >= 0 && { limit: offset + limit + 1 }) });
    const merged = rows.filter((row) => row.item.id !== item.id);
    if (sort !== undefined) {
      const place = placeOf(sort, item.id);
      const at = merged.findIndex((row) => (order === 'descending' ? row.place < place : row.place > place));
      merged.splice(at < 0 ? merged.length : at, 0, { place, item });
    }
    return merged.slice(offset, limit < 0 ? undefined : offset + limit);
  }
}

function replace(
  around: { before?: string; after?: string },
  side: 'before' | 'after',
  id: string,
  by: string | undefined,
): void {
  if (around[side] !== id) return;
  if (by === undefined) delete around[side];
  else around[side] = by;
}
