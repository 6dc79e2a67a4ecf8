import type { Metadata } from 'sharp';
import sharp from 'sharp';
import { pictureKinds } from './kinds.ts';
import type { PictureFormat } from './kinds.ts';
import { reasons } from './words.ts';

/** Pixels, of all frames together: more than the telephones of today take by themselves, and little enough to hold. */
export const mostPixels = 60_000_000;
const quality = 88;

/**
 * Draws a picture anew into another file: upright, in sRGB, from its pixels alone. What else was in the file is gone:
 * place and time of the photograph, comments, whatever was hung on behind. Gives why that cannot be done, if so.
 */
export async function cleanPicture(
  from: string,
  to: string,
): Promise<{ format: PictureFormat; size: number } | { reason: string }> {
  try {
    const { width, height, pages = 1, ...metadata } = await sharp(from, { limitInputPixels: false }).metadata();
    const format = formatOf(metadata);
    if (!format) return { reason: reasons.otherPicture };
    const pixels = width * height * pages;
    if (pixels > mostPixels) return { reason: reasons.tooManyPixels(pixels, mostPixels) };

    // The frames of a moving picture cannot be turned.
    const animated = pages > 1 && (metadata.orientation ?? 1) === 1;
    const picture = sharp(from, { limitInputPixels: mostPixels, animated });
    const upright = animated ? picture : picture.autoOrient();
    const drawn = upright
      .toColourspace('srgb')
      .withIccProfile('srgb', { attach: false })
      .toFormat(format, format === 'avif' ? { quality, effort: 2 } : { quality });
    const { size } = await drawn.toFile(to);
    return { format, size };
  } catch {
    return { reason: reasons.brokenPicture };
  }
}

function formatOf({ format, compression }: Pick<Metadata, 'format' | 'compression'>): PictureFormat | undefined {
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined;
  return Object.keys(pictureKinds).find((each): each is PictureFormat => each === format);
}
