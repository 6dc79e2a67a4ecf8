import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { fileUid } from '../change-log/entry-uids.ts';
import { pictures } from './pictures.ts';
import type { Picture } from './pictures.ts';

/** Puts the pictures into the media library, but for those that are there by name. Returns their ids by key. */
export async function uploadPictures(strapi: Core.Strapi): Promise<Map<string, number>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'demo-pictures-'));
  try {
    const ids = new Map<string, number>();
    for (const [key, picture] of Object.entries(pictures)) {
      const name = fileNameOf(key, picture);
      const there = await strapi.db.query(fileUid).findOne({ where: { name } });
      ids.set(key, there?.id ?? (await upload(strapi, key, picture, path.join(folder, name))));
    }
    return ids;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function upload(strapi: Core.Strapi, key: string, picture: Picture, filepath: string): Promise<number> {
  const bytes = await draw(path.join(strapi.dirs.app.root, 'src/demo/pictures', `${key}.svg`), picture.format);
  await writeFile(filepath, bytes);
  const name = path.basename(filepath);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: picture.alt, caption: picture.caption } },
      files: { filepath, originalFilename: name, mimetype: `image/${picture.format}`, size: bytes.length },
    });
  return file.id;
}

/** The library refuses SVG, and for good reason: it can carry scripts. */
async function draw(file: string, format: Picture['format']): Promise<Buffer> {
  const image = sharp(await readFile(file));
  return format === 'png' ? image.png().toBuffer() : image.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
}

function fileNameOf(key: string, { format }: Picture): string {
  return `minh-hoa-${key}.${format === 'jpeg' ? 'jpg' : 'png'}`;
}
