import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { articleOf, entryOf, pictureOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';
import { tracesIn } from './testing/traces.ts';

const marker = 'Zyxomma Kỳ Lạ';
const slug = 'zyxomma-ky-la';
const article = { type: 'article', id: 'lo' } as const;

/** An article that tells what it should not, in every way that an article can, edited twice. */
async function publishIndiscretion(newsroom: TestPublisher): Promise<string[]> {
  const { cms } = newsroom;
  const picture = { ...(await pictureOf(cms, slug, '#ee11cc')), id: 'anh' };
  const pdf = { ...picture, id: 'tep', name: `${slug}.pdf`, url: `/uploads/${slug}.pdf`, mime: 'application/pdf' };
  cms.files.set(pdf.url, Buffer.from(`%PDF-1.4 ${marker}`));
  const fields = { slug, cover: { image: picture, alt: marker, caption: marker }, attachments: [pdf] };
  for (const edit of ['một', 'hai', 'ba']) {
    cms.publish(articleOf('lo', { ...fields, title: `${marker} ${edit}`, body: `${marker} ${edit}. `.repeat(200) }));
    await newsroom.look();
    await newsroom.publisher.ogPicturesDrawn();
  }
  expect(tracesIn(newsroom.live('og'), [marker])).toHaveLength(1);
  const hashes = [picture, pdf].map(({ url }) => createHash('sha256').update(cms.files.get(url)!).digest('hex'));
  return [marker, slug, ...hashes];
}

it('leaves nothing of an entry in the live folder that was unpublished or deleted, and no picture that only it showed', async () => {
  const newsroom = await openTestPublisher();
  for (const action of ['unpublish', 'delete'] as const) {
    const strings = await publishIndiscretion(newsroom);
    expect(tracesIn(newsroom.live(''), strings).length).toBeGreaterThan(10);
    newsroom.cms.remove(article, action);
    await newsroom.look();
    expect(tracesIn(newsroom.live(''), strings)).toEqual([]);
  }
  await newsroom.expectHealed();
});

/** Says in the log that the entry and its files are erased; a tombstone that it had is gone as well. */
function erase({ cms }: TestPublisher): void {
  cms.remove(article, 'erase');
  for (const id of ['anh', 'tep']) cms.remove({ type: 'media', id }, 'erase');
}

const receiptOf = ({ cms }: TestPublisher) => cms.receipts.at(-1);

it('leaves nothing anywhere of what was erased, and says so in the receipt', async () => {
  const newsroom = await openTestPublisher();
  const strings = await publishIndiscretion(newsroom);
  expect(tracesIn(newsroom.dataDir, strings).length).toBeGreaterThan(20);
  erase(newsroom);
  await newsroom.look();
  expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
  expect(receiptOf(newsroom)).toMatchObject({ state: 'live', erased: newsroom.cms.head.number });
  await newsroom.expectHealed();
});

it('erases what was unpublished long ago, its address and what was left behind by processes that died', async () => {
  const newsroom = await openTestPublisher();
  const { cms } = newsroom;
  const strings = await publishIndiscretion(newsroom);
  cms.remove(article, 'unpublish');
  cms.publish(entryOf('tombstone', 'bia', { path: `/tin-bai/${slug}/` }));
  await newsroom.look();
  const left = [
    'site/audit-Ab12/content.sqlite',
    'site/content.next.sqlite-wal',
    'site/staging/file',
    'media/x.jpg.tmp',
  ];
  for (const file of [...left, 'site/trees/99/tin-bai/index.html']) {
    mkdirSync(path.dirname(path.join(newsroom.dataDir, file)), { recursive: true });
    writeFileSync(path.join(newsroom.dataDir, file), marker);
  }
  cms.remove({ type: 'tombstone', id: 'bia' });
  erase(newsroom);
  await newsroom.look();
  expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
  await newsroom.expectHealed();
});

it('erases what was erased while it was not running', async () => {
  const newsroom = await openTestPublisher();
  const strings = await publishIndiscretion(newsroom);
  await newsroom.restart(() => erase(newsroom));
  expect(tracesIn(newsroom.dataDir, strings)).not.toEqual([]);
  await newsroom.look();
  expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
  await newsroom.expectHealed();
});

it('erases what the log cannot tell of any more, once nobody reads from the old tree', async () => {
  const newsroom = await openTestPublisher();
  const { cms } = newsroom;
  const strings = await publishIndiscretion(newsroom);
  cms.restore(
    1,
    [...cms.entries.values()].filter(({ id }) => id !== article.id),
  );
  cms.publish(articleOf('sau'));
  await newsroom.look();
  newsroom.now += 61_000;
  await newsroom.look();
  expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
  await newsroom.expectHealed();
});

it('says that something is erased only when nobody holds up the end of it any more', async () => {
  const newsroom = await openTestPublisher();
  const strings = await publishIndiscretion(newsroom);
  const reader = new DatabaseSync(path.join(newsroom.dataDir, 'site/content.sqlite'), { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from entries').get();
  erase(newsroom);
  await newsroom.look();
  expect(receiptOf(newsroom)).toMatchObject({ state: 'live', live: newsroom.cms.head });
  expect(receiptOf(newsroom)?.erased ?? 0).toBeLessThan(newsroom.cms.head.number);
  reader.close();
  await newsroom.look();
  expect(receiptOf(newsroom)).toMatchObject({ erased: newsroom.cms.head.number });
  expect(tracesIn(newsroom.dataDir, strings)).toEqual([]);
});

it('keeps what others show: the same picture, the media of the rest, the former addresses', async () => {
  const newsroom = await openTestPublisher();
  const { cms } = newsroom;
  const shared = await pictureOf(cms, 'anh-chung', '#11aa33');
  for (const id of ['lo', 'khac']) cms.publish(articleOf(id, { cover: { image: shared, alt: 'Ảnh' } }));
  cms.publish(entryOf('redirect', 'r', { from: '/cu/', to: '/tin-bai/khac/', permanent: true }));
  await newsroom.look();
  const sha256 = createHash('sha256').update(cms.files.get(shared.url)!).digest('hex');
  cms.remove(article, 'erase');
  await newsroom.look();
  expect(existsSync(newsroom.live(`media/${sha256}-40.jpg`))).toBe(true);
  expect(existsSync(path.join(newsroom.dataDir, 'site/former/cu/.former'))).toBe(true);
  await newsroom.expectHealed();
});
