import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeAdministrator } from './newsroom/administrator.ts';
import type { Administrator } from './newsroom/administrator.ts';
import { startChild } from './newsroom/child.ts';
import { buildCms } from './newsroom/cms-build.ts';
import { prepareEnvironment } from './newsroom/environment.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const most = 1_000_000;
const usage = `Usage: node scripts/seed.ts --articles N [--seed S]

Fills an empty newsroom (DATA_DIR, or DATABASE_URL) with a published corpus: N articles, and conferences, directives,
officials, organizations and the rest in proportion. The same N and S (1 if left out) give the same corpus.
`;

/** Fills an empty newsroom with a reproducible corpus. The cms need not run; `npm start` then shows it. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return say(usage);
  process.chdir(root);
  if (existsSync('.env')) loadEnvFile('.env');
  const { dataDir, env } = prepareEnvironment(process.env, { demo: false });
  await buildCms(say, ['server']);

  let administrator: Administrator | undefined;
  const began = performance.now();
  const child = await startChild({
    name: 'seed',
    module: path.join(root, 'cms/dist/src/seed.js'),
    args: [String(options.articles), String(options.seed)],
    env,
    logDir: path.join(dataDir, 'logs'),
    onLine: (line) => line.startsWith('seed: ') && process.stderr.write(`${line}\n`),
    onMessage: (message) => {
      if (message['administrator']) administrator = message['administrator'] as Administrator;
      if (typeof message['progress'] === 'string') say(message['progress']);
    },
  });
  if (administrator) say(`\n${describeAdministrator(administrator)}\n`);
  const code = await child.ended;
  if (code) process.exit(code);
  say(`done after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** The options of the command line; undefined if help is wanted. */
function readOptions(args: string[]): { articles: number; seed: number } | undefined {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return undefined;
  return {
    articles: wholeNumber('articles', values.articles, 1, most),
    seed: wholeNumber('seed', values.seed ?? '1', 0, Number.MAX_SAFE_INTEGER),
  };
}

function wholeNumber(name: string, text: string | undefined, least: number, greatest: number): number {
  const number = /^\d{1,16}$/.test(text ?? '') ? Number(text) : NaN;
  if (number >= least && number <= greatest) return number;
  const given = text === undefined ? 'is missing' : `is "${text}"`;
  throw new Error(`--${name} ${given}. Give a whole number from ${least} to ${greatest}; --help says more.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
