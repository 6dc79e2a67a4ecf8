import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, globSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess } from '../measuring/measure-process.ts';
import type { MeasuredProcess } from '../measuring/measure-process.ts';
import { exportMarkdown } from './export-markdown.ts';

const projects = fileURLToPath(new URL('.', import.meta.url));
const siteModules = fileURLToPath(new URL('../../../site/node_modules', import.meta.url));

export interface PeerBuild extends MeasuredProcess {
  peer: string;
  /** What was built; the whole site if absent. */
  work?: 'one-edit';
  /** Files of pages, feeds and sitemaps that are there afterwards. */
  pages: number;
}

/** Builds the content of a store with each peer that is there, in a new folder. */
export async function* buildPeers(
  storeFile: string,
  folder: string,
  say: (line: string) => void,
): AsyncGenerator<PeerBuild> {
  cpSync(projects, folder, { recursive: true });
  const project = (name: string) => {
    const cwd = path.join(folder, name);
    exportMarkdown(storeFile, cwd);
    return cwd;
  };
  yield* buildWithAstro(project('astro-incremental'), say);
  yield* buildWithEleventy(project('eleventy'), say);
  yield* buildWithHugo(project('hugo'), say);
}

/** A first build, which fills Astro's cache, and one more after the edit of an article's text. */
async function* buildWithAstro(cwd: string, say: (line: string) => void): AsyncGenerator<PeerBuild> {
  const peer = 'astro incremental';
  symlinkSync(siteModules, path.join(cwd, 'node_modules'));
  const build = async () => {
    const measured = await measureProcess(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd,
      // Without a key of its own, each build would make another.
      env: { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_KEY: Buffer.alloc(32, 1).toString('base64') },
    });
    return { ...measured, peer, pages: countPages(path.join(cwd, 'dist')) };
  };
  say(`building with ${peer} …`);
  yield await build();
  appendFileSync(path.join(cwd, editedFile(cwd)), '\nMột câu nữa.\n');
  say(`building with ${peer}, after one edit …`);
  yield { ...(await build()), work: 'one-edit' };
}

async function* buildWithEleventy(cwd: string, say: (line: string) => void): AsyncGenerator<PeerBuild> {
  const install = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const installed = spawnSync('npm', install, { cwd: path.dirname(cwd), encoding: 'utf8' });
  if (installed.status !== 0) {
    return say(`Eleventy is left out: npm cannot install it (${installed.error?.message ?? installed.stderr.trim()}).`);
  }
  say('building with Eleventy …');
  const command = path.join(cwd, '../node_modules/@11ty/eleventy/cmd.cjs');
  const measured = await measureProcess(process.execPath, [command, '--quiet'], { cwd });
  yield { ...measured, peer: 'eleventy', pages: countPages(path.join(cwd, '_site')) };
}

async function* buildWithHugo(cwd: string, say: (line: string) => void): AsyncGenerator<PeerBuild> {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error) return say(`Hugo is left out: it is not on the PATH (${error.message}).`);
  say(`building with ${stdout.split('-')[0]} …`);
  const measured = await measureProcess('hugo', ['--quiet'], { cwd });
  yield { ...measured, peer: 'hugo', pages: countPages(path.join(cwd, 'public')) };
}

/** An article in the midst of the archive. */
function editedFile(cwd: string): string {
  const files = globSync('content/tin-bai/*.md', { cwd }).sort();
  return files[Math.floor(files.length / 2)]!;
}

/** How many pages, feeds and sitemaps a build has left in a folder. */
export function countPages(folder: string): number {
  if (!existsSync(folder)) throw new Error(`The build left nothing at ${folder}.`);
  // Hugo writes a page for the first page of each list that only leads to the list.
  return globSync('**/*.{html,xml}', { cwd: folder }).filter((file) => !file.endsWith('/trang/1/index.html')).length;
}
