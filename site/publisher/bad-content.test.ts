import { existsSync, readFileSync } from 'node:fs';
import type { EntryData } from '@ban-tin/shared/change';
import { describe, expect, it } from 'vitest';
import { articleOf, entryOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';

const read = (newsroom: TestPublisher, file: string) => readFileSync(newsroom.live(file), 'utf8');
const rejected = (newsroom: TestPublisher) => newsroom.cms.receipts.at(-1)!.rejected;

describe('an entry that cannot be shown', () => {
  const conference = (fields: Record<string, unknown>) =>
    entryOf('conference', 'hn', { title: 'Hội nghị sơ kết', slug: 'so-ket', startsOn: '2024-02-10', ...fields });

  it.each<[string, EntryData, EntryData, string, RegExp]>([
    [
      'lacks a field',
      { ...articleOf('mot'), title: undefined },
      articleOf('mot', { title: 'Sửa rồi' }),
      'tin-bai/mot',
      /title/,
    ],
    [
      'has a day that is none',
      conference({ endsOn: '2024-99-99' }),
      conference({ title: 'Sửa rồi' }),
      'hoi-nghi/so-ket',
      /2024-99-99/,
    ],
    [
      'has a name that no file can have',
      articleOf('mot', { slug: 'dai'.repeat(100) }),
      articleOf('mot', { title: 'Sửa rồi' }),
      'tin-bai/mot',
      /quá dài/,
    ],
  ])('because it %s keeps its last good version, is named with the reason, and is tried again', async (...args) => {
    const [, bad, good, address, reason] = args;
    const newsroom = await openTestPublisher();
    const before = read(newsroom, `${address}/index.html`);
    newsroom.cms.publish(bad);
    newsroom.cms.publish(entryOf('page', 'gt', { title: 'Trang khác', slug: 'trang-khac' }));
    await newsroom.expectHealed();
    const ref = { type: bad.type, id: bad.id };
    expect(rejected(newsroom)).toEqual([{ ref, reason: expect.stringMatching(reason) as string }]);
    expect(read(newsroom, `${address}/index.html`)).toBe(before);
    expect(read(newsroom, 'gioi-thieu/trang-khac/index.html')).toContain('Trang khác');

    await newsroom.restart();
    await newsroom.expectHealed('started anew');
    expect(rejected(newsroom)).toHaveLength(1);
    expect(read(newsroom, `${address}/index.html`)).toBe(before);

    newsroom.cms.publish(good);
    await newsroom.expectHealed('mended');
    expect(rejected(newsroom)).toEqual([]);
    expect(read(newsroom, `${address}/index.html`)).toContain('Sửa rồi');
  });

  it('is not shown when it never was good, nor in a whole new tree', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.publish(entryOf('conference', 'xau', { title: 'Xấu', slug: 'xau', startsOn: '2024-00-00' }));
    await newsroom.expectHealed();
    newsroom.cms.restore(3, [...newsroom.cms.entries.values()]);
    await newsroom.expectHealed('everything anew');
    expect(rejected(newsroom)).toMatchObject([{ ref: { type: 'conference', id: 'xau' } }]);
    expect(existsSync(newsroom.live('hoi-nghi/xau'))).toBe(false);
    newsroom.cms.remove({ type: 'conference', id: 'xau' });
    await newsroom.expectHealed('removed');
    expect(rejected(newsroom)).toEqual([]);
  });
});

describe('addresses', () => {
  it('are swapped between two entries, at once or one after the other', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.publish(articleOf('mot', { slug: 'hai' }));
    newsroom.cms.publish(articleOf('hai', { slug: 'mot' }));
    await newsroom.expectHealed('at once');
    expect(read(newsroom, 'tin-bai/mot/index.html')).toContain('Bài hai');
    newsroom.cms.publish(articleOf('mot', { slug: 'mot' }));
    await newsroom.expectHealed('both claim one');
    newsroom.cms.publish(articleOf('hai', { slug: 'hai' }));
    await newsroom.expectHealed('one after the other');
    expect(read(newsroom, 'tin-bai/mot/index.html')).toContain('Bài mot');
    expect(read(newsroom, 'tin-bai/hai/index.html')).toContain('Bài hai');
  });

  it('that once were files of the site do not stop a release', async () => {
    const newsroom = await openTestPublisher();
    const former = ['/index.html', '/rss.xml', '/robots.txt', '/tin-bai/index.html', '/favicon.svg', '/index.html.br'];
    former.push('/404.html', '/tin-bai/mot/index.html', '/sitemap-index.xml', '/old.aspx', '/mau-sac.css', '/media');
    former.forEach((from, n) => newsroom.cms.publish(entryOf('redirect', `r${n}`, { from, to: '/tin-bai/' })));
    newsroom.cms.publish(articleOf('sau', { title: 'Bài sau' }));
    await newsroom.expectHealed();
    expect(read(newsroom, 'index.html')).toContain('Bài sau');
    expect(read(newsroom, 'rss.xml')).toContain('Bài sau');
    for (const n of former.keys()) newsroom.cms.remove({ type: 'redirect', id: `r${n}` });
    await newsroom.expectHealed('taken back');
    expect(read(newsroom, 'rss.xml')).toContain('Bài sau');
  });
});
