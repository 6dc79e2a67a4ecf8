import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));
const sharedRoot = fileURLToPath(new URL('../../shared', import.meta.url));
const compiledRoot = path.join(siteRoot, '.compiled');
/** How many compiles are kept, the present one included, to go back to. */
export const keptCompiles = 3;

/** A compile of the site's code: a folder under `site/.compiled/`, named by the hash of all that went into it. */
export interface Compile {
  hash: string;
  entry: string;
  /** Folder whose content belongs into the live folder as it is: styles, fonts, icons. */
  assets: string;
}

/**
 * Compiles the site, unless this very code has been compiled before. Astro runs in a process of its own: it takes some
 * hundred megabytes that the publisher has no use for afterwards. Two builds in one project corrupt each other, hence the lock.
 */
export async function compileSite(log: (line: string) => void): Promise<Compile> {
  const hash = hashOfCode();
  const folder = path.join(compiledRoot, hash);
  const known = keptCompile(hash);
  if (known) return known;
  if (!existsSync(folder)) {
    await withLock(path.join(siteRoot, '.compiled.lock'), async () => {
      if (existsSync(folder)) return;
      log('compiling the site …');
      const unfinished = path.join(compiledRoot, 'unfinished');
      rmSync(unfinished, { recursive: true, force: true });
      await runCompiler(unfinished);
      renameSync(unfinished, folder);
      dropOldCompiles(hash);
    });
  }
  return keptCompile(hash)!;
}

/** A compile that was made before and is still there; it counts as used now, and stays longer. */
export function keptCompile(hash: string): Compile | undefined {
  const folder = path.join(compiledRoot, hash);
  if (!existsSync(folder)) return undefined;
  utimesSync(folder, new Date(), new Date());
  return { hash, entry: path.join(folder, 'server/entry.mjs'), assets: path.join(folder, 'client') };
}

function runCompiler(outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = fork(fileURLToPath(new URL('compiler.ts', import.meta.url)), [outDir], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    compiler.stdout?.on('data', (chunk) => (output += chunk));
    compiler.stderr?.on('data', (chunk) => (output += chunk));
    compiler.on('error', reject);
    compiler.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The site could not be compiled (exit code ${code}):\n${output.trim()}`));
    });
  });
}

/** The hash of everything that the compiled bytes can depend on: the site's and the shared sources, the pinned dependencies. */
export function hashOfCode(): string {
  const hash = createHash('sha256');
  const sources = [
    ...globSync(['src/**/*', 'public/**/*', 'astro.config.ts', 'package.json', 'publisher/adapter.ts'], {
      cwd: siteRoot,
    }).map((file) => path.join(siteRoot, file)),
    ...globSync('src/**/*.ts', { cwd: sharedRoot }).map((file) => path.join(sharedRoot, file)),
    path.join(siteRoot, '../pnpm-lock.yaml'),
  ];
  for (const file of sources.sort()) {
    if (/\.test\.ts$/.test(file) || !path.extname(file)) continue;
    hash.update(path.relative(siteRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function dropOldCompiles(current: string): void {
  const others = globSync('*/server/entry.mjs', { cwd: compiledRoot })
    .map((entry) => entry.split(path.sep)[0]!)
    .filter((hash) => hash !== current && hash !== 'unfinished')
    .sort((a, b) => modifiedAt(b) - modifiedAt(a));
  for (const hash of others.slice(keptCompiles - 1))
    rmSync(path.join(compiledRoot, hash), { recursive: true, force: true });
}

function modifiedAt(hash: string): number {
  return statSync(path.join(compiledRoot, hash)).mtimeMs;
}
