import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Media } from '@ban-tin/shared/change';
import { oneAtATime } from '@ban-tin/shared/one-at-a-time';
import sharp from 'sharp';
import type { MediaFile } from '../src/content/entries.ts';
import { derivedFiles, fileKeyOf, pictureFormats, pictureWidths } from '../src/content/media-files.ts';
import type { ContentStore, KnownMedia } from '../src/content/store.ts';
import type { CmsClient } from './cms-client.ts';
import { keepFiles } from './files-in.ts';

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];
const mostPixels = 120_000_000;

type Identity = Pick<KnownMedia, 'sha256' | 'width' | 'height'>;

/** Where what was learned of media files is looked up and kept. */
export type MediaKnowledge = Pick<ContentStore, 'knownMedia' | 'learnMedia' | 'shownFiles' | 'forgetUnshownMedia'>;

/** A file that the cms has, but that is no picture although it says so. */
export class MediaBroken extends Error {
  override readonly name = 'MediaBroken';
}

/**
 * Turns the media objects of an entry from the cms into what pages need: addressed by the hash of their bytes, with
 * their size in pixels. Files that are not known yet, or have changed, are fetched and derived into `mediaDir`.
 */
export async function describeMedia<T>(value: T, described: (media: Media) => Promise<MediaFile>): Promise<T> {
  if (Array.isArray(value)) return (await Promise.all(value.map((item) => describeMedia(item, described)))) as T;
  if (!value || typeof value !== 'object') return value;
  if (isMedia(value)) return (await described(value)) as T;
  const pairs = await Promise.all(
    Object.entries(value).map(async ([key, inner]) => [key, await describeMedia(inner, described)] as const),
  );
  return Object.fromEntries(pairs) as T;
}

/**
 * Knows, fetches and derives media files; one at a time, because pictures need much memory. What nothing shows yet has a
 * turn of its own, so that no release waits for it.
 */
export function createMediaLibrary({
  cms,
  knowledge,
  mediaDir,
}: {
  cms: CmsClient;
  /** The store that holds what is known of media; another one after a whole new tree. */
  knowledge: () => MediaKnowledge;
  mediaDir: string;
}) {
  const inTurn = oneAtATime();
  const inIdleTurn = oneAtATime();
  const underWay = new Map<string, Promise<KnownMedia>>();

  const know = (media: Media): Promise<KnownMedia> => {
    const { id, updatedAt } = media;
    const known = knowledge().knownMedia(id);
    if (isUpToDate(known, media) && isDerived(mediaDir, known, media)) return Promise.resolve(known);
    const key = `${id} ${updatedAt}`;
    const work = underWay.get(key) ?? learn(media).finally(() => underWay.delete(key));
    underWay.set(key, work);
    return work;
  };
  const learn = async (media: Media): Promise<KnownMedia> => {
    const { id, url, updatedAt } = media;
    const bytes = await cms.file(url);
    const identity = await identify(bytes, media);
    await derive(mediaDir, bytes, media, identity);
    const learned = { id, url, updatedAt, ...identity };
    knowledge().learnMedia(learned);
    return learned;
  };

  return {
    /** What pages need of a file that they show. */
    describe: async (media: Media): Promise<MediaFile> => toMediaFile(media, await inTurn(() => know(media))),

    /** Derives a fresh upload ahead of the first page that shows it; should it fail, it is tried again then. */
    async prepare(media: Media): Promise<void> {
      await inIdleTurn(() => know(media)).catch(() => {});
    },

    /** Keeps the files that entries show, and forgets everything else; it can be fetched again. */
    forgetUnshown: (): Promise<void> =>
      inTurn(() =>
        inIdleTurn(async () => {
          knowledge().forgetUnshownMedia();
          keepFiles(mediaDir, new Set(knowledge().shownFiles().flatMap(derivedFiles)));
        }),
      ),
  };
}
export type MediaLibrary = ReturnType<typeof createMediaLibrary>;

/** What a look at the bytes tells: under which hash they are addressed, and a picture's size. */
export async function identify(bytes: Buffer, media: Media): Promise<Identity> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!pictureTypes.includes(media.mime)) return { sha256 };
  return await unlessBroken(media, async () => {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
    return { sha256, width: autoOrient.width, height: autoOrient.height };
  });
}

/** Writes the files that pages refer to: a picture in all sizes and formats, an attachment as it is. */
export async function derive(
  mediaDir: string,
  bytes: Buffer,
  media: Media,
  { sha256, width }: Identity,
): Promise<void> {
  if (width === undefined) {
    writeWhole(path.join(mediaDir, fileKeyOf({ sha256, width, name: media.name })), bytes);
    return;
  }
  await unlessBroken(media, async () => {
    const upright = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().toColourspace('srgb');
    for (const each of pictureWidths(width)) {
      const sized = upright.clone().resize({ width: each });
      const outputs = {
        avif: sized.clone().avif({ quality: 55, effort: 2 }),
        webp: sized.clone().webp({ quality: 76 }),
        jpg: sized.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }),
      };
      for (const format of pictureFormats) {
        const file = path.join(mediaDir, `${sha256}-${each}.${format}`);
        if (!isWhole(file)) writeWhole(file, await outputs[format].toBuffer());
      }
    }
  });
}

async function unlessBroken<T>({ name }: Media, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new MediaBroken(`Tệp ảnh “${name}” bị hỏng hoặc quá lớn, không đọc được.`, { cause: error });
  }
}

/** Whether a derived file is there, and is not the empty one that a loss of power can leave. */
export function isWhole(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether this was learned from the file as it is now. */
export function isUpToDate(known: KnownMedia | undefined, { url, updatedAt }: Media): known is KnownMedia {
  return known?.url === url && known.updatedAt === updatedAt;
}

export function isDerived(mediaDir: string, known: KnownMedia, { name }: Media): boolean {
  return derivedFiles(fileKeyOf({ ...known, width: known.width, name })).every((file) =>
    isWhole(path.join(mediaDir, file)),
  );
}

/** A media object of the cms with what was learned from its bytes. */
export function toMediaFile({ updatedAt: _, ...media }: Media, { sha256, width, height }: KnownMedia): MediaFile {
  const { width: _width, height: _height, ...rest } = media;
  return { ...rest, sha256, ...(width && { width }), ...(height && { height }) };
}

function writeWhole(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
}

function isMedia(value: object): value is Media {
  return 'mime' in value && 'url' in value && 'updatedAt' in value;
}
