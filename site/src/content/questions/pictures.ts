import type { Signature } from '@ban-tin/shared/change';
import type { MediaFile, Photo } from '../entries.ts';

/** A picture as pages show it; derived files exist at {@link pictureWidths}. */
export interface Picture {
  sha256: string;
  width: number;
  height: number;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  /** What is to stay in sight where the picture is cropped; absent: its middle. */
  focalPoint?: MediaFile['focalPoint'];
}

/** A file to download. */
export interface Attachment {
  sha256: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  pages?: number | undefined;
  signatures?: Signature[] | undefined;
}

/** View of a photo component; undefined for a file that is no picture. */
export function pictureOf(photo: Photo | undefined): Picture | undefined {
  const picture = photo && pictureOfFile(photo.image);
  if (!picture) return undefined;
  return {
    ...picture,
    alt: photo.alt ?? photo.image.alt ?? '',
    caption: photo.caption ?? photo.image.caption,
    credit: photo.credit,
  };
}

/** View of a media file as a picture. */
export function pictureOfFile(file: MediaFile | undefined): Picture | undefined {
  if (file?.width === undefined || file.height === undefined) return undefined;
  const { sha256, width, height, alt = '', focalPoint } = file;
  return { sha256, width, height, alt, ...(focalPoint && { focalPoint }) };
}

/** View of a media file as a download. */
export function attachmentOf({ sha256, name, mime, size, document }: MediaFile): Attachment {
  return { sha256, name, mime, size, ...document };
}

/** The files that a text shows or links to, by the upload address that stands in the Markdown. */
export interface InlineFile extends Attachment {
  url: string;
  picture?: Picture | undefined;
}

export function inlineFilesOf({ inlineMedia }: { inlineMedia: MediaFile[] }): InlineFile[] {
  return inlineMedia.map((file) => {
    const picture = pictureOfFile(file);
    return { ...attachmentOf(file), url: file.url, picture: picture && { ...picture, caption: file.caption } };
  });
}
