import type { Content } from './content.ts';
import { searchedPrefix } from './lists.ts';

/**
 * How many entries a file of the search index (a shard) holds at most. Shards are counted from the beginning of their year,
 * so that a publish of today renders one of them, however many entries there are.
 */
export const shardSize = 200;

/** The names of the shards of a list, from its beginning: `2023-1`, `2023-2`. */
export function shardsOf({ list, count }: { list: string; count: number }): string[] {
  const name = list.slice(searchedPrefix.length);
  return Array.from({ length: Math.ceil(count / shardSize) }, (_, index) => `${name}-${index + 1}`);
}

/** The names of all shards: what has no date first, then the newest. */
export function allShards(content: Content): string[] {
  return content
    .lists(searchedPrefix)
    .reverse()
    .flatMap((list) => shardsOf(list).reverse());
}

/** Which part of which list a shard holds; undefined for what is no name of a shard. */
export function placeOfShard(shard: string): { list: string; offset: number } | undefined {
  const [, name, number] = /^(.+)-([1-9]\d{0,5})$/.exec(shard) ?? [];
  return name && number ? { list: searchedPrefix + name, offset: (Number(number) - 1) * shardSize } : undefined;
}
