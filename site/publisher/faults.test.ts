import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentStore } from '../src/content/store.ts';
import { SiteFolder } from './site-folder.ts';
import { FaultyDisk } from './testing/faulty-disk.ts';
import { articleOf, entryOf, pictureOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';

afterEach(() => vi.restoreAllMocks());

/** Each operation with EVERY_OPERATION; else one of nine, which meets every kind: a file takes seven. */
const stride = process.env['EVERY_OPERATION'] ? 1 : 9;

/** An edit that writes pages anew, makes a page and a picture, takes a page away, and moves an address. */
async function makeEdit({ cms }: TestPublisher, number: number): Promise<void> {
  const image = await pictureOf(cms, `anh-${number}`, `#${String(100000 + number)}`);
  const [before, slug] = [`dia-chi-${number - 1}`, `dia-chi-${number}`];
  cms.publish(articleOf('sua', { title: `Lần sửa ${number}`, slug, cover: { image, alt: 'Ảnh' } }));
  cms.publish(entryOf('redirect', 'r', { from: `/tin-bai/${before}/`, to: `/tin-bai/${slug}/` }));
}

describe('a disk that fails', () => {
  it.each([
    { code: 'ENOSPC', lasts: true, first: 0 },
    { code: 'EIO', lasts: false, first: 2 },
  ] as const)(
    'with $code at any operation of a release stops nothing for good (lasting: $lasts)',
    { timeout: 300_000 },
    async ({ code, lasts, first }) => {
      const faulty = new FaultyDisk();
      const newsroom = await openTestPublisher(faulty.disk);
      await makeEdit(newsroom, 1);
      await newsroom.expectHealed();
      for (let after = first, hasFailed = true; hasFailed; after += stride) {
        await makeEdit(newsroom, after + 2);
        faulty.breakDown({ after, code, lasts });
        const { state, error } = await newsroom.look();
        hasFailed = faulty.operations > after;
        expect(state, `operation ${after}`).toBe(hasFailed ? 'failed' : 'live');
        if (hasFailed) expect(error, `operation ${after}`).toContain(code);
        if (lasts && hasFailed) expect((await newsroom.look()).state).toBe('failed');
        faulty.breakDown(undefined);
        await newsroom.expectHealed(`operation ${after}`);
      }
    },
  );

  it('is also survived by a publisher that is started anew in the midst of it', async () => {
    const faulty = new FaultyDisk();
    const newsroom = await openTestPublisher(faulty.disk);
    for (const after of [0, 7, 20, 33]) {
      await makeEdit(newsroom, after);
      faulty.breakDown({ after, code: 'ENOSPC', lasts: true });
      await newsroom.look();
      await newsroom.restart(() => faulty.breakDown(undefined));
      await newsroom.expectHealed(`operation ${after}`);
    }
  });
});

describe('a database that fails', () => {
  it.each([
    ['leaving the transaction open', (_: ContentStore) => {}],
    ['having rolled back by itself, as SQLite does on a full disk', (store: ContentStore) => store.rollback()],
  ])('to commit changes, %s, leaves all as it was', async (_, before) => {
    const newsroom = await openTestPublisher();
    newsroom.cms.publish(articleOf('moi'));
    vi.spyOn(ContentStore.prototype, 'commit').mockImplementationOnce(function (this: ContentStore) {
      before(this);
      throw new Error('database or disk is full');
    });
    expect(await newsroom.look()).toMatchObject({ state: 'failed', error: 'database or disk is full' });
    expect(newsroom.cms.receipts.at(-1)).toMatchObject({ state: 'failed', error: 'database or disk is full' });
    expect(existsSync(newsroom.live('tin-bai/moi'))).toBe(false);
    await newsroom.expectHealed();
    expect(existsSync(newsroom.live('tin-bai/moi'))).toBe(true);
  });

  it.each([1, 2])('to commit a whole tree, at its commit %i, leaves all as it was', async (nth) => {
    const newsroom = await openTestPublisher();
    newsroom.cms.restore(3, [...newsroom.cms.entries.values()]);
    let commits = 0;
    const { commit } = ContentStore.prototype;
    vi.spyOn(ContentStore.prototype, 'commit').mockImplementation(function (this: ContentStore) {
      if ((commits += 1) === nth) throw new Error('database or disk is full');
      commit.call(this);
    });
    expect((await newsroom.look()).state).toBe('failed');
    await newsroom.expectHealed();
  });

  it('is opened again when it cannot be put in the place of the old', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.restore(3, [...newsroom.cms.entries.values()]);
    const next = new SiteFolder(newsroom.dataDir).nextStoreFile;
    const { close } = ContentStore.prototype;
    const closing = vi.spyOn(ContentStore.prototype, 'close').mockImplementation(function (this: ContentStore) {
      close.call(this);
      if (existsSync(next)) rmSync(next);
    });
    expect((await newsroom.look()).state).toBe('failed');
    closing.mockRestore();
    await newsroom.expectHealed();
  });

  it('is copied whole for a new tree, whoever else is reading it', { timeout: 30_000 }, async () => {
    const newsroom = await openTestPublisher();
    const reader = ContentStore.openForReading(path.join(newsroom.dataDir, 'site/content.sqlite'));
    newsroom.cms.publish(articleOf('truoc'));
    await newsroom.look();
    const reading = reader.database.prepare('select * from entries').iterate();
    reading.next();
    newsroom.cms.publish(articleOf('sau'));
    await newsroom.look();
    // What the reader holds open keeps the log of SQLite from being written back.
    await newsroom.restart(() => {
      rmSync(path.join(newsroom.dataDir, 'site/current'));
      newsroom.cms.publish(articleOf('cuoi'));
    });
    await newsroom.look();
    reading.return?.();
    reader.close();
    await newsroom.expectHealed();
    expect(existsSync(newsroom.live('tin-bai/sau/index.html'))).toBe(true);
  });
});

