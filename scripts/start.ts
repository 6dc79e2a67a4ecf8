import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvFile } from 'node:process';
import { readSettings } from '@ban-tin/shared/settings';
import { describeAdministrator } from './newsroom/administrator.ts';
import { startNewsroom } from './newsroom/newsroom.ts';
import type { Newsroom } from './newsroom/newsroom.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm start`: the whole newsroom in the foreground, until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  process.chdir(root);
  if (existsSync(path.join(root, '.env'))) loadEnvFile(path.join(root, '.env'));

  const started: { newsroom?: Newsroom } = {};
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('stopping …');
    await started.newsroom?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  if (process.env['npm_lifecycle_event']) whenOrphaned(stop);

  const { production } = readSettings(process.env);
  const demo = (process.env['DEMO_CONTENT'] ?? (production ? 'no' : 'yes')) === 'yes';
  const newsroom = (started.newsroom = await startNewsroom(process.env, { log: say, demo }));
  if (stopping) return newsroom.stop();

  const { settings, administrator } = newsroom;
  say(`ready after ${process.uptime().toFixed(1)} s`);
  process.stdout.write(`\n  Trang web      ${settings.siteUrl}/\n  Trang quản trị ${settings.cmsUrl}/admin\n`);
  if (administrator) process.stdout.write(`\n${describeAdministrator(administrator)}\n`);
  process.stdout.write('\n');
}

/** A SIGTERM for `npm start` ends npm and the shell between us, and is not passed on: their end is our signal. */
function whenOrphaned(run: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    run();
  }, 500);
  timer.unref();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
