import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RandomNewsroom } from '@ban-tin/site/publisher/testing/random-edits';
import autocannon from 'autocannon';
import type { Figure, Flags } from '../bench.ts';
import { LonePublisher } from '../newsroom/lone-publisher.ts';
import { startWebServers } from '../newsroom/web-servers.ts';
import type { WebServer } from '../newsroom/web-servers.ts';

const articles = 230;

/**
 * The morning of exam results: many readers, each with a connection of their own (TLS at nginx), who all open a page every
 * few seconds; then the same readers as fast as they are served. Counts errors and answers that are not 200, and gives
 * latencies and the servers' memory. The readers share the machine's cores with the server. Flags: `--readers`,
 * `--pause` (seconds between two pages), `--seconds`, `--server=built-in|nginx`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'crowd-'));
  const servers: WebServer[] = [];
  try {
    await publishOnce(dataDir);
    servers.push(...(await startWebServers(dataDir, { tls: true })));
    for (const server of servers) {
      if ((flags['server'] ?? server.name) !== server.name) continue;
      const readers = Number(flags['readers'] ?? 5000);
      const seconds = Number(flags['seconds'] ?? 30);
      const addresses = addressesIn(path.join(dataDir, 'site/current'));
      const pace = Math.round(readers / Number(flags['pause'] ?? 5));
      yield* measure('paced', server, { readers, seconds, addresses, pace });
      yield* measure('fast', server, { readers, seconds, addresses });
    }
  } finally {
    for (const server of servers) await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function publishOnce(dataDir: string): Promise<void> {
  const publisher = new LonePublisher(dataDir);
  try {
    await new RandomNewsroom(publisher.cms, 1).fill(articles);
    await publisher.start();
    await publisher.untilLive();
  } finally {
    await publisher.close();
  }
}

interface Crowd {
  readers: number;
  seconds: number;
  addresses: string[];
  /** Requests a second by all together; as many as are answered if not given. */
  pace?: number;
}

async function* measure(
  name: 'paced' | 'fast',
  { name: peer, origin, pid }: WebServer,
  { readers, seconds, addresses, pace }: Crowd,
): AsyncGenerator<Figure> {
  process.stderr.write(`crowd: ${peer}, ${readers} readers, ${name}\n`);
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(pid))), 500);
  const result = await autocannon({
    url: origin,
    connections: readers,
    duration: seconds,
    timeout: 30,
    headers: { 'accept-encoding': 'br, gzip' },
    requests: addresses.map((address) => ({ path: encodeURI(address) })),
    ...(pace && { overallRate: pace }),
    tlsOptions: { rejectUnauthorized: false },
  } as autocannon.Options);
  clearInterval(watch);

  const figure = (what: string, value: number, unit: string): Figure => ({
    ...{ name: `crowd.${name}.${what}`, value, unit, articles, peer },
  });
  yield figure('requests', result.requests.total, 'requests');
  yield figure('throughput', Math.round(result.requests.average), 'requests/s');
  yield figure('errors', result.errors + result.timeouts + result.non2xx, 'answers');
  for (const share of ['p50', 'p99'] as const) yield figure(`latency.${share}`, result.latency[share], 'ms');
  yield figure('latency.max', result.latency.max, 'ms');
  yield figure('memory', memory, 'MB');
}

/** A page of every tenth, the home page and the lists oftener, and what a first visit loads beside the page. */
function addressesIn(live: string): string[] {
  const files = globSync('**/*', { cwd: live, withFileTypes: false }).sort();
  const pages = files.filter((file) => file.endsWith('/index.html')).map((file) => `/${file.slice(0, -10)}`);
  const chosen = pages.filter((_, at) => at % 10 === 0);
  const lists = ['/', '/tin-bai/', '/van-ban/', '/hoi-nghi/', '/tim-kiem/'];
  const beside = files.filter((file) => /^_astro\/.*\.(css|js|woff2)$/.test(file)).map((file) => `/${file}`);
  return chosen.flatMap((page, at) => [lists[at % lists.length]!, page, beside[at % beside.length]!]);
}

/** Megabytes that a process and those below it hold, shared pages counted once. */
function memoryOf(pid: number): number {
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  const own = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
  return Math.round(children.reduce((sum, child) => sum + memoryOf(child), own));
}
