import type { Content } from './content.ts';

/**
 * How many entries a file of the search index (a shard) holds at most. A change renders the shards it touches, mostly the
 * last one of its month or year, so that a publish costs the same however many entries there are.
 */
export const shardSize = 100;

/** The shard of the pages about the department: they stand in a tree, not in one list. */
export const shardOfPages = 'trang';

/** The lists that are searched: by themselves or, where the name ends with a slash, one for each month or year. */
const families = [
  { list: 'officials', name: 'can-bo' },
  { list: 'organizations', name: 'don-vi' },
  { list: 'directives/undated', name: 'van-ban-khac' },
  { list: 'conferences/undated', name: 'hoi-nghi-khac' },
  { list: 'directives/year/', name: 'van-ban-' },
  { list: 'conferences/year/', name: 'hoi-nghi-' },
  { list: 'articles/month/', name: 'tin-bai-' },
];

/** The lists that are searched and hold something, with how much: what has no date first, then the newest. */
export function searchedLists(content: Content): { list: string; count: number }[] {
  const found = families.flatMap(({ list }) => {
    if (!list.endsWith('/')) return [{ list, count: content.count(list), period: '~' }];
    // The tilde is behind the hyphen in byte order: a year as a whole comes before its months.
    return content.lists(list).map((each) => ({ ...each, period: `${each.list.slice(list.length)}~` }));
  });
  return found
    .filter(({ count }) => count)
    .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
    .map(({ list, count }) => ({ list, count }));
}

export function isSearched(list: string): boolean {
  return shardPrefix(list) !== undefined;
}

/** The names of the shards that a list of so many entries is cut into: full ones from its beginning, and what remains. */
export function shardsOf({ list, count }: { list: string; count: number }): string[] {
  const prefix = shardPrefix(list);
  if (!prefix || !count) return [];
  return Array.from({ length: Math.ceil(count / shardSize) }, (_, index) => `${prefix}-${index + 1}`);
}

/** Which part of which list a shard holds; undefined for what is no name of a shard. */
export function placeOfShard(shard: string): { list: string; offset: number } | undefined {
  const [, prefix = '', period = '', number] = /^([a-z-]+?)((?<=-)\d{4}(?:-\d\d)?)?-([1-9]\d{0,5})$/.exec(shard) ?? [];
  const family = families.find(({ list, name }) => name === prefix && list.endsWith('/') === (period !== ''));
  return family && { list: family.list + period, offset: (Number(number) - 1) * shardSize };
}

/** `tin-bai-2023-09` for `articles/month/2023-09`; undefined for a list that is not searched. */
function shardPrefix(list: string): string | undefined {
  const family = families.find((each) => (each.list.endsWith('/') ? list.startsWith(each.list) : list === each.list));
  return family && family.name + list.slice(family.list.length);
}
