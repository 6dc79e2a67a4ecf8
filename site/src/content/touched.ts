import type { EntryRef } from '@ban-tin/shared/change';
import { readKey } from './reads.ts';
import type { ListView } from './reads.ts';

/** A stretch of values, both ends included. */
export interface Stretch {
  first: string;
  last: string;
}

/** Places in lists, as the stretch of each view and list in which they are. */
class Places {
  readonly #stretches = new Map<string, { view: ListView; list: string } & Stretch>();

  add(view: ListView, list: string, place: string): void {
    const key = `${view}/${list}`;
    const stretch = this.#stretches.get(key);
    if (!stretch) this.#stretches.set(key, { view, list, first: place, last: place });
    else if (place < stretch.first) stretch.first = place;
    else if (place > stretch.last) stretch.last = place;
  }

  [Symbol.iterator]() {
    return this.#stretches.values();
  }
}

/** What a transaction has touched in the content store, in the terms in which reads are recorded. */
export class Touched {
  readonly keys = new Set<string>();
  /** The places that an entry came to or left: all after them are counted otherwise. */
  readonly moved = new Places();
  /** The places whose entry stayed and shows something else. */
  readonly changed = new Places();
  /** By list: the fewest and the most entries that it held on the way. */
  readonly counts = new Map<string, { fewest: number; most: number }>();
  readonly entries = new Map<string, EntryRef>();
  /** Media files that an entry shows now, or showed before. */
  readonly files = new Set<string>();
  /** The site's clock before and after. */
  clock: { from: string; to: string } | undefined;

  get isEmpty(): boolean {
    return !this.keys.size && !this.clock;
  }

  addCount(list: string, before: number, after: number): void {
    const { fewest, most } = this.counts.get(list) ?? { fewest: before, most: before };
    this.counts.set(list, { fewest: Math.min(fewest, after), most: Math.max(most, after) });
    this.keys.add(readKey.count(list));
    for (let end = list.indexOf('/'); end >= 0; end = list.indexOf('/', end + 1)) {
      this.keys.add(readKey.lists(list.slice(0, end + 1)));
    }
  }

  addEntry({ type, id }: EntryRef): void {
    this.entries.set(`${type}/${id}`, { type, id });
    this.keys.add(readKey.entry(type, id));
  }
}