describe('an explanation of the last plan that cannot be written', () => {
  it('does not make a release fail', async () => {
    const newsroom = await openTestPublisher();
    mkdirSync(path.join(newsroom.dataDir, 'site/last-plan.json.tmp'));
    newsroom.cms.publish(articleOf('moi'));
    expect((await newsroom.look()).state).toBe('live');
    await newsroom.expectHealed();
    expect(newsroom.log.at(-1)).toContain('cannot be explained');
  });
});

describe('the live tree', () => {
  it('is switched at the next look when the link could not be replaced', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.restore(3, [...newsroom.cms.entries.values(), articleOf('moi')]);
    vi.spyOn(SiteFolder.prototype, 'switchTo').mockImplementationOnce(() => {
      throw new Error('EIO: i/o error, rename');
    });
    expect((await newsroom.look()).state).toBe('failed');
    await newsroom.expectHealed();
  });

  it('comes with its map of former addresses, also when the process dies between the two', async () => {
    const newsroom = await openTestPublisher();
    const moved = entryOf('redirect', 'r', { from: '/tin-bai/cu/', to: '/tin-bai/mot/' });
    newsroom.cms.restore(3, [...newsroom.cms.entries.values(), moved]);
    const { switchTo } = SiteFolder.prototype;
    vi.spyOn(SiteFolder.prototype, 'switchTo').mockImplementationOnce(function (this: SiteFolder, name) {
      switchTo.call(this, name);
      throw new Error('the process died');
    });
    await newsroom.look();
    await newsroom.restart();
    await newsroom.expectHealed();
    const map = () => JSON.parse(readFileSync(path.join(newsroom.dataDir, 'site/addresses.json'), 'utf8')) as unknown;
    expect(map()).toMatchObject({ moved: { '/tin-bai/cu/': { to: '/tin-bai/mot/' } } });
    await newsroom.restart(() => writeFileSync(path.join(newsroom.dataDir, 'site/addresses.json'), 'hỏng'));
    await newsroom.expectHealed();
    expect(map()).toMatchObject({ moved: { '/tin-bai/cu/': { to: '/tin-bai/mot/' } } });
  });
});

