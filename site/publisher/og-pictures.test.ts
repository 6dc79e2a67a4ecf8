import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { drawOgPicture } from '../src/og/draw.ts';
import { createOgArtist } from './og-artist.ts';
import type { DrawOgPicture } from './og-artist.ts';
import { ogFileOf } from './og-pictures.ts';
import { sketch } from './testing/sketch.ts';
import { articleOf, entryOf, pictureOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';

/** The name of the picture that the page of an article has for those who share it. */
function nameAt(newsroom: TestPublisher, slug: string): string {
  const html = readFileSync(newsroom.live(`tin-bai/${slug}/index.html`), 'utf8');
  return /"https:\/\/sogddt\.example\.vn\/og\/(\w+)\.png"/.exec(html)![1]!;
}
const fileAt = (newsroom: TestPublisher, slug: string) => newsroom.live(ogFileOf(nameAt(newsroom, slug)));

/** Draws only when it is told to, and remembers the titles in their order. */
function heldDrawing() {
  const titles: string[] = [];
  const held: (() => void)[] = [];
  const draw: DrawOgPicture = (picture, logo) => {
    titles.push(picture.title);
    return new Promise((resolve) => held.push(() => resolve(sketch(picture, logo))));
  };
  return { titles, draw, go: () => held.splice(0).forEach((resolve) => resolve()) };
}

it('of a new page is drawn after the page is live, which does not wait for it', async () => {
  const newsroom = await openTestPublisher();
  const { titles, draw, go } = heldDrawing();
  newsroom.drawOgPicture = draw;
  await newsroom.restart(() => newsroom.cms.publish(articleOf('moi', { title: 'Tin mới' })));
  expect(await newsroom.look()).toMatchObject({ state: 'live', live: newsroom.cms.head });
  expect([titles, existsSync(fileAt(newsroom, 'moi'))]).toEqual([['Tin mới'], false]);
  // A second release goes live while the picture of the first is being drawn.
  newsroom.cms.publish(articleOf('nua', { title: 'Tin nữa' }));
  expect(await newsroom.look()).toMatchObject({ state: 'live', live: newsroom.cms.head });
  expect(titles).toEqual(['Tin mới']);
  const drawn = newsroom.publisher.ogPicturesDrawn();
  await expect.poll(() => (go(), titles)).toEqual(['Tin mới', 'Tin nữa']);
  go();
  await drawn;
  for (const slug of ['moi', 'nua']) expect(existsSync(fileAt(newsroom, slug))).toBe(true);
});

it('waits until nothing has gone live for a while', async () => {
  const newsroom = await openTestPublisher();
  const { titles, draw, go } = heldDrawing();
  newsroom.drawOgPicture = draw;
  newsroom.calmBeforeDrawing = 3_600_000;
  await newsroom.restart(() => newsroom.cms.publish(articleOf('moi', { title: 'Tin mới' })));
  for (let looks = 0; looks < 2; looks += 1) {
    expect(await newsroom.look()).toMatchObject({ state: 'live', live: newsroom.cms.head });
    expect(titles).toEqual([]);
  }
  newsroom.calmBeforeDrawing = 0;
  await newsroom.restart();
  await newsroom.look();
  expect(titles).toEqual(['Tin mới']);
  go();
  await newsroom.publisher.ogPicturesDrawn();
});

it('follows a rename, and the old one is gone at once', async () => {
  const newsroom = await openTestPublisher();
  const old = fileAt(newsroom, 'mot');
  expect(existsSync(old)).toBe(true);
  newsroom.cms.publish(articleOf('mot', { title: 'Tên khác' }));
  await newsroom.look();
  expect(existsSync(old)).toBe(false);
  await newsroom.expectHealed();
  expect(readFileSync(fileAt(newsroom, 'mot'), 'utf8')).toContain('Tên khác');
});

it('is not put live when its page went while it was being drawn', async () => {
  const newsroom = await openTestPublisher();
  const { titles, draw, go } = heldDrawing();
  newsroom.drawOgPicture = draw;
  await newsroom.restart(() => newsroom.cms.publish(articleOf('moi', { title: 'Tin mới' })));
  await newsroom.look();
  const file = fileAt(newsroom, 'moi');
  expect(titles).toEqual(['Tin mới']);
  newsroom.cms.remove({ type: 'article', id: 'moi' });
  await newsroom.look();
  go();
  await newsroom.publisher.ogPicturesDrawn();
  expect(existsSync(file)).toBe(false);
  newsroom.drawOgPicture = sketch;
  await newsroom.restart();
  await newsroom.expectHealed();
});

it('is one file for pages that show the same, until the last of them is gone', async () => {
  const newsroom = await openTestPublisher();
  const shown = { title: 'Hai tin cùng tên', displayedAt: '2024-01-20T02:00:00.000Z' };
  for (const id of ['a', 'b']) newsroom.cms.publish(articleOf(id, shown));
  await newsroom.look();
  await newsroom.publisher.ogPicturesDrawn();
  const file = fileAt(newsroom, 'a');
  expect(fileAt(newsroom, 'b')).toBe(file);
  newsroom.cms.remove({ type: 'article', id: 'a' });
  await newsroom.look();
  expect(existsSync(file)).toBe(true);
  newsroom.cms.remove({ type: 'article', id: 'b' });
  await newsroom.look();
  expect(existsSync(file)).toBe(false);
  await newsroom.expectHealed();
});

it('is drawn by the next process when one has died before, and those that are lost or cut short are drawn again', async () => {
  const newsroom = await openTestPublisher();
  newsroom.drawOgPicture = () => new Promise(() => {});
  await newsroom.restart(() => newsroom.cms.publish(articleOf('moi')));
  await newsroom.look();
  expect(existsSync(fileAt(newsroom, 'moi'))).toBe(false);
  newsroom.drawOgPicture = sketch;
  await newsroom.restart(() => {
    rmSync(fileAt(newsroom, 'mot'));
    writeFileSync(fileAt(newsroom, 'hai'), '');
  });
  await newsroom.expectHealed();
  for (const slug of ['moi', 'mot', 'hai']) expect(readFileSync(fileAt(newsroom, slug)).length).toBeGreaterThan(0);
});

it('of the newest comes first', async () => {
  const newsroom = await openTestPublisher();
  const titles: string[] = [];
  newsroom.drawOgPicture = (picture, logo) => {
    titles.push(picture.title);
    return sketch(picture, logo);
  };
  const days = ['2023-05-04', '2024-01-30', '2022-11-01'];
  await newsroom.restart(() => {
    for (const day of days) newsroom.cms.publish(articleOf(day, { title: day, displayedAt: `${day}T02:00:00.000Z` }));
  });
  await newsroom.look();
  await newsroom.publisher.ogPicturesDrawn();
  expect(titles.filter((title) => days.includes(title))).toEqual(days.toSorted().reverse());
});

it('that cannot be drawn holds up no other, and is tried again after the next start', async () => {
  const newsroom = await openTestPublisher();
  newsroom.drawOgPicture = (picture, logo) => {
    if (picture.title === 'Bài khó') throw new Error('nét vẽ hỏng');
    return sketch(picture, logo);
  };
  await newsroom.restart(() => {
    for (const id of ['Bài khó', 'Bài dễ'])
      newsroom.cms.publish(articleOf(id.endsWith('khó') ? 'kho' : 'de', { title: id }));
  });
  expect(await newsroom.look()).toMatchObject({ state: 'live', error: null });
  await newsroom.publisher.ogPicturesDrawn();
  expect(['kho', 'de'].map((slug) => existsSync(fileAt(newsroom, slug)))).toEqual([false, true]);
  expect(newsroom.log.filter((line) => line.includes('nét vẽ hỏng'))).toHaveLength(1);
  newsroom.drawOgPicture = sketch;
  await newsroom.restart();
  await newsroom.expectHealed();
});

it('stays in its place when a whole new tree goes live', async () => {
  const newsroom = await openTestPublisher();
  const before = readdirSync(newsroom.live('og'));
  let drawn = 0;
  newsroom.drawOgPicture = (picture, logo) => {
    drawn += 1;
    return sketch(picture, logo);
  };
  const { cms } = newsroom;
  await newsroom.restart(() => {
    cms.restore(1, [...cms.entries.values()]);
    cms.publish(articleOf('sau', { title: 'Sau bản khôi phục' }));
  });
  await newsroom.look();
  await newsroom.publisher.ogPicturesDrawn();
  expect(readdirSync(newsroom.live('og')).sort()).toEqual(
    [...new Set([...before, `${nameAt(newsroom, 'sau')}.png`])].sort(),
  );
  expect(drawn).toBe(1);
});

it('changes with the colours, the name and the logo of the department; then it is drawn as in a full build', async () => {
  const newsroom = await openTestPublisher();
  const { cms } = newsroom;
  const artist = createOgArtist();
  onTestFinished(artist.end);
  newsroom.drawOgPicture = artist.draw;
  const logo = await pictureOf(cms, 'bieu-trung', '#c8102e');
  await newsroom.restart(() => {
    cms.publish(entryOf('site-setting', 'site', { agencyName: 'Sở Mới', primaryColor: '#0b6b3a', logo }));
  });
  await newsroom.look();
  await newsroom.publisher.ogPicturesDrawn();
  const name = nameAt(newsroom, 'mot');
  const sha256 = /media\/(\w{64})-40\.webp/.exec(readFileSync(newsroom.live('404.html'), 'utf8'))![1]!;
  const again = await drawOgPicture(
    {
      kind: 'Tin bài · Giáo dục',
      ...{ title: 'Bài mot', note: '15/01/2024', sender: 'Sở Mới', primary: '#0b6b3a' },
    },
    readFileSync(newsroom.live(`media/${sha256}-40.webp`)),
  );
  expect(readFileSync(newsroom.live(ogFileOf(name))).equals(again)).toBe(true);
});

it('that cannot be drawn is told by the process that draws, which goes on; and another one follows one that died', async () => {
  const artist = createOgArtist();
  onTestFinished(artist.end);
  const picture = { title: 'Tin', sender: 'Sở' };
  await expect(artist.draw(picture, Buffer.from('không phải ảnh'))).rejects.toThrow('unsupported image format');
  const drawn = await artist.draw(picture);
  expect(drawn.equals(await drawOgPicture(picture))).toBe(true);
  const underWay = artist.draw(picture);
  artist.end();
  await expect(underWay).rejects.toThrow('The process that draws ended');
  expect((await artist.draw(picture)).equals(drawn)).toBe(true);
});
