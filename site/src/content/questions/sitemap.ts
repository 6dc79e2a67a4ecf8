import {
  addressOf,
  articlesPath,
  feedsPath,
  homePath,
  officialsPath,
  pagePath,
  searchPath,
  siteMapPath,
} from '@ban-tin/shared/urls';
import { question } from '../ask.ts';
import type { Content } from '../content.ts';
import { routesOwnedBy, sitemapNames } from '../routes.ts';
import type { RouteOwner } from '../routes.ts';
import { schoolYearsIn } from './school-years.ts';

/** The names of all sitemaps. */
export const sitemaps = question('sitemaps', sitemapNames);

/** The addresses in one sitemap; undefined for a name that there is not. */
export const sitemapPaths = question('sitemapPaths', (content, name: string): string[] | undefined => {
  if (name === 'trang') return remainingPaths(content);
  const [, prefix, part] = /^(hoi-nghi|van-ban|tin-bai)-([\d-]+|khac)$/.exec(name) ?? [];
  switch (prefix) {
    case 'hoi-nghi':
      return entryPaths(content, 'conference', part === 'khac' ? 'conferences/undated' : `conferences/year/${part}`);
    case 'van-ban':
      return entryPaths(content, 'directive', part === 'khac' ? 'directives/undated' : `directives/year/${part}`);
    case 'tin-bai': {
      const articles = entryPaths(content, 'article', `articles/month/${part}`);
      return articles && [...pathsOwnedBy(content, `list/articles/month/${part}`), ...articles];
    }
    default:
      return undefined;
  }
});

function remainingPaths(content: Content): string[] {
  const types = ['official', 'organization', 'category', 'topic', 'page'] as const;
  const owners: RouteOwner[] = [
    'list/conferences',
    'list/directives',
    'list/directives/tasks',
    ...schoolYearsIn(content).map((year) => `list/school-year/${year}` as const),
    ...types.flatMap((type) => content.ids(type).map((id) => `entry/${type}/${id}` as const)),
  ];
  const fixed = [homePath(), articlesPath(), officialsPath(), pagePath([]), searchPath(), feedsPath(), siteMapPath()];
  return [...fixed, ...owners.flatMap((owner) => pathsOwnedBy(content, owner))];
}

/** Pages only: feeds and calendars are for programs that know them from the pages. */
function pathsOwnedBy(content: Content, owner: RouteOwner): string[] {
  return routesOwnedBy(content, owner)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/'));
}

function entryPaths(content: Content, type: string, list: string): string[] | undefined {
  const paths = content.names(list).map(({ slug }) => addressOf(type, slug)!);
  return paths.length ? paths : undefined;
}
