import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Environment, Settings } from '@ban-tin/shared/settings';
import type { Administrator } from './administrator.ts';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import { buildCms } from './cms-build.ts';
import { startChild } from './child.ts';
import type { Child, ChildOptions } from './child.ts';
import { prepareEnvironment } from './environment.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const longestPause = 30_000;

/** Cms, publisher and site server, running. */
export interface Newsroom {
  settings: Settings;
  /** Only on the very first start. */
  administrator: Administrator | undefined;
  /** By the names of the programs; kept up to date when one is started again. */
  pids: Record<string, number | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts everything in its order: secrets, cms (which fills an empty database), publisher (until the site is live), site
 * server. A program that dies later is started again; one that cannot start at all ends the start with its reason.
 */
export async function startNewsroom(
  environment: Environment,
  { log, demo }: { log: (line: string) => void; demo: boolean },
): Promise<Newsroom> {
  const { settings, dataDir, env } = prepareEnvironment(environment, { demo });
  await checkPorts(settings);
  await buildCms(log);

  let administrator: Administrator | undefined;
  const stopping = new AbortController();
  const running = new Map<string, Child>();
  const restarts = new Set<Promise<void>>();
  const pids: Newsroom['pids'] = {};
  const logDir = path.join(dataDir, 'logs');
  const keepRunning = async (options: ChildOptions): Promise<void> => {
    const child = await startChild(options);
    if (stopping.signal.aborted) return child.stop();
    running.set(options.name, child);
    pids[options.name] = child.pid;
    void child.ended.then((code) => {
      const restarted = restart(options, code).finally(() => restarts.delete(restarted));
      restarts.add(restarted);
    });
  };
  const restart = async (options: ChildOptions, code: number | null) => {
    const { signal } = stopping;
    for (let pause = 1000; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      log(`${options.name} ended unexpectedly (exit code ${code}); starting it again`);
      await wait(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        return await keepRunning(options);
      } catch (error) {
        log((error as Error).message);
      }
    }
  };
  const stop = async () => {
    stopping.abort();
    for (const child of [...running.values()].reverse()) await child.stop();
    // One that was being started in this moment ends as soon as it can be told to.
    await Promise.all(restarts);
  };

  try {
    log('starting the cms …');
    await keepRunning({
      name: 'cms',
      module: path.join(root, 'cms/dist/main.js'),
      env,
      logDir,
      onMessage: (message) => {
        if (message['administrator']) administrator = message['administrator'] as Administrator;
        if (typeof message['progress'] === 'string') log(message['progress']);
      },
    });
    log('building the site …');
    await keepRunning({
      name: 'publisher',
      module: path.join(root, 'site/publisher/main.ts'),
      env,
      logDir,
      onLine: (line) => log(line),
    });
    await untilLive(settings);
    await keepRunning({ name: 'site', module: path.join(root, 'site/server/main.ts'), env, logDir });
  } catch (error) {
    await stop();
    throw error;
  }
  return { settings, administrator, pids, stop };
}

/** Waits until the publisher has put the site live once; its error is ours if it cannot. */
async function untilLive({ publisherUrl }: Settings): Promise<void> {
  for (;;) {
    // A publisher that renders a whole site may be too busy to answer.
    const status = await fetch(new URL('/status', publisherUrl))
      .then((response) => response.json() as Promise<PublisherStatus>)
      .catch(() => undefined);
    if (status?.live) return;
    if (status?.state === 'failed' || status?.cms === 'unreachable') throw new Error(`publisher: ${status.error}`);
    await wait(100);
  }
}

/** Finds a port that is taken before minutes of work, not after. */
async function checkPorts({ host, cmsPort, sitePort, publisherPort }: Settings): Promise<void> {
  for (const [name, port] of Object.entries({
    CMS_PORT: cmsPort,
    SITE_PORT: sitePort,
    PUBLISHER_PORT: publisherPort,
  })) {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error: NodeJS.ErrnoException) => {
        const inUse = `Port ${port} on ${host} is in use. Stop the other program, or set ${name} to a free port.`;
        reject(new Error(error.code === 'EADDRINUSE' ? inUse : `Cannot listen on ${host}:${port}: ${error.message}.`));
      });
      probe.listen(port, host, () => probe.close(() => resolve()));
    });
  }
}
