import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pictureWidths } from '../content/media-files.ts';
import type { OgPicture } from './og-picture.ts';

const widest = 320;

/** The bytes of a logo as large as pictures need it, from the first of the media folders that has it. */
export function readLogo(mediaDirs: string[], { sha256, width }: NonNullable<OgPicture['logo']>): Buffer {
  const widths = pictureWidths(width);
  const name = `${sha256}-${widths.findLast((each) => each <= widest) ?? widths[0]!}.webp`;
  const file = mediaDirs
    .map((folder) => path.join(folder, name))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.size);
  if (!file) throw new Error(`The logo ${name} is not in ${mediaDirs.join(' or ')}. Start the publisher to fetch it.`);
  return readFileSync(file);
}
