import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

/** A file on its way into the upload plugin, as far as we touch it. */
interface UploadFile {
  hash: string;
  filepath?: string;
  tmpWorkingDirectory?: string;
  getStream: () => NodeJS.ReadableStream;
}

const quality = 88;

/**
 * Every uploaded picture is turned upright and loses its metadata, place and time of the photograph among them. Strapi
 * does so too, but keeps the original, GPS and all, where its own copy would be larger.
 */
export function cleanUploadedPictures(strapi: Core.Strapi): void {
  strapi.plugin('upload').service('image-manipulation').optimize = clean;
}

async function clean(file: UploadFile): Promise<UploadFile> {
  if (!file.filepath || !file.tmpWorkingDirectory) {
    throw new Error(`The picture ${file.hash} has no file to read from; the upload plugin works differently now.`);
  }
  const picture = sharp(file.filepath, { animated: true }).autoOrient();
  const { format } = await picture.metadata();
  const filepath = path.join(file.tmpWorkingDirectory, `clean-${file.hash}`);
  const { width, height, pageHeight, size } = await picture.toFormat(format, { quality }).toFile(filepath);
  return {
    ...file,
    filepath,
    getStream: () => createReadStream(filepath),
    ...{ width, height: pageHeight ?? height, size: size / 1000, sizeInBytes: size },
  };
}
