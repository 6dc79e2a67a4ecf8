import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Media } from '@ban-tin/shared/change';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { derivedFiles } from '../src/content/media-files.ts';
import { ContentStore } from '../src/content/store.ts';
import { createMediaLibrary } from './media.ts';

let folder: string;
let store: ContentStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  store = ContentStore.open(path.join(folder, 'content.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const picture = (width: number) =>
  sharp({ create: { width, height: 100, channels: 3, background: '#8aa' } })
    .jpeg()
    .toBuffer();
const media = (id: string): Media => {
  return {
    id,
    name: `${id}.jpg`,
    url: `/uploads/${id}.jpg`,
    mime: 'image/jpeg',
    size: 1,
    updatedAt: '2024-01-01T00:00:00.000Z',
  };
};
function libraryOf(file: (url: string) => Promise<Buffer>) {
  return createMediaLibrary({ cms: { file } as never, knowledge: () => store, mediaDir: folder });
}

it('a release waits for no upload that nothing shows yet', async () => {
  const bytes = await picture(200);
  let asked = 0;
  let arrive = (_: Buffer) => {};
  const slow = new Promise<Buffer>((resolve) => (arrive = resolve));
  const library = libraryOf(async (url) => {
    asked += 1;
    return url.includes('uploaded') ? slow : bytes;
  });
  const uploads = ['uploaded-1', 'uploaded-2'].map((id) => library.prepare(media(id)));
  expect(await library.describe(media('shown'))).toMatchObject({ width: 200 });
  expect(asked).toBe(2);

  arrive(bytes);
  await Promise.all(uploads);
  const { sha256, width } = store.knownMedia('uploaded-2')!;
  expect([sha256, width]).toEqual([createHash('sha256').update(bytes).digest('hex'), 200]);
  await library.describe(media('uploaded-2'));
  expect(asked).toBe(3);
});

it('an upload that is being derived when a page shows it is derived once', async () => {
  const bytes = await picture(2000);
  let asked = 0;
  const library = libraryOf(async () => {
    asked += 1;
    return bytes;
  });
  const prepared = library.prepare(media('a'));
  const { sha256 } = await library.describe(media('a'));
  await prepared;
  expect(asked).toBe(1);
  const files = derivedFiles(`${sha256}@2000`);
  expect(files).toHaveLength(12);
  expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

it('an upload that cannot be derived is tried again when a page shows it', async () => {
  let bytes = Buffer.from('hỏng');
  const library = libraryOf(async () => bytes);
  await library.prepare(media('a'));
  bytes = await picture(100);
  expect(await library.describe(media('a'))).toMatchObject({ width: 100 });
});
