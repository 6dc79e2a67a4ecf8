import { readableFileName } from '@ban-tin/shared/urls';
import type { MediaFile } from './entries.ts';

export const pictureFormats = ['avif', 'webp', 'jpg'] as const;

const widths = [320, 640, 1024, 1600];

/** The widths in which a picture is derived, ascending: never wider than the picture itself. */
export function pictureWidths(width: number): number[] {
  const smaller = widths.filter((candidate) => candidate < width);
  return smaller.length === widths.length ? smaller : [...smaller, width];
}

/** The name under which the files derived from a media file are counted: its content, and what else they depend on. */
export function fileKeyOf({ sha256, width, name }: Pick<MediaFile, 'sha256' | 'width' | 'name'>): string {
  return width === undefined ? `${sha256}/${readableFileName(name)}` : `${sha256}@${width}`;
}

/** The files below `media/` that go with a {@link fileKeyOf}: a picture in all sizes and formats, or the attachment. */
export function derivedFiles(fileKey: string): string[] {
  const [sha256, width] = fileKey.split('@');
  if (width === undefined) return [fileKey];
  return pictureWidths(Number(width)).flatMap((each) => pictureFormats.map((format) => `${sha256}-${each}.${format}`));
}
