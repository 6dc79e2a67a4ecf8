import { describe, expect, test } from 'vitest';
import type { FeedArticle } from '../content/questions/feeds.ts';
import { rssFeed } from './rss.ts';

const sha256 = 'a'.repeat(64);
const origin = 'https://sogddt.example.vn';
const article: FeedArticle = {
  id: 'abc123',
  title: 'Hội nghị sơ kết & triển khai',
  summary: 'Tóm tắt.',
  body: 'Xem [văn bản](/van-ban/x/).\n\n<script>alert(1)</script>',
  byline: 'Ngọc Tú',
  source: { name: 'Báo A & B', url: 'https://bao.example.vn/bai?a=1&b=2' },
  firstLiveAt: '2023-02-09T13:01:00.000Z',
  updatedAt: undefined,
  path: '/tin-bai/hoi-nghi/',
  files: [],
  cover: { sha256, width: 1600, height: 900, alt: 'Hội trường', caption: 'Toàn cảnh', credit: 'Ngọc Tú' },
  gallery: [],
  attachments: [{ sha256, name: 'Kế hoạch.pdf', mime: 'application/pdf', size: 1_258_291 }],
  category: 'Giáo dục',
  topics: ['Chuyển đổi số'],
};

const feedOf = (...articles: Partial<FeedArticle>[]) =>
  rssFeed({
    title: 'Sở Giáo dục và Đào tạo',
    description: 'Tin bài',
    origin,
    articles: articles.map((each) => ({ ...article, ...each })),
  });

const contentOf = (feed: string) =>
  /<content:encoded>(.*?)<\/content:encoded>/s
    .exec(feed)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the feed', () => {
  test('says where it is, and in which language', async () => {
    const feed = await feedOf();
    expect(feed).toContain(`<atom:link href="${origin}/rss.xml" rel="self" type="application/rss+xml"/>`);
    expect(feed).toContain('<language>vi</language>');
    expect(feed).toContain(`<link>${origin}/</link>`);
  });

  test('has one stable guid for each article, whatever its address', async () => {
    const feed = await feedOf({}, { id: 'def456', path: '/tin-bai/khac/' });
    expect([...feed.matchAll(/<guid[^]*?<\/guid>/g)].map(String)).toEqual([
      '<guid isPermaLink="false">urn:article:abc123</guid>',
      '<guid isPermaLink="false">urn:article:def456</guid>',
    ]);
  });

  test('says when, who, and about what', async () => {
    const feed = await feedOf({});
    expect(feed).toContain('<pubDate>Thu, 09 Feb 2023 13:01:00 GMT</pubDate>');
    expect(feed).toContain('<dc:creator>Ngọc Tú</dc:creator>');
    expect(feed).toContain('<category>Giáo dục</category><category>Chuyển đổi số</category>');
    expect(feed).toContain(`<link>${origin}/tin-bai/hoi-nghi/</link>`);
    expect(feed).toContain('<title>Hội nghị sơ kết &amp; triển khai</title>');
  });

  test('leaves out a byline that is no name, for it would become a number', async () => {
    expect(await feedOf({ byline: '007' })).not.toContain('dc:creator>');
  });

  test('holds nothing that XML cannot', async () => {
    const feed = await feedOf({ title: 'a\u0000b\u000bc\ufffe', body: 'x\u0008y\u001f' });
    expect([...feed].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
    expect(feed).toContain('<title>abc</title>');
  });
});

describe('an article', () => {
  test('is there in full, with absolute addresses', async () => {
    const content = contentOf(await feedOf({}));
    expect(content).toContain('<p><strong>Tóm tắt.</strong></p>');
    expect(content).toContain(`<a href="${origin}/van-ban/x/">văn bản</a>`);
    expect(content).toContain(
      `<img src="${origin}/media/${sha256}-1024.jpg" width="1024" height="576" alt="Hội trường">`,
    );
    expect(content).toContain('<figcaption>Toàn cảnh Ảnh: Ngọc Tú</figcaption>');
    expect(content).toContain(`<a href="${origin}/media/${sha256}/Ke-hoach.pdf">Kế hoạch.pdf</a> (PDF, 1,2 MB)`);
    expect(content).not.toMatch(/script|="\//);
  });

  test('credits its source', async () => {
    const content = contentOf(await feedOf({}));
    expect(content).toContain('<p>Nguồn: <a href="https://bao.example.vn/bai?a=1&amp;b=2">Báo A &amp; B</a></p>');
    expect(contentOf(await feedOf({ source: { name: 'Báo A', url: 'javascript:x' } }))).toContain(
      '<p>Nguồn: Báo A</p>',
    );
  });
});
