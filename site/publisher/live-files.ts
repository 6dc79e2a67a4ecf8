import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ogPicturePath } from '@ban-tin/shared/urls';
import { derivedFiles } from '../src/content/media-files.ts';
import type { ContentStore } from '../src/content/store.ts';
import { compressedCopies } from './compressed-copies.ts';
import type { CompressedCopies } from './compressed-copies.ts';
import type { Step } from './journal.ts';
import { isWhole } from './media.ts';
import type { Plan } from './plan.ts';
import type { Damage } from './publish-changes.ts';
import type { Rendered } from './render.ts';
import type { PageRoute } from './route-claims.ts';

/** The stages of a release, in the order in which its files go live: nothing may link to what is not there yet. */
const stages = ['media', 'assets', 'pages', 'lists', 'feeds'] as const;
type Stage = (typeof stages)[number];

/** `/tin-bai/x/` → `tin-bai/x/index.html`; `/rss.xml` → `rss.xml`. */
export function fileOf(routePath: string): string {
  return routePath.slice(1) + (routePath.endsWith('/') ? 'index.html' : '');
}

const longestName = 255;
const longestPath = 3000;

/** Why no file can stand at an address, in the editors' language; undefined if one can. */
export function problemOfAddress(routePath: string): string | undefined {
  const names = fileOf(routePath).split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\0'))) {
    return 'địa chỉ không hợp lệ';
  }
  const isTooLong = names.some((name) => Buffer.byteLength(name) > longestName);
  return isTooLong || Buffer.byteLength(routePath) > longestPath ? 'địa chỉ quá dài' : undefined;
}

/** The reverse of {@link fileOf}. */
export function routePathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A file of the live folder; undefined if it is not there. */
export function readLive(liveDir: string, file: string): Buffer | undefined {
  try {
    return readFileSync(path.join(liveDir, file));
  } catch {
    return undefined;
  }
}

/**
 * When a new version of a file is to have been written, in milliseconds since 1970. Servers make ETags of that time (some
 * in whole seconds) and the size, so it is later by a whole second than the version before, and than anything deleted.
 */
export function laterTime(liveDir: string, file: string, now: number, lastDeleted: number): number {
  const before = timeOf(path.join(liveDir, file)) ?? lastDeleted;
  return Math.max(now, before ? (Math.floor(before / 1000) + 1) * 1000 : 0);
}

/** Pages that are compressed at the same time: each takes some megabytes. */
const mostAtOnce = 8;

/** Compresses pages on other cores while further ones are being rendered. */
export class EarlyCopies {
  readonly #copies = new Map<Buffer, Promise<CompressedCopies>>();
  readonly #underWay = new Set<Promise<CompressedCopies>>();
  readonly #liveDir: string;

  constructor(liveDir: string) {
    this.#liveDir = liveDir;
  }

  /** Begins with a page, unless it is live as it is. Resolves when another one may follow. */
  async begin({ route, bytes }: Rendered['pages'][number]): Promise<void> {
    const file = fileOf(route.path);
    if (readLive(this.#liveDir, file)?.equals(bytes)) return;
    const copies = compressedCopies(file, bytes);
    this.#copies.set(bytes, copies);
    this.#underWay.add(copies);
    void copies.finally(() => this.#underWay.delete(copies));
    if (this.#underWay.size >= mostAtOnce) await Promise.race(this.#underWay);
  }

  of(file: string, bytes: Buffer): Promise<CompressedCopies> {
    return this.#copies.get(bytes) ?? compressedCopies(file, bytes);
  }
}

/** What has to be done to the live folder so that it shows the rendered pages, in the order of the stages. */
export async function planSteps({
  store,
  plan,
  rendered,
  copies,
  unnamed,
  mediaDir,
  liveDir,
  now,
  damage,
  assetsDir,
}: {
  store: ContentStore;
  plan: Plan;
  rendered: Rendered;
  copies: EarlyCopies;
  /** Open Graph pictures that no page names any more. */
  unnamed: string[];
  mediaDir: string;
  liveDir: string;
  now: number;
  damage: Damage;
  assetsDir: string;
}): Promise<Step[]> {
  const lastDeleted = Number(store.meta('lastDeleted') ?? 0);
  const puts: { order: number; step: Step }[] = [];
  const deletes: Step[] = [...plan.vanished, ...unnamed.map(ogPicturePath)]
    .map(fileOf)
    .concat(damage.extra)
    .map((file) => ({ action: 'delete', file }));

  for (const fileKey of new Set([...store.touched.files, ...damage.media])) {
    for (const derived of derivedFiles(fileKey)) {
      const [file, source] = [`media/${derived}`, path.join(mediaDir, derived)];
      const isLive = timeOf(path.join(liveDir, file)) !== undefined && !damage.media.includes(fileKey);
      if (!store.isShown(fileKey)) deletes.push({ action: 'delete', file });
      else if (!isLive && isWhole(source)) puts.push({ order: 0, step: { action: 'link', file, source } });
    }
  }
  const put = async (file: string, bytes: Buffer): Promise<Step> => {
    const mtime = laterTime(liveDir, file, now, lastDeleted);
    return { action: 'put', file, mtime, bytes, ...(await copies.of(file, bytes)) };
  };
  for (const file of damage.assets) {
    puts.push({ order: stages.indexOf('assets') * 2, step: await put(file, readLive(assetsDir, file)!) });
  }
  for (const { route, bytes } of rendered.pages) {
    const file = fileOf(route.path);
    const before = readLive(liveDir, file);
    if (before?.equals(bytes) && !damage.pages.includes(route.path)) continue;
    puts.push({ order: stages.indexOf(stageOf(route)) * 2 + (before ? 1 : 0), step: await put(file, bytes) });
  }
  return [...puts.sort((a, b) => a.order - b.order).map(({ step }) => step), ...deletes];
}

/** The latest time of files that go; a new file in the place of one must be later. */
export function lastDeletedOf(files: string[], liveDir: string): number {
  return files.reduce((latest, file) => Math.max(latest, timeOf(path.join(liveDir, file)) ?? 0), 0);
}

function stageOf({ component }: PageRoute): Stage {
  if (/\.(xml|txt)\.ts$/.test(component)) return 'feeds';
  if (component.endsWith('.css.ts')) return 'assets';
  return component.includes('[slug].astro') ? 'pages' : 'lists';
}

function timeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
