import { expect, test } from 'vitest';
import { sitemap, sitemapIndex } from './sitemap.ts';

test('a sitemap lists addresses as URLs', () => {
  expect(sitemap(['https://a.vn/tin-bài/?a&b', 'https://a.vn/'])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://a.vn/tin-b%C3%A0i/?a&amp;b</loc></url>\n' +
      '<url><loc>https://a.vn/</loc></url>\n' +
      '</urlset>\n',
  );
});

test('an index lists sitemaps', () => {
  expect(sitemapIndex(['https://a.vn/sitemap-trang.xml'])).toContain(
    '<sitemap><loc>https://a.vn/sitemap-trang.xml</loc></sitemap>\n</sitemapindex>',
  );
});
