import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mediaOf } from '../src/content/entry-refs.ts';
import { allRoutes } from '../src/content/routes.ts';
import type { Route } from '../src/content/routes.ts';
import type { ContentStore } from '../src/content/store.ts';
import type { Compile } from './compile.ts';
import { derivedFiles } from './media.ts';
import { isCompressedCopy } from './compressed-copies.ts';

/** The stages of a release, in the order in which its files go live: nothing may link to what is not there yet. */
export const stages = ['media', 'assets', 'pages', 'lists', 'feeds'] as const;
export type Stage = (typeof stages)[number];

/** One file that the live folder is to hold: its bytes, or the file to take them from. */
export interface Put {
  stage: Stage;
  /** Below the live folder, with slashes, without one in front. */
  file: string;
  isNew: boolean;
  content: { bytes: Buffer } | { from: string };
}

/** What a release is to do to the live folder. */
export interface Plan {
  puts: Put[];
  deletes: string[];
}

/** The routes to render. For now all of them: which ones a change can touch is not asked yet. */
export function planRoutes(store: ContentStore): Route[] {
  return allRoutes(store);
}

/** Compares what the live folder should hold with what it holds. */
export function planRelease({
  store,
  pages,
  compile,
  mediaDir,
  liveDir,
}: {
  store: ContentStore;
  pages: { route: Route; bytes: Buffer }[];
  compile: Compile;
  mediaDir: string;
  liveDir: string;
}): Plan {
  const wanted = new Map<string, Omit<Put, 'isNew'>>();
  const want = (put: Omit<Put, 'isNew'>) => wanted.set(put.file, put);

  for (const file of filesIn(compile.assets)) {
    want({ stage: 'assets', file, content: { from: path.join(compile.assets, file) } });
  }
  for (const type of ['article', 'conference', 'official', 'directive', 'page', 'site-setting'] as const) {
    for (const entry of store.entries(type)) {
      for (const file of mediaOf(entry).flatMap(derivedFiles)) {
        want({ stage: 'media', file: `media/${file}`, content: { from: path.join(mediaDir, file) } });
      }
    }
  }
  for (const { route, bytes } of pages) want({ stage: stageOf(route), file: fileOf(route.path), content: { bytes } });

  const present = new Set(filesIn(liveDir).filter((file) => !isCompressedCopy(file)));
  return {
    puts: [...wanted.values()]
      .map((put) => ({ ...put, isNew: !present.has(put.file) }))
      .filter((put) => put.isNew || !holds(path.join(liveDir, put.file), put)),
    deletes: [...present].filter((file) => !wanted.has(file)),
  };
}

/** `/tin-bai/x/` → `tin-bai/x/index.html`; `/rss.xml` → `rss.xml`. */
export function fileOf(routePath: string): string {
  return routePath.slice(1) + (routePath.endsWith('/') ? 'index.html' : '');
}

function stageOf({ component }: Route): Stage {
  if (/\.(xml|txt)\.ts$/.test(component)) return 'feeds';
  if (component.endsWith('.css.ts')) return 'assets';
  return component.includes('[slug].astro') ? 'pages' : 'lists';
}

/** Media files are named by their content; all others are compared by it. */
function holds(file: string, { stage, content }: Omit<Put, 'isNew'>): boolean {
  if (stage === 'media') return true;
  return digest('bytes' in content ? content.bytes : readFileSync(content.from)) === digest(readFileSync(file));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.endsWith('.tmp'))
    .sort();
}
