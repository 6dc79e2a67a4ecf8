import type { SearchEntry } from './search-entry.ts';

/** Fetches that are under way at once; browsers allow a host of HTTP/1.1 six. */
const atOnce = 6;

/**
 * Fetches the shards in their order, and gives each as soon as it and those before it are there. Fails with the first that
 * cannot be fetched; one that has vanished since the page was made is empty.
 */
export async function* loadShards(paths: string[]): AsyncGenerator<SearchEntry[]> {
  const pending: Promise<SearchEntry[]>[] = [];
  const start = (path: string | undefined) => {
    if (path === undefined) return;
    const shard = loadShard(path);
    // Whoever waits for it hears of its failure; until then nobody need.
    shard.catch(() => {});
    pending.push(shard);
  };
  for (const path of paths.slice(0, atOnce)) start(path);
  for (let next = atOnce; pending.length; next += 1) {
    yield await pending.shift()!;
    start(paths[next]);
  }
}

async function loadShard(path: string): Promise<SearchEntry[]> {
  const response = await fetch(path);
  if (response.status === 404 || response.status === 410) return [];
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as SearchEntry[];
}
