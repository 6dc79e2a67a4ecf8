import { hash as digestOf } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { derivedFiles } from '../../src/content/media-files.ts';
import { allRoutes } from '../../src/content/routes.ts';
import { ContentStore } from '../../src/content/store.ts';
import { ogPictureFrom } from '../../src/og/og-picture.ts';
import type { NamedOgPicture } from '../../src/og/og-picture.ts';
import type { Compile } from '../compile.ts';
import { hasCopies } from '../compressed-copies.ts';
import { filesIn } from '../files-in.ts';
import { fileOf, readLive } from '../live-files.ts';
import { ogFileOf } from '../og-pictures.ts';
import type { DrawOgPicture } from '../og-artist.ts';
import { OgRecords } from '../og-records.ts';
import { renderPages } from '../render.ts';
import { loadSiteCode } from '../site-code.ts';

/**
 * Renders the whole site afresh from the content store in a data folder and compares it with the live folder; gives
 * every difference as a line. Knows nothing of plans and records, but for which Open Graph pictures are still to be
 * drawn; with `draw` none may be, and they are drawn once more.
 */
export async function differencesFromFullRender(
  dataDir: string,
  compile: Compile,
  draw?: DrawOgPicture,
): Promise<string[]> {
  const live = path.join(dataDir, 'site/current');
  const store = ContentStore.openForReading(path.join(dataDir, 'site/content.sqlite'));
  try {
    const code = await loadSiteCode(compile);
    const { pages, failures } = await renderPages(code, store, new Map(), allRoutes(store));
    const wanted = new Set([
      ...pages.map(({ route }) => fileOf(route.path)),
      ...store
        .shownFiles()
        .flatMap(derivedFiles)
        .map((file) => `media/${file}`),
      ...filesIn(compile.assets),
    ]);
    const named = new Map(pages.flatMap(({ ogPictures }) => ogPictures).map((picture) => [picture.hash, picture]));
    const ogDifferences = await differencesInOgPictures(live, store, [...named.values()], draw);
    for (const hash of named.keys()) wanted.add(ogFileOf(hash));
    return [
      ...failures.map(({ route, message }) => `fails: ${route.path}: ${message}`),
      ...filesIn(live).flatMap((file) => (wanted.has(file) ? [] : [`should not be there: ${file}`])),
      ...[...wanted].flatMap((file) =>
        file.startsWith('og/') || existsSync(path.join(live, file)) ? [] : [`missing: ${file}`],
      ),
      ...ogDifferences,
      ...pages.flatMap(({ route, bytes }) => differencesIn(live, fileOf(route.path), bytes)),
    ];
  } finally {
    store.close();
  }
}

async function differencesInOgPictures(
  live: string,
  store: ContentStore,
  named: NamedOgPicture[],
  draw: DrawOgPicture | undefined,
): Promise<string[]> {
  const ogRecords = new OgRecords(store.database);
  const differences: string[] = [];
  for (const hash of ogRecords.names()) {
    if (!named.some((picture) => picture.hash === hash)) differences.push(`recorded, and not named: ${ogFileOf(hash)}`);
  }
  for (const { hash, drawnFrom } of named) {
    const file = ogFileOf(hash);
    const bytes = readLive(live, file);
    const drawn = ogRecords.drawn(hash);
    if (!ogRecords.has(hash)) differences.push(`named, and not recorded: ${file}`);
    else if (!drawn && draw) differences.push(`not drawn: ${file}`);
    else if (drawn && (!bytes || digestOf('sha256', bytes) !== drawn.digest)) differences.push(`not as drawn: ${file}`);
    else if (bytes && draw && !bytes.equals(await draw(ogPictureFrom(drawnFrom)))) differences.push(`differs: ${file}`);
  }
  return differences;
}

function differencesIn(live: string, file: string, bytes: Buffer): string[] {
  const read = (ending: string) => {
    const name = path.join(live, file + ending);
    return existsSync(name) ? { bytes: readFileSync(name), mtime: statSync(name).mtimeMs } : undefined;
  };
  const [original, br, gz] = [read(''), read('.br'), read('.gz')];
  if (!original) return [];
  const isCopied = hasCopies(file, bytes);
  const problems = {
    'differs from the full render': !original.bytes.equals(bytes),
    'has a wrong brotli copy': isCopied ? !br || !brotliDecompressSync(br.bytes).equals(bytes) : br !== undefined,
    'has a wrong gzip copy': isCopied ? !gz || !gunzipSync(gz.bytes).equals(bytes) : gz !== undefined,
    'has copies of another time': [br, gz].some((copy) => copy && copy.mtime !== original.mtime),
  };
  return Object.entries(problems).flatMap(([problem, isSo]) => (isSo ? [`${file} ${problem}`] : []));
}
