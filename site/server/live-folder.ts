import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isText, mediaType } from './content-type.ts';
import type { Coding } from './negotiate.ts';

/** An open file, pinned: whatever happens to its name from now on, these are its size, its tag and its bytes. */
export interface LiveFile {
  handle: FileHandle;
  size: number;
  /** Changes with the bytes and differs for each coding. */
  etag: string;
  modifiedMs: number;
  coding: Coding;
  /** Whether other clients may get the same file in another coding. */
  negotiated: boolean;
}

export type Found = { kind: 'file'; file: LiveFile } | { kind: 'folder' } | { kind: 'nothing' };

/** The tree that is live at this moment, as a path without symlinks; undefined before the first release. */
export async function liveTree(dataDir: string): Promise<string | undefined> {
  return presentOnly(realpath(join(dataDir, 'site', 'current')));
}

/**
 * Opens what the tree holds under a decoded path, in the best coding that is there. `/x/` is x/index.html; `folder` is
 * `/x` where `/x/` is a page. The caller closes the handle.
 */
export async function openLive(dataDir: string, tree: string, path: string, codings: Coding[]): Promise<Found> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const place = await placeInside(dataDir, tree, name);
  if (place === undefined || (await isCompressedCopy(place, name))) return { kind: 'nothing' };

  const original = await openFile(place);
  if (original === 'folder') {
    const index = await placeInside(dataDir, tree, `${name}/index.html`);
    return { kind: index === undefined ? 'nothing' : 'folder' };
  }
  if (original === undefined) return { kind: 'nothing' };
  const negotiated = isText(mediaType(name));
  const copy = negotiated ? await openCopy(place, original, codings) : undefined;
  if (copy === undefined) return { kind: 'file', file: toLiveFile(original, original, 'identity', negotiated) };
  await original.handle.close();
  return { kind: 'file', file: toLiveFile(copy, original, copy.coding, negotiated) };
}

interface Opened {
  handle: FileHandle;
  size: bigint;
  mtimeNs: bigint;
}

const extensions = { br: '.br', gzip: '.gz' };

/** The real path of a file of the tree; undefined if there is none, or if a symlink leads out of the data directory. */
async function placeInside(dataDir: string, tree: string, name: string): Promise<string | undefined> {
  const place = await presentOnly(realpath(join(tree, name)));
  if (place === undefined || place.startsWith(tree + sep)) return place;
  const home = await presentOnly(realpath(dataDir));
  return home !== undefined && place.startsWith(home + sep) ? place : undefined;
}

/** `.br` and `.gz` are copies, except an archive that somebody uploaded. */
async function isCompressedCopy(place: string, name: string): Promise<boolean> {
  if (!/\.(br|gz)$/.test(name)) return false;
  return !name.startsWith('/media/') || (await presentOnly(realpath(place.slice(0, -3)))) !== undefined;
}

/** The best copy that is not older than its original: one of an earlier version may still, or already, be there. */
async function openCopy(
  place: string,
  original: Opened,
  codings: Coding[],
): Promise<(Opened & { coding: Coding }) | undefined> {
  for (const coding of codings) {
    if (coding === 'identity') return undefined;
    // A copy that cannot be read is no reason to fail: the original is open already.
    const copy = await openFile(place + extensions[coding]).catch(() => undefined);
    if (copy === undefined || copy === 'folder') continue;
    if (copy.mtimeNs >= original.mtimeNs) return { ...copy, coding };
    await copy.handle.close();
  }
  return undefined;
}

async function openFile(place: string): Promise<Opened | 'folder' | undefined> {
  // The place is a real path: a symlink or a pipe there now is none of ours. Windows knows neither flag.
  const handle = await presentOnly(open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK));
  if (handle === undefined) return undefined;
  let opened: Opened | undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) opened = { handle, size: stats.size, mtimeNs: stats.mtimeNs };
    return opened ?? (stats.isDirectory() ? 'folder' : undefined);
  } finally {
    if (opened === undefined) await handle.close();
  }
}

function toLiveFile(opened: Opened, original: Opened, coding: Coding, negotiated: boolean): LiveFile {
  // Nanoseconds as they are: two versions of one size within one second differ. The original's time is in the tag of a
  // copy, because a copy may go live a moment before the original does.
  const tag = [original.mtimeNs, opened.mtimeNs, opened.size].map((number) => number.toString(36)).join('-');
  return {
    handle: opened.handle,
    size: Number(opened.size),
    etag: `"${tag}-${coding}"`,
    modifiedMs: Number(opened.mtimeNs / 1_000_000n),
    coding,
    negotiated,
  };
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ENXIO', 'ESTALE', 'EINVAL']);

async function presentOnly<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
