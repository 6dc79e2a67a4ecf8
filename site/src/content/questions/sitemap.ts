import { addressOf, articlesPath, homePath, officialsPath, pagePath } from '@ban-tin/shared/urls';
import { question } from '../ask.ts';
import { entryRoutes, listRoutes, sitemapNames } from '../routes.ts';

/** The names of all sitemaps. */
export const sitemaps = question('sitemaps', sitemapNames);

/** The addresses in one sitemap; undefined for a name that there is not. */
export const sitemapPaths = question('sitemapPaths', (store, name: string): string[] | undefined => {
  if (name === 'trang') {
    const types = ['conference', 'official', 'directive', 'organization', 'category', 'topic', 'page'] as const;
    const listed = [...types.flatMap((type) => entryRoutes(store, type)), ...listRoutes(store)].map(({ path }) => path);
    return [homePath(), articlesPath(), officialsPath(), pagePath([]), ...listed];
  }
  const month = /^tin-bai-(\d{4}-\d{2})$/.exec(name)?.[1];
  const articles = month ? store.list<'article'>(`articles/month/${month}`) : [];
  return articles.length ? articles.map(({ slug }) => addressOf('article', slug)!) : undefined;
});
