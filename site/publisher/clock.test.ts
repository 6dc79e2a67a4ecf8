import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf, entryOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';

const day = 86_400_000;
const read = (newsroom: TestPublisher, file: string) => readFileSync(newsroom.live(file), 'utf8');
/** In Vietnam, at noon unless said otherwise. */
const at = (date: string, time = '12:00:00') => Date.parse(`${date}T${time}+07:00`);

/** Lets it become `moment` and gives the files that the release of that moment wrote. */
async function become(newsroom: TestPublisher, moment: number): Promise<number> {
  newsroom.now = moment;
  const lines = newsroom.log.length;
  await newsroom.look();
  const written = newsroom.log.slice(lines).flatMap((line) => /, (\d+) files written/.exec(line)?.[1] ?? []);
  await newsroom.expectHealed(new Date(moment).toISOString());
  return written.reduce((sum, count) => sum + Number(count), 0);
}

describe('the clock', () => {
  it('changes pages at midnight in Vietnam and not a second before, and only those that say otherwise then', async () => {
    const newsroom = await openTestPublisher();
    await become(newsroom, at('2024-02-10', '23:59:59'));
    expect(read(newsroom, 'index.html')).toContain('Hội nghị sơ kết');
    // The page of the conference, that of all of them, and the home page: it is over.
    expect([1, 2, 3, 4]).toContain(await become(newsroom, at('2024-02-11', '00:00:00')));
    expect(await become(newsroom, at('2024-02-11', '18:00:00'))).toBe(0);

    await become(newsroom, at('2024-02-19', '23:59:59'));
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Chưa có hiệu lực');
    await become(newsroom, at('2024-02-20', '00:00:00'));
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Còn hiệu lực');
    await become(newsroom, at('2024-03-01', '00:00:00'));
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Hết hiệu lực');
  });

  it('lets a pinned announcement fall back into its order when its day is over, and an expired one into the archive', async () => {
    const newsroom = await openTestPublisher();
    newsroom.now = at('2024-02-10');
    const notice = (id: string, displayedAt: string, fields = {}) =>
      newsroom.cms.publish(articleOf(id, { genre: 'thông báo', displayedAt, firstLiveAt: displayedAt, ...fields }));
    notice('ghim', '2024-02-01T02:00:00.000Z', { pinnedUntil: '2024-02-15', expiresOn: '2024-02-18' });
    notice('moi', '2024-02-05T02:00:00.000Z', { audiences: ['phụ huynh', 'học sinh'] });
    await newsroom.expectHealed();
    const announcements = () => {
      const [, list = ''] =
        /<h2[^>]*>\s*Thông báo\s*<\/h2>([\s\S]*?)<\/section>/.exec(read(newsroom, 'index.html')) ?? [];
      return [...list.matchAll(/ href="\/tin-bai\/([^/]+)\/"/g)].map(([, slug]) => slug);
    };
    await become(newsroom, at('2024-02-15', '23:59:59'));
    expect(announcements()).toEqual(['ghim', 'moi']);
    expect(read(newsroom, 'index.html')).toContain('Dành cho: Phụ huynh, học sinh');
    await become(newsroom, at('2024-02-16', '00:00:00'));
    expect(announcements()).toEqual(['moi', 'ghim']);
    await become(newsroom, at('2024-02-18', '23:59:59'));
    expect(announcements()).toEqual(['moi', 'ghim']);
    await become(newsroom, at('2024-02-19', '00:00:00'));
    expect(announcements()).toEqual(['moi']);
    expect(read(newsroom, 'index.html')).not.toContain('/tin-bai/ghim/');
    expect(read(newsroom, 'tin-bai/ghim/index.html')).toContain('Bài ghim');
    expect(read(newsroom, 'tin-bai/2024/02/index.html')).toContain('/tin-bai/ghim/');
  });

  it('makes good at once what a sleep of days has missed', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.publish(articleOf('ghim', { title: 'Bài ghim', pinnedUntil: '2024-02-20' }));
    newsroom.cms.publish(entryOf('conference', 'sau', { title: 'Hội nghị sau', slug: 'sau', startsOn: '2024-06-01' }));
    await newsroom.expectHealed();
    const { length } = newsroom.log;
    newsroom.now = at('2024-03-15');
    await newsroom.look();
    expect(newsroom.log.length - length).toBe(1);
    await newsroom.expectHealed();
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Hết hiệu lực');
    await newsroom.restart(() => (newsroom.now = at('2024-07-01')));
    await newsroom.expectHealed('stopped over the summer');
  });

  it('goes on while the cms is away, and may go back', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.isDown = true;
    newsroom.now = at('2024-02-25');
    await newsroom.look();
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Còn hiệu lực');
    newsroom.cms.isDown = false;
    await newsroom.expectHealed();
    await become(newsroom, at('2024-02-02'));
    expect(read(newsroom, 'van-ban/ke-hoach/index.html')).toContain('Chưa có hiệu lực');
  });

  it('renders nothing while it passes no instant that a page waits for', async () => {
    const newsroom = await openTestPublisher();
    await become(newsroom, at('2024-05-01'));
    for (let n = 1; n < 30; n += 1) expect(await become(newsroom, at('2024-05-01') + n * day)).toBe(0);
  });

  it('gives a page that comes back a later time than it ever had, also when it went with a whole tree', async () => {
    const newsroom = await openTestPublisher();
    const timeOf = () => statSync(newsroom.live('tin-bai/mot/index.html')).mtimeMs;
    // Each version is later by a second than the one before, though the clock stands still.
    for (let n = 0; n < 5; n += 1) {
      newsroom.cms.publish(articleOf('mot', { title: `Lần ${n}` }));
      await newsroom.look();
    }
    const before = timeOf();
    expect(before).toBeGreaterThan(newsroom.now + 3000);
    const others = [...newsroom.cms.entries.values()].filter(({ id }) => id !== 'mot');
    newsroom.cms.restore(3, others);
    await newsroom.expectHealed('gone with the tree');
    newsroom.cms.remove({ type: 'article', id: 'hai' });
    await newsroom.expectHealed('another one, older, is gone since');
    newsroom.cms.publish(articleOf('mot', { title: 'Lần 9' }));
    await newsroom.expectHealed('back');
    expect(timeOf()).toBeGreaterThanOrEqual(before + 1000);
  });
});
