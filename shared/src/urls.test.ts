import { describe, expect, test } from 'vitest';
import * as urls from './urls.ts';

const sha256 = 'a'.repeat(64);

test.each([
  [urls.homePath(), '/'],
  [urls.articlesPath(), '/tin-bai/'],
  [urls.articlePath('so-ket'), '/tin-bai/so-ket/'],
  [urls.monthPath(2023, 9), '/tin-bai/2023/09/'],
  [urls.monthPath(2023, 12, 2), '/tin-bai/2023/12/trang-2/'],
  [urls.categoryPath('giao-duc'), '/chuyen-muc/giao-duc/'],
  [urls.categoryPath('giao-duc', 1), '/chuyen-muc/giao-duc/trang-1/'],
  [urls.topicPath('thi-dua', 3), '/chu-de/thi-dua/trang-3/'],
  [urls.conferencesPath(), '/hoi-nghi/'],
  [urls.conferencePath('giao-ban'), '/hoi-nghi/giao-ban/'],
  [urls.conferencesCalendarPath(), '/hoi-nghi.ics'],
  [urls.conferenceCalendarPath('giao-ban'), '/hoi-nghi/giao-ban/lich.ics'],
  [urls.officialsPath(), '/can-bo/'],
  [urls.officialPath('ngo-thi-minh', 2), '/can-bo/ngo-thi-minh/trang-2/'],
  [urls.directivesPath(), '/van-ban/'],
  [urls.directivesPath(2), '/van-ban/trang-2/'],
  [urls.directivePath('nghi-dinh-98'), '/van-ban/nghi-dinh-98/'],
  [urls.taskAnchor(3), 'nhiem-vu-3'],
  [urls.tasksPath(), '/nhiem-vu-duoc-giao/'],
  [urls.organizationPath('phong-tieu-hoc'), '/don-vi/phong-tieu-hoc/'],
  [urls.schoolYearPath('2023-2024'), '/nam-hoc/2023-2024/'],
  [urls.pagePath([]), '/gioi-thieu/'],
  [urls.pagePath(['co-cau', 'phong-ban']), '/gioi-thieu/co-cau/phong-ban/'],
  [urls.searchPath(), '/tim-kiem/'],
  [urls.feedsPath(), '/theo-doi/'],
  [urls.rssPath(), '/rss.xml'],
  [urls.rssPath(urls.categoryPath('giao-duc')), '/chuyen-muc/giao-duc/rss.xml'],
  [urls.atomPath(urls.directivesPath()), '/van-ban/atom.xml'],
  [urls.jsonFeedPath(), '/feed.json'],
  [urls.opmlPath(), '/opml.xml'],
  [urls.sitemapIndexPath(), '/sitemap-index.xml'],
  [urls.sitemapPath('tin-bai-2023-09'), '/sitemap-tin-bai-2023-09.xml'],
  [urls.robotsPath(), '/robots.txt'],
  [urls.ogPicturePath('ab12'), '/og/ab12.png'],
  [urls.notFoundPath(), '/404.html'],
  [urls.mediaPath(sha256, 640, 'avif'), `/media/${sha256}-640.avif`],
  [urls.attachmentPath(sha256, '1174/QĐ-UBND.PDF'), `/media/${sha256}/1174-QD-UBND.pdf`],
])('makes %s', (path, expected) => {
  expect(path).toBe(expected);
});

