import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { fileUid } from '../change-log/entry-uids.ts';
import { firstDay, momentAt } from './calendar.ts';
import { makeLeaflet } from './leaflet.ts';
import type { CorpusFiles, CorpusPicture } from './photos.ts';
import { drawPictures, drawPortraits, height, width } from './pictures.ts';
import type { Drawing } from './pictures.ts';
import { documentIdOf } from './random.ts';

interface NewFile {
  name: string;
  mime: string;
  bytes: Buffer;
  alternativeText?: string;
  caption?: string;
}

/** The upload plugin's services, as far as we call them. */
interface UploadServices {
  'image-manipulation': { generateThumbnail(file: object): Promise<object | null> };
  provider: { upload(file: object): Promise<void> };
}

const leaflets = ['Phu luc 1', 'Phu luc 2', 'Bieu mau 1', 'Bieu mau 2', 'Danh sach kem theo', 'Huong dan'];

/**
 * Puts the corpus' pictures and documents into the media library, but for those that are there already. Unlike what the
 * upload service makes, names and document ids follow from the seed.
 */
export async function storeFiles(strapi: Core.Strapi, seed: number): Promise<CorpusFiles> {
  const storeAll = async (drawings: Drawing[]): Promise<CorpusPicture[]> => {
    const pictures: CorpusPicture[] = [];
    for (const { key, svg, alt, caption } of drawings) {
      const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
      const picture = { name: `${key}.jpg`, mime: 'image/jpeg', bytes, alternativeText: alt, caption };
      pictures.push({ ...(await storeOnce(strapi, seed, picture)), alt, caption });
    }
    return pictures;
  };
  const attachments: number[] = [];
  for (const line of leaflets) {
    const name = `${line.toLowerCase().replaceAll(' ', '-')}.pdf`;
    attachments.push((await storeOnce(strapi, seed, { name, mime: 'application/pdf', bytes: makeLeaflet(line) })).id);
  }
  return { pictures: await storeAll(drawPictures()), portraits: await storeAll(drawPortraits()), attachments };
}

async function storeOnce(strapi: Core.Strapi, seed: number, file: NewFile): Promise<{ id: number; url: string }> {
  const documentId = documentIdOf(seed, 'file', file.name);
  const there = await strapi.db.query(fileUid).findOne({ where: { documentId } });
  const { id, url } = there ?? (await store(strapi, documentId, file));
  return { id, url };
}

/** As the upload service does it: file and thumbnail to the provider, then the row. */
async function store(strapi: Core.Strapi, documentId: string, { bytes, ...file }: NewFile) {
  const { 'image-manipulation': images, provider } = strapi.plugin('upload').services as unknown as UploadServices;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'corpus-files-'));
  try {
    const filepath = path.join(folder, file.name);
    await writeFile(filepath, bytes);
    const source = { filepath, getStream: () => createReadStream(filepath), tmpWorkingDirectory: folder };
    const ext = path.extname(file.name);
    const isPicture = file.mime.startsWith('image/');
    const described = {
      ...file,
      ext,
      hash: `${path.basename(file.name, ext).replaceAll('-', '_')}_${documentId.slice(0, 10)}`,
      size: Math.round(bytes.length / 10) / 100,
      sizeInBytes: bytes.length,
      ...(isPicture && { width, height }),
    };
    const thumbnail = isPicture && (await images.generateThumbnail({ ...described, ...source }));
    if (thumbnail) await provider.upload(thumbnail);
    // The provider adds the address to what it is given.
    const uploaded: Record<string, unknown> = { ...described, ...source };
    await provider.upload(uploaded);

    const at = momentAt(firstDay, 7);
    return await strapi.db.query(fileUid).create({
      data: {
        ...described,
        url: uploaded['url'],
        ...(thumbnail && { formats: { thumbnail } }),
        provider: strapi.config.get('plugin::upload.provider', 'local'),
        folderPath: '/',
        documentId,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
