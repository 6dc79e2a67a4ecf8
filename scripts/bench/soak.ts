import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { differencesFromFullRender } from '@ban-tin/site/publisher/testing/full-render';
import { RandomNewsroom, randomNumbers } from '@ban-tin/site/publisher/testing/random-edits';
import type { Figure, Flags } from '../bench.ts';
import { LonePublisher } from '../newsroom/lone-publisher.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const articles = 230;
const say = (line: string) => process.stderr.write(`soak: ${line}\n`);

/**
 * The promises of the tests, kept for longer: random edits with many seeds, in memory and in the real admin; kills; every
 * operation of the disk failing; system calls failing under strace; a disk that is full. Ends with an error at the first
 * that is broken. Flags: `--seeds=1,2,3`, `--edits=200`, `--rounds=50` (two kills each), `--kills=100`, `--seconds=60`,
 * `--only=<part,…>`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  const { seeds = '1,2,3', edits = '200', rounds = '50', kills = '100', seconds = '60' } = flags;
  const first = seeds.split(',')[0]!;
  const parts: Record<string, () => Promise<number | undefined>> = {
    memory: () => test('site', 'publisher/incremental.test.ts', { SEEDS: seeds, EDITS: edits }),
    admin: async () => {
      let taken = 0;
      for (const SEED of seeds.split(',')) {
        taken += await test('newsroom', 'random-edits.test.ts', { SEED, EDITS: edits });
      }
      return taken;
    },
    newsroom: () => test('newsroom', 'crash.test.ts', { ROUNDS: rounds, SEED: first }),
    faults: () => test('site', 'publisher/faults.test.ts', { EVERY_OPERATION: 'yes' }),
    kills: () => killPublisher(Number(kills), Number(first)),
    syscalls: () => failSyscalls(Number(seconds), Number(first)),
    full: () => fillDisk(Number(first)),
  };
  const wanted = flags['only']?.split(',') ?? Object.keys(parts);
  for (const [name, run] of Object.entries(parts)) {
    if (!wanted.includes(name)) continue;
    say(`${name} …`);
    const took = await run();
    if (took === undefined) continue;
    yield { name: `soak.${name}`, value: Math.round(took), unit: 's', articles };
  }
}

/** Runs a test file with larger counts; gives the seconds that it took, or throws with what it said. */
async function test(project: string, file: string, counts: Record<string, string>): Promise<number> {
  const started = performance.now();
  const vitest = path.join(root, 'node_modules/.bin/vitest');
  const child = spawn(vitest, ['run', '--project', project, file, '--testTimeout', '7200000'], {
    cwd: root,
    env: { ...process.env, ...counts },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${file} with ${JSON.stringify(counts)} failed:\n${output.slice(-6000)}`);
  return (performance.now() - started) / 1000;
}

/** Kills the publisher a hundred times, between 0 and 150 ms after each publish, and while it makes that good. */
async function killPublisher(kills: number, seed: number): Promise<number> {
  return withPublisher(seed, tmpdir(), async (publisher, newsroom, check) => {
    const below = randomNumbers(seed + 100);
    for (let n = 0; n < kills; n += 1) {
      const what = newsroom.edit();
      await publisher.wake();
      await wait(below(150));
      await publisher.stop('SIGKILL');
      if (n % 3 === 0) {
        await publisher.start();
        await wait(400 + below(400));
        await publisher.stop('SIGKILL');
      }
      if (n % 4 === 3) await check(`kill ${n} after ${what}`);
    }
  });
}

/** Lets calls that write, rename, link and flush files of the site and its store fail, in turn, while edits go on. */
async function failSyscalls(seconds: number, seed: number): Promise<number | undefined> {
  if (!works('strace', ['-e', 'trace=none', 'true'])) {
    say('syscalls: skipped, strace is not there or may not trace');
    return undefined;
  }
  return withPublisher(seed, tmpdir(), async (publisher, newsroom, check) => {
    const calls = ['write', 'pwrite64', 'rename', 'link', 'unlink', 'mkdir', 'fsync', 'fdatasync'];
    const site = path.join(publisher.dataDir, 'site');
    const places = ['staging/file', 'staging/link', 'content.sqlite', 'content.sqlite-wal', 'content.next.sqlite'];
    let failed = 0;
    for (let n = 0, end = Date.now() + seconds * 1000; Date.now() < end; n += 1) {
      const call = calls[n % calls.length]!;
      const error = n % 2 ? 'EIO' : 'ENOSPC';
      const inject = [`trace=${calls.join(',')}`, `inject=${call}:error=${error}:when=${1 + (n % 5)}+${3 + (n % 7)}`];
      await publisher.stop();
      await publisher.start([
        // As a grandchild, so that it is the publisher who gets our signals.
        ...['strace', '-D', '-f', '-qqq', '-o', '/dev/null'],
        ...places.flatMap((place) => ['-P', path.join(site, place)]),
        ...inject.flatMap((each) => ['-e', each]),
      ]);
      for (let edit = 0; edit < 4; edit += 1) {
        newsroom.edit();
        if ((await lookedOnce(publisher)) === 'failed') failed += 1;
      }
      await publisher.stop('SIGKILL');
      await check(`${error} of ${call}`);
    }
    say(`syscalls: ${failed} looks ended with a failure`);
    if (!failed) throw new Error('No system call failed: strace reached none of them.');
  });
}

/** Wakes the publisher and waits until a look has ended, well or not; gives how. */
async function lookedOnce(publisher: LonePublisher): Promise<'live' | 'failed' | 'dead'> {
  for (let attempt = 0; attempt < 400 && publisher.isRunning; attempt += 1) {
    if (attempt % 20 === 0) await publisher.wake();
    await wait(15);
    const status = await publisher.status();
    if (status?.state === 'failed') return 'failed';
    if (status?.state === 'live' && status.live?.number === publisher.cms.head.number) return 'live';
  }
  return 'dead';
}

/** A disk of a few megabytes is filled by what is published, and then gets larger. */
async function fillDisk(seed: number): Promise<number | undefined> {
  const disk = mkdtempSync(path.join(tmpdir(), 'soak-disk-'));
  if (!works('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'soak', disk])) {
    rmSync(disk, { recursive: true });
    say('full: skipped, no permission to mount a small disk');
    return undefined;
  }
  try {
    return await withPublisher(seed, disk, async (publisher, newsroom, check) => {
      for (let n = 0, isFull = false; !isFull; n += 1) {
        if (n === 400) throw new Error('The disk was never full.');
        for (let edit = 0; edit < 5; edit += 1) newsroom.edit();
        await publisher.wake();
        await wait(150);
        isFull = (await publisher.status())?.state === 'failed';
      }
      say(`full: ${(await publisher.status())?.error}`);
      execFileSync('mount', ['-o', 'remount,size=256m', disk]);
      await check('the disk has room again');
    });
  } finally {
    works('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Gives a publisher with a random newsroom to `work`, and a check that all is live and as a full render would be. */
async function withPublisher(
  seed: number,
  below: string,
  work: (publisher: LonePublisher, newsroom: RandomNewsroom, check: (what: string) => Promise<void>) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  const dataDir = mkdtempSync(path.join(below, 'soak-'));
  mkdirSync(dataDir, { recursive: true });
  const compile = await compileSite(() => {});
  const publisher = new LonePublisher(dataDir);
  const newsroom = new RandomNewsroom(publisher.cms, seed);
  const check = async (what: string) => {
    if (!publisher.isRunning) await publisher.start();
    await publisher.untilLive();
    const differences = await differencesFromFullRender(dataDir, compile);
    if (differences.length) throw new Error(`${what}: ${differences.slice(0, 10).join('\n')}`);
  };
  try {
    await newsroom.fill(articles);
    await publisher.start();
    await check('first release');
    await work(publisher, newsroom, check);
    await check('at the end');
    return (performance.now() - started) / 1000;
  } finally {
    await publisher.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function works(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