describe('what is destroyed while the publisher is stopped is made good at its start:', () => {
  const inSite = (newsroom: TestPublisher, file: string) => path.join(newsroom.dataDir, 'site', file);
  const remove = (...files: string[]) => files.forEach((file) => rmSync(file, { recursive: true, force: true }));
  const emptied = (newsroom: TestPublisher) =>
    remove(...globSync('*', { cwd: newsroom.live('') }).map((file) => newsroom.live(file)));
  const destructions: [string, (newsroom: TestPublisher) => void][] = [
    [
      'the content store',
      (newsroom) => remove(...['', '-wal', '-shm'].map((end) => inSite(newsroom, `content.sqlite${end}`))),
    ],
    [
      'a content store that is no database',
      (newsroom) => writeFileSync(inSite(newsroom, 'content.sqlite'), 'x'.repeat(9999)),
    ],
    ['the link to the live folder', (newsroom) => remove(inSite(newsroom, 'current'))],
    ['the trees', (newsroom) => remove(inSite(newsroom, 'trees'))],
    ['all that is in the live folder', emptied],
    ['the whole folder of the site', (newsroom) => remove(inSite(newsroom, ''))],
    ['derived media', (newsroom) => remove(path.join(newsroom.dataDir, 'media'))],
    [
      'derived media and the live folder',
      (newsroom) => remove(path.join(newsroom.dataDir, 'media'), inSite(newsroom, 'trees')),
    ],
    [
      'pictures, in the library and in the live folder',
      (newsroom) => remove(path.join(newsroom.dataDir, 'media'), newsroom.live('media')),
    ],
    ['a style', (newsroom) => remove(...globSync(newsroom.live('_astro/*.css')))],
    [
      'compressed copies',
      (newsroom) => remove(newsroom.live('index.html.br'), newsroom.live('tin-bai/mot/index.html.gz')),
    ],
    ['a page that was edited by hand', (newsroom) => writeFileSync(newsroom.live('tin-bai/mot/index.html'), 'sửa tay')],
    [
      'a page of the same size',
      (newsroom) => {
        const file = newsroom.live('tin-bai/mot/index.html');
        writeFileSync(file, readFileSync(file, 'utf8').replace('Nội dung.', 'NỘI DUNG.'));
      },
    ],
    [
      'a page that was cut',
      (newsroom) =>
        writeFileSync(newsroom.live('index.html'), readFileSync(newsroom.live('index.html')).subarray(0, 500)),
    ],
    ['a compressed copy that was edited', (newsroom) => writeFileSync(newsroom.live('index.html.gz'), 'hỏng')],
    [
      'a style that was edited',
      (newsroom) => globSync(newsroom.live('_astro/*.css')).forEach((file) => writeFileSync(file, 'a{}')),
    ],
    [
      'a picture that was cut',
      (newsroom) =>
        globSync(newsroom.live('media/*.jpg')).forEach((file) => {
          // As an editor saves it: another file under the same name.
          rmSync(file);
          writeFileSync(file, '');
        }),
    ],
  ];
  it.each(destructions)('%s', async (_, destroy) => {
    const newsroom = await openTestPublisher();
    await newsroom.restart(() => destroy(newsroom));
    await newsroom.expectHealed();
    expect(globSync(newsroom.live('media/*.jpg')).map((file) => statSync(file).size > 0)).toEqual([true]);
    expect(globSync(newsroom.live('_astro/*.css')).every((file) => statSync(file).size > 100)).toBe(true);
  });

  const alsoWithoutCms = /^(the content store|the trees|derived|pictures|a page of the same size|a style$)/;
  it.each(destructions.filter(([what]) => alsoWithoutCms.test(what)))(
    '%s, with the cms away when it starts',
    async (_, destroy) => {
      const newsroom = await openTestPublisher();
      await newsroom.restart(() => {
        destroy(newsroom);
        newsroom.cms.isDown = true;
      });
      expect((await newsroom.look()).cms).toBe('unreachable');
      await newsroom.look();
      newsroom.cms.isDown = false;
      await newsroom.expectHealed();
      expect(globSync(newsroom.live('media/*.jpg')).map((file) => statSync(file).size > 0)).toEqual([true]);
    },
  );
});
