import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressedCopies, copyEndings, decompress, hasCopies } from './compressed-copies.ts';
import { laterTime, readLive } from './live-files.ts';

/** Where a whole new tree comes to stand, and the live one that it is to follow. */
export interface TreePlace {
  tree: string;
  live: string;
  /** Milliseconds since 1970. */
  now: number;
  lastDeleted: number;
  /** Whether text files get compressed copies beside them. */
  compress: boolean;
}

/**
 * Writes a file and its compressed copies into a new tree. What is the same as in the live tree is taken from there by a
 * hard link, time and all, so that readers who have it need not fetch it again. Gives whether it is another than the live.
 */
export async function writeToTree(
  { tree, live, now, lastDeleted, compress }: TreePlace,
  file: string,
  bytes: Buffer,
): Promise<boolean> {
  const target = path.join(tree, file);
  mkdirSync(path.dirname(target), { recursive: true });
  const isSame = readLive(live, file)?.equals(bytes) ?? false;
  if (isSame) linkOrCopy(path.join(live, file), target);
  else writeAt(target, bytes, laterTime(live, file, now, lastDeleted));

  if (!compress || (isSame && linkSoundCopies(live, tree, file, bytes))) return !isSame;
  const { mtimeMs } = statSync(target);
  for (const [ending, copy] of Object.entries(await compressedCopies(file, bytes))) {
    writeAt(`${target}.${ending}`, copy, mtimeMs);
  }
  return !isSame;
}

/** Takes a file and its compressed copies out of a tree. */
export function removeFromTree(tree: string, file: string): void {
  for (const ending of ['', ...copyEndings.map((ending) => `.${ending}`)]) {
    rmSync(path.join(tree, file + ending), { force: true });
  }
}

/** Gives a file of another folder a second name in the tree. */
export function linkIntoTree(tree: string, file: string, source: string): void {
  const target = path.join(tree, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (!existsSync(target)) linkOrCopy(source, target);
}

/** Takes over the compressed copies of the live tree if they hold what they should; gives whether that is so. */
function linkSoundCopies(live: string, tree: string, file: string, bytes: Buffer): boolean {
  const copies = copyEndings.map((ending) => ({ ending, copy: readLive(live, `${file}.${ending}`) }));
  const isWanted = hasCopies(file, bytes);
  const isSound = copies.every(({ ending, copy }) =>
    isWanted ? copy && decompress(ending, copy)?.equals(bytes) : copy === undefined,
  );
  if (!isSound) return false;
  for (const { ending, copy } of copies) {
    if (copy) linkOrCopy(path.join(live, `${file}.${ending}`), path.join(tree, `${file}.${ending}`));
  }
  return true;
}

function writeAt(file: string, bytes: Buffer, mtimeMs: number): void {
  writeFileSync(file, bytes);
  utimesSync(file, mtimeMs / 1000, mtimeMs / 1000);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
    copyFileSync(from, to);
    const { mtimeMs } = statSync(from);
    utimesSync(to, mtimeMs / 1000, mtimeMs / 1000);
  }
}
