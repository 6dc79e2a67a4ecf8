import type { SearchEntry } from './search-entry.ts';
import { wordsOf } from './words.ts';

/** What each filter, named as in the address, reads of an entry: by value what readers call it. */
const readers = {
  loai: (entry: SearchEntry) => [[sectionOf(entry), '']],
  nam: ({ day }: SearchEntry) => (day ? [[day.slice(0, 4), day.slice(0, 4)]] : []),
  'nam-hoc': ({ schoolYears = [] }: SearchEntry) => schoolYears.map((year) => [year, year]),
  'loai-van-ban': ({ kind }: SearchEntry) => (kind ? [[wordsOf(kind).join('-'), kind]] : []),
} satisfies Record<string, (entry: SearchEntry) => string[][]>;

export type Filter = keyof typeof readers;
export const filters = Object.keys(readers) as Filter[];

/** What a reader chose; a filter that is not there lets everything through. */
export type Choice = Partial<Record<Filter, string>>;

export interface Option {
  value: string;
  label: string;
  count: number;
}

/** The section of the site that an entry stands in, which says what it is: "tin-bai", "van-ban" … */
export function sectionOf({ path }: SearchEntry): string {
  return path.split('/')[1]!;
}

/** Whether an entry is among what a reader chose, as far as all filters go, or all but one. */
export function passes(entry: SearchEntry, choice: Choice, but?: Filter): boolean {
  return filters.every(
    (filter) => filter === but || !choice[filter] || readers[filter](entry).some(([value]) => value === choice[filter]),
  );
}

/** What a filter can be set to, given what the others are set to, with how many entries each would leave; newest first. */
export function optionsOf(filter: Filter, entries: SearchEntry[], choice: Choice): Option[] {
  const options = new Map<string, Option>();
  for (const entry of entries) {
    if (!passes(entry, choice, filter)) continue;
    for (const [value, label] of readers[filter](entry) as [string, string][]) {
      const option = options.get(value) ?? { value, label, count: 0 };
      option.count += 1;
      options.set(value, option);
    }
  }
  return [...options.values()].sort((a, b) => (a.value < b.value ? 1 : -1));
}
