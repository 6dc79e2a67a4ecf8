import { hash as digestOf } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { EntryData, EntryRef } from '@ban-tin/shared/change';
import { entrySchemas } from '../src/content/entries.ts';
import type { MediaFile, StoredType } from '../src/content/entries.ts';
import { derivedFiles } from '../src/content/media-files.ts';
import type { ContentStore } from '../src/content/store.ts';
import type { CmsClient } from './cms-client.ts';
import { copyEndings, decompress, hasCopies } from './compressed-copies.ts';
import { filesIn } from './files-in.ts';
import { fileOf, readLive } from './live-files.ts';
import { describeMedia, toMediaFile } from './media.ts';
import { ogFileOf } from './og-pictures.ts';
import { OgRecords } from './og-records.ts';
import { rejectionsIn } from './rejections.ts';
import { renderPages } from './render.ts';
import type { Rendered } from './render.ts';
import type { PageRoute } from './route-claims.ts';
import type { SiteCode } from './site-code.ts';

/** What an audit found to be other than it should be. Changes that go live meanwhile may be among it. */
export interface AuditReport {
  /** Paths of pages whose files, or compressed copies, are not what a full render gives. */
  pages: string[];
  /** Media files that are shown and not there, as `fileKeyOf` names them. */
  media: string[];
  /** Open Graph pictures that had been drawn and are not there, or not as they were, by their names. */
  ogPictures: string[];
  /** Files of the live folder that nothing gives rise to. */
  extra: string[];
  /** Entries that the content store holds otherwise than the cms. */
  entries: EntryRef[];
  /** Pages that cannot be rendered, with the reason. */
  failures: string[];
  /** How many pages were rendered and compared. */
  compared: number;
}

const batchSize = 200;

/** Renders everything from the store and compares it with the live folder, and the store with the cms. */
export async function audit({
  store,
  code,
  live,
  cms,
}: {
  store: ContentStore;
  code: SiteCode;
  live: string;
  cms: CmsClient | undefined;
}): Promise<AuditReport> {
  const routes = code.allRoutes(store);
  const report: AuditReport = {
    ...{ pages: [], media: [], ogPictures: [], extra: [], entries: [], failures: [] },
    compared: routes.length,
  };
  const wanted = new Set([...routes.map((route) => fileOf(route.path)), ...assetsOf(store)]);
  const ogRecords = new OgRecords(store.database);
  for (let start = 0; start < routes.length; start += batchSize) {
    const pages = await comparePages(code, store, live, routes.slice(start, start + batchSize), report);
    compareOgPictures(ogRecords, live, pages, wanted, report);
  }
  for (const fileKey of store.shownFiles()) {
    const files = derivedFiles(fileKey).map((file) => `media/${file}`);
    for (const file of files) wanted.add(file);
    if (!files.every((file) => statSync(path.join(live, file), { throwIfNoEntry: false }))) report.media.push(fileKey);
  }
  report.extra = filesIn(live).filter((file) => !wanted.has(file));
  if (cms) report.entries = await compareWithCms(store, cms);
  return report;
}

/** The styles, fonts and icons that the live tree holds, those of the compile before included. */
export function assetsOf(store: ContentStore): string[] {
  const { files = [], former = [] } = JSON.parse(store.meta('assets') ?? '{}') as Record<string, string[] | undefined>;
  return [...files, ...former];
}

async function comparePages(
  code: SiteCode,
  store: ContentStore,
  live: string,
  routes: PageRoute[],
  report: AuditReport,
): Promise<Rendered['pages']> {
  const { pages, failures } = await renderPages(code, store, new Map(), routes);
  report.failures.push(...failures.map(({ route, message }) => `${route.path}: ${message}`));
  for (const { route, bytes } of pages) if (!isLive(live, fileOf(route.path), bytes)) report.pages.push(route.path);
  return pages;
}

/** A page whose picture is not in the records is rendered again, which brings it there. */
function compareOgPictures(
  ogRecords: OgRecords,
  live: string,
  pages: Rendered['pages'],
  wanted: Set<string>,
  report: AuditReport,
): void {
  for (const { route, ogPictures } of pages) {
    for (const { hash } of ogPictures) {
      const file = ogFileOf(hash);
      if (!ogRecords.has(hash)) report.pages.push(route.path);
      if (wanted.has(file)) continue;
      wanted.add(file);
      const drawn = ogRecords.drawn(hash);
      const bytes = drawn && readLive(live, file);
      if (drawn && (!bytes || digestOf('sha256', bytes) !== drawn.digest)) report.ogPictures.push(hash);
    }
  }
}

function isLive(live: string, file: string, bytes: Buffer): boolean {
  if (!readLive(live, file)?.equals(bytes)) return false;
  const isCopied = hasCopies(file, bytes);
  return copyEndings.every((ending) => {
    const copy = readLive(live, `${file}.${ending}`);
    return isCopied ? copy && decompress(ending, copy)?.equals(bytes) : copy === undefined;
  });
}

/** Reads everything from the cms and names the entries that the store holds otherwise, or should not hold, or misses. */
async function compareWithCms(store: ContentStore, cms: CmsClient): Promise<EntryRef[]> {
  const different: EntryRef[] = [];
  const rejected = new Set(rejectionsIn(store).map(({ ref }) => `${ref.type}/${ref.id}`));
  const seen = new Set<string>();
  const { entries } = await cms.pull();
  for await (const data of entries) {
    const { type, id } = data;
    seen.add(`${type}/${id}`);
    if (!rejected.has(`${type}/${id}`) && !(await isStored(store, data))) different.push({ type, id });
  }
  for (const type of Object.keys(entrySchemas) as StoredType[]) {
    for (const id of store.ids(type)) if (!seen.has(`${type}/${id}`)) different.push({ type, id });
  }
  return different;
}

async function isStored(store: ContentStore, data: EntryData): Promise<boolean> {
  const described = await describeMedia(data, async (media): Promise<MediaFile> => {
    const known = store.knownMedia(media.id);
    return known?.updatedAt === media.updatedAt ? toMediaFile(media, known) : { ...media, sha256: '' };
  });
  const parsed = entrySchemas[data.type].safeParse(described);
  return parsed.success && isDeepStrictEqual(parsed.data, store.entry(data.type, data.id));
}
