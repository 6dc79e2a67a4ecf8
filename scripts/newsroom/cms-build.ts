import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { secretNames } from '@ban-tin/shared/settings';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cms = path.join(root, 'cms');
const marks = path.join(cms, 'dist');

/** What is built, from which files, with which command of the cms package. */
const parts = {
  server: {
    sources: ['main.ts', 'config/**/*.ts', 'src/**/*.ts', 'src/**/*.json', 'tsconfig.json', 'package.json'],
    ignore: /^src\/admin\/|\.test\.ts$/,
    progress: 'compiling the cms',
  },
  admin: {
    sources: ['src/admin/**/*.{ts,tsx,json}', 'config/admin.ts', 'package.json', '../pnpm-lock.yaml'],
    ignore: /\.test\.tsx?$/,
    progress: 'building the admin (about a minute, only the first time)',
  },
};
type Part = keyof typeof parts;

/** Compiles the cms and builds its admin, each only if its sources changed since the last time. */
export async function buildCms(log: (line: string) => void, wanted: Part[] = ['admin', 'server']): Promise<void> {
  for (const part of wanted) {
    const hash = hashOf(part);
    const mark = path.join(marks, `.built-${part}`);
    if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) continue;
    log(`${parts[part].progress} …`);
    rmSync(mark, { force: true });
    if (part === 'admin') await run('strapi', ['build', '--silent']);
    else {
      for (const folder of ['src', 'config']) rmSync(path.join(marks, folder), { recursive: true, force: true });
      await run('tsc', ['-p', '.']);
    }
    mkdirSync(marks, { recursive: true });
    writeFileSync(mark, hash);
  }
}

function hashOf(part: Part): string {
  const { sources, ignore } = parts[part];
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: cms }).sort()) {
    if (!ignore.test(file.split(path.sep).join('/')) || part === 'admin') {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(cms, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const file = path.join(cms, 'node_modules/.bin', command);
    const child = spawn(file, args, {
      cwd: cms,
      env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', ...buildSecrets() },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} failed with exit code ${code}:\n${output.trim()}`));
    });
  });
}

/** The build reads the configuration, which asks for secrets; none of them ends up in what is built. */
function buildSecrets(): Record<string, string> {
  return Object.fromEntries(secretNames.map((name) => [name, 'not-a-secret-used-while-building-only']));
}
