import { mediaPath } from '@ban-tin/shared/urls';
import type { MediaFormat } from '@ban-tin/shared/urls';
import { pictureWidths } from './content/media-files.ts';
import type { Picture } from './content/questions/pictures.ts';

/** What `<picture>` needs to show a picture in the best format and size that the reader's browser knows. */
export interface PictureSources {
  sources: { type: string; srcset: string }[];
  /** For browsers, and feed readers, that know nothing else. */
  src: string;
  srcset: string;
  /** Pixels of `src`. */
  width: number;
  height: number;
}

const fallbackWidth = 1024;

/**
 * The derived files of a picture, up to the first that has as many pixels as it is ever shown with (`widest`); with an
 * `origin` all addresses are absolute.
 */
export function pictureSources(
  { sha256, width, height }: Picture,
  { origin = '', widest = Infinity }: { origin?: string; widest?: number | undefined } = {},
): PictureSources {
  const widths = pictureWidths(width).filter((_, at, all) => at === 0 || all[at - 1]! < widest);
  const shown = widths.findLast((each) => each <= fallbackWidth) ?? widths[0]!;
  const address = (each: number, format: MediaFormat) => origin + mediaPath(sha256, each, format);
  const srcset = (format: MediaFormat) => widths.map((each) => `${address(each, format)} ${each}w`).join(', ');
  return {
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
    src: address(shown, 'jpg'),
    srcset: srcset('jpg'),
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
  };
}

/**
 * Classes that keep the point that matters in sight where a picture is cropped, in steps of a tenth
 * (`styles/focal-point.css`); the pages' policy allows no styles beside the markup.
 */
export function focalClasses({ focalPoint }: Picture): string | undefined {
  const steps = Object.entries({ x: focalPoint?.x ?? 50, y: focalPoint?.y ?? 50 }).map(
    ([axis, percent]) => [axis, Math.round(Math.min(100, Math.max(0, percent)) / 10) * 10] as const,
  );
  const classes = steps.filter(([, step]) => step !== 50).map(([axis, step]) => `focal-${axis}-${step}`);
  return classes.length ? classes.join(' ') : undefined;
}

/** The address of the picture in the format that every program knows, as wide as it comes. */
export function largestPicture({ sha256, width }: Picture, origin = ''): string {
  return origin + mediaPath(sha256, pictureWidths(width).at(-1)!, 'jpg');
}
