import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { secretNames } from '@ban-tin/shared/settings';
import { signWake } from '@ban-tin/shared/wake-signature';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import { MemoryCms } from '@ban-tin/site/publisher/testing/memory-cms';
import { freePorts } from './test-newsroom.ts';

const main = fileURLToPath(new URL('../../site/publisher/main.ts', import.meta.url));
const secret = 'a-secret-for-benchmarks-only-0123456789abcdef';
const patience = 60_000;

/** The real publisher in a process of its own, beside a cms in memory; for runs that publish hundreds of times. */
export class LonePublisher {
  readonly cms = new MemoryCms();
  readonly dataDir: string;
  readonly output: string[] = [];
  #url = '';
  #env: NodeJS.ProcessEnv = {};
  #child: ChildProcess | undefined;

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /** Starts the publisher, under another program (`strace …`) if one is given. */
  async start(under: string[] = []): Promise<void> {
    if (!this.#url) {
      const [port] = await freePorts(1);
      this.#url = `http://127.0.0.1:${port}`;
      this.#env = {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC', DATA_DIR: this.dataDir },
        ...{ PUBLISHER_PORT: String(port), CMS_INTERNAL_URL: await this.cms.listen() },
        ...{ SITE_URL: 'https://sogddt.example.vn', CMS_URL: 'https://bientap.sogddt.example.vn' },
        ...Object.fromEntries(secretNames.map((name) => [name, secret])),
      } as NodeJS.ProcessEnv;
    }
    const [program = process.execPath, ...args] = [...under, process.execPath, main];
    this.#child = spawn(program, args, { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.output.push(text));
    }
  }

  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async status(): Promise<PublisherStatus | undefined> {
    try {
      return (await (await fetch(`${this.#url}/status`)).json()) as PublisherStatus;
    } catch {
      return undefined;
    }
  }

  /** Sends the wake-up call of a cms; one that is lost does no harm. */
  async wake(): Promise<void> {
    const timestamp = String(Date.now());
    const headers = { 'x-wake-timestamp': timestamp, 'x-wake-signature': signWake(secret, timestamp) };
    await fetch(`${this.#url}/wake`, { method: 'POST', headers }).catch(() => {});
  }

  /** Waits until everything that the cms holds is live. */
  async untilLive(): Promise<void> {
    for (const deadline = Date.now() + patience; Date.now() < deadline;) {
      const status = await this.status();
      if (status?.state === 'live' && isDeepStrictEqual(status.live, this.cms.head)) return;
      if (!this.isRunning) await this.start();
      await wait(3);
    }
    throw new Error(`The publisher is not live after ${patience / 1000} s:\n${this.output.join('').slice(-2000)}`);
  }

  /** Ends the publisher (and what it runs under) with a signal. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    this.cms.close();
  }
}
