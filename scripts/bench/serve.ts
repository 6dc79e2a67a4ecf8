import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RandomNewsroom, randomNumbers } from '@ban-tin/site/publisher/testing/random-edits';
import type { Figure, Flags } from '../bench.ts';
import { LonePublisher } from '../newsroom/lone-publisher.ts';
import { Readers } from '../newsroom/reader.ts';
import { startWebServers } from '../newsroom/web-servers.ts';
import type { WebServer } from '../newsroom/web-servers.ts';

const articles = 230;

/**
 * Readers on 16 connections while 500 publishes go live, at the built-in server and at nginx: what failed, was cut, stale or
 * broken must be none. Flags: `--publishes`, `--connections`, `--server=built-in|nginx`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const publisher = new LonePublisher(dataDir);
  const newsroom = new RandomNewsroom(publisher.cms, 1);
  const servers: WebServer[] = [];
  try {
    await newsroom.fill(articles);
    await publisher.start();
    await publisher.untilLive();
    servers.push(...(await startWebServers(dataDir)));
    for (const server of servers) {
      if ((flags['server'] ?? server.name) === server.name) {
        yield* measure(
          server,
          publisher,
          newsroom,
          Number(flags['publishes'] ?? 500),
          Number(flags['connections'] ?? 16),
        );
      }
    }
  } finally {
    for (const server of servers) await server.stop();
    await publisher.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function* measure(
  { name: peer, origin }: WebServer,
  publisher: LonePublisher,
  newsroom: RandomNewsroom,
  publishes: number,
  connections: number,
): AsyncGenerator<Figure> {
  const readers = new Readers(origin, randomNumbers(7));
  readers.start(connections);
  const started = performance.now();
  const waits: number[] = [];
  for (let n = 1; n <= publishes; n += 1) {
    const pressed = performance.now();
    newsroom.edit();
    await publisher.wake();
    await publisher.untilLive();
    waits.push(performance.now() - pressed);
    if (n % 25 === 0) await readers.judgeLinks();
    if (n % 100 === 0) process.stderr.write(`serve: ${peer}, ${n} publishes, ${readers.requests} requests\n`);
  }
  const seconds = (performance.now() - started) / 1000;
  await readers.stop();
  await readers.judgeLinks();

  const figure = (name: string, value: number, unit: string): Figure => ({ name, value, unit, articles, peer });
  const { complaints } = readers;
  for (const [kind, found] of Object.entries(complaints) as [string, string[]][]) {
    for (const line of found.slice(0, 5)) process.stderr.write(`serve: ${peer}, ${kind}: ${line}\n`);
    yield figure(`serve.${kind}`, found.length, 'answers');
  }
  yield figure('serve.requests', readers.requests, 'requests');
  yield figure('serve.resent', readers.resent, 'requests');
  yield figure('serve.throughput', Math.round(readers.requests / seconds), 'requests/s');
  yield figure('serve.publishes', publishes, 'publishes');
  const sorted = waits.sort((a, b) => a - b);
  yield figure('serve.publish-to-live.median', Math.round(sorted[Math.floor(sorted.length / 2)]!), 'ms');
  yield figure('serve.publish-to-live.p95', Math.round(sorted[Math.floor(sorted.length * 0.95)]!), 'ms');
}