test.each([
  ['1174/QĐ-UBND.PDF', '1174-QD-UBND.pdf'],
  ['Kế hoạch năm học 2023–2024.docx', 'Ke-hoach-nam-hoc-2023-2024.docx'],
  ['Kế hoạch.docx'.normalize('NFD'), 'Ke-hoach.docx'],
  ['bao_cao v1.2 (bản cuối).xlsx', 'bao_cao-v1-2-ban-cuoi.xlsx'],
  ['Văn bản số 5. Kế hoạch', 'Van-ban-so-5-Ke-hoach'],
  ['../../etc/passwd', 'etc-passwd'],
  ['anh.php.jpg', 'anh-php.jpg'],
  ['tap-tin.7z', 'tap-tin.7z'],
  ['C:\\Users\\a\\tệp.pdf', 'C-Users-a-tep.pdf'],
  ['.pdf', 'tep.pdf'],
  ['🎉', 'tep'],
  ['', 'tep'],
  ['a\u0000b\n.pdf', 'ab.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(100)}.pdf`],
])('names the file %j %j', (name, readable) => {
  expect(urls.readableFileName(name)).toBe(readable);
  expect(urls.readableFileName(readable)).toBe(readable);
});

test.each([
  ['article', '/tin-bai/x/'],
  ['conference', '/hoi-nghi/x/'],
  ['official', '/can-bo/x/'],
  ['directive', '/van-ban/x/'],
  ['organization', '/don-vi/x/'],
  ['category', '/chuyen-muc/x/'],
  ['topic', '/chu-de/x/'],
  ['field', undefined],
  ['page', undefined],
  ['redirect', undefined],
  ['constructor', undefined],
])('finds an entry of type %s at %s', (type, path) => {
  expect(urls.addressOf(type, 'x')).toBe(path);
});

describe('a redirect', () => {
  test.each([
    '/',
    '/tin-bai/so-ket/',
    '/Default.aspx',
    '/tin-tuc/_id=12;tin,bai',
    '/T%C3%A0i%20li%E1%BB%87u/a.pdf',
    '/tài-liệu/',
    '/tài-liệu/'.normalize('NFD'),
    "/@so/~a/!$&'()*+,;=:",
    '/.well-known/x',
    '/a.b.c/',
  ])('may lead to %j', (text) => {
    expect(urls.isSitePath(text)).toBe(true);
  });

  test.each([
    '',
    'tin-bai/',
    'https://example.vn/',
    '//example.vn/',
    '/a//b/',
    '/a?b=1',
    '/a#b',
    '/a/../b/',
    '/..',
    '/a..b',
    '/./a',
    '/a/.',
    '/a\\b',
    '/a b',
    '/a\n',
    '/a\u0000',
    '/a\u200Bb',
    '/a\u202Eb',
    '/%2e%2e/a',
    '/.%2E/a',
    '/%2Fexample.vn',
    '/a%5Cb',
    '/a%00',
    '/a%0d%0aSet-Cookie:x',
    '/%252e%252e/',
    '/a%3Fb',
    '/a%E2%80%AEb',
    '/%',
    '/%zz',
    '/%ff',
    '/a"b',
    '/<a>',
    '/{a}',
    `/${'a'.repeat(2000)}`,
  ])('may not lead to %j', (text) => {
    expect(urls.isSitePath(text)).toBe(false);
  });
});

test.each([
  ...['/', '/rss.xml', '/RSS.xml', '/tin-bai', '/tin-bai/', '/tin-bai/2023/09/', '/van-ban/trang-2/', '/gioi-thieu/'],
  ...[
    '/robots.txt',
    '/%72obots.txt',
    '/sitemap-index.xml',
    '/sitemap-tin-bai-2023-09.xml',
    '/404.html',
    '/mau-sac.css',
  ],
  ...['/media/a.pdf', '/_astro/a.css', '/favicon.svg', '/hoi-nghi.ics', '/tim-kiem/'],
])('the site answers itself at %s', (path) => expect(urls.isOwnPath(path)).toBe(true));

test.each([
  '/tin-bai/bai-cu/',
  '/tin-bai/2023/',
  '/gioi-thieu/lich-su/',
  '/index.php',
  '/tin-tuc/rss.xml',
  '/trang-chu/',
])('the site may lead elsewhere from %s', (path) => expect(urls.isOwnPath(path)).toBe(false));

test('every path of the site passes for a redirect', () => {
  const paths = [
    urls.homePath(),
    urls.monthPath(2023, 9, 2),
    urls.pagePath(['a', 'b']),
    urls.rssPath(urls.topicPath('x')),
  ];
  for (const path of paths) expect(urls.isSitePath(path)).toBe(true);
});
