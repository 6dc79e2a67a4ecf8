import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { EntryRef } from '@ban-tin/shared/change';
import { derivedFiles } from '../src/content/media-files.ts';
import { copyEndings, hasCopies } from './compressed-copies.ts';
import { filesIn } from './files-in.ts';
import { fileOf, readLive } from './live-files.ts';
import { isWhole } from './media.ts';
import { damagedOgPictures } from './og-pictures.ts';
import type { Damage } from './publish-changes.ts';
import type { Workshop } from './workshop.ts';

/**
 * The files of the live folder that are missing or are not what was put there: a look at sizes and times, and at the few
 * files of the compile as a whole.
 */
export function damageOf({ site, state, compile, mediaDir }: Workshop): Damage {
  const ogPictures = damagedOgPictures(site.live, state);
  const damage: Damage = { pages: [], assets: [], media: [], ogPictures, extra: [] };
  for (const { path: address, size } of state.records.pages()) {
    if (!isUntouched(site.live, fileOf(address), size)) damage.pages.push(address);
  }
  for (const file of filesIn(compile.assets)) {
    const wanted = readLive(compile.assets, file)!;
    const isSame = readLive(site.live, file)?.equals(wanted) ?? false;
    if (!isSame || !isUntouched(site.live, file, wanted.length)) damage.assets.push(file);
  }
  for (const fileKey of state.store.shownFiles()) {
    const isThere = derivedFiles(fileKey).every((file) => {
      const [live, source] = [path.join(site.live, 'media', file), path.join(mediaDir, file)].map(sizeOf);
      return live && (!source || source === live);
    });
    if (!isThere) damage.media.push(fileKey);
  }
  return damage;
}

/** The entries that show media whose derived files are lost: read again, they bring them back. */
export function losersOfMedia({ state, mediaDir }: Workshop): EntryRef[] {
  return state.store
    .shownFiles()
    .filter((fileKey) => !derivedFiles(fileKey).every((file) => isWhole(path.join(mediaDir, file))))
    .flatMap((fileKey) => state.store.entriesShowing(fileKey));
}

/** Whether a file has its size, and its compressed copies its time: all of them are given the same one. */
function isUntouched(live: string, file: string, size: number): boolean {
  const original = statSync(path.join(live, file), { throwIfNoEntry: false });
  if (original?.size !== size) return false;
  return copyEndings.every((ending) => {
    const copy = path.join(live, `${file}.${ending}`);
    if (!hasCopies(file, { length: size })) return !existsSync(copy);
    return statSync(copy, { throwIfNoEntry: false })?.mtimeMs === original.mtimeMs;
  });
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
