import type { EntryRef } from '@ban-tin/shared/change';
import * as urls from '@ban-tin/shared/urls';
import type { StoredEntry, StoredType } from './entries.ts';
import { trimAddress } from './questions/addresses.ts';
import { numberedPages } from './questions/paging.ts';
import { pageAddress } from './questions/views.ts';
import type { ContentStore } from './store.ts';

/** One address of the site, and the file in `src/pages` that renders it with which parameters. */
export interface Route {
  path: string;
  component: string;
  params: Record<string, string | undefined>;
  /** The entry whose own page this is. */
  entry?: EntryRef;
}

/** Every address that the store gives rise to. The static build and the publisher render exactly these. */
export function allRoutes(store: ContentStore): Route[] {
  return [
    ...fixedRoutes,
    ...routedTypes.flatMap((type) => entryRoutes(store, type)),
    ...listRoutes(store),
    ...sitemapRoutes(store),
  ];
}

/** What Astro's `getStaticPaths` is to return for one file in `src/pages`. */
export function staticPaths(store: ContentStore, component: string): Pick<Route, 'params'>[] {
  return allRoutes(store)
    .filter((route) => route.component === component)
    .map(({ params }) => ({ params }));
}

/** The routes of all entries of a type: their own page, and the numbered pages of their lists. */
export function entryRoutes(store: ContentStore, type: RoutedType): Route[] {
  return [...store.entries(type)].flatMap((entry) =>
    routesOf(store, entry).map((route) => ({ ...route, entry: { type, id: entry.id } })),
  );
}

/** The routes of lists that belong to no entry. */
export function listRoutes(store: ContentStore): Route[] {
  return [
    ...pagesOf(store, 'conferences', 'hoi-nghi/[...page].astro', {}, urls.conferencesPath),
    ...pagesOf(store, 'directives', 'van-ban/[...page].astro', {}, urls.directivesPath),
    ...store.lists('articles/month/').flatMap(({ list }) => {
      const [year, month] = list.slice('articles/month/'.length).split('-') as [string, string];
      return pagesOf(store, list, 'tin-bai/[year]/[month]/[...page].astro', { year, month }, (page) =>
        urls.monthPath(Number(year), Number(month), page),
      );
    }),
  ];
}

/** The names of the sitemaps: one for each month with articles, and one for everything else. */
export function sitemapNames(store: ContentStore): string[] {
  return [
    'trang',
    ...store.lists('articles/month/').map(({ list }) => `tin-bai-${list.slice('articles/month/'.length)}`),
  ];
}

const fixedRoutes: Route[] = [
  fixed(urls.homePath(), 'index.astro'),
  fixed(urls.articlesPath(), 'tin-bai/index.astro'),
  fixed(urls.officialsPath(), 'can-bo/index.astro'),
  { path: urls.pagePath([]), component: 'gioi-thieu/[...path].astro', params: { path: undefined } },
  fixed(urls.notFoundPath(), '404.astro'),
  fixed(urls.gonePath(), '410.astro'),
  fixed(urls.rssPath(), 'rss.xml.ts'),
  fixed(urls.sitemapIndexPath(), 'sitemap-index.xml.ts'),
  fixed(urls.robotsPath(), 'robots.txt.ts'),
  fixed(urls.colorsPath(), 'mau-sac.css.ts'),
];

const routedTypes = [
  'article',
  'conference',
  'official',
  'directive',
  'organization',
  'category',
  'topic',
  'page',
  'redirect',
  'tombstone',
] as const satisfies StoredType[];
export type RoutedType = (typeof routedTypes)[number];

function routesOf(store: ContentStore, entry: StoredEntry<RoutedType>): Route[] {
  switch (entry.type) {
    case 'article':
      return [own(entry, 'tin-bai/[slug].astro')];
    case 'conference':
      return [own(entry, 'hoi-nghi/[slug].astro')];
    case 'official':
      return [own(entry, 'can-bo/[slug].astro')];
    case 'directive':
      return [own(entry, 'van-ban/[slug].astro')];
    case 'organization':
      return listOf(store, entry, 'don-vi/[slug]/[...page].astro', urls.organizationPath);
    case 'category':
      return listOf(store, entry, 'chuyen-muc/[slug]/[...page].astro', urls.categoryPath);
    case 'topic':
      return listOf(store, entry, 'chu-de/[slug]/[...page].astro', urls.topicPath);
    case 'page': {
      const path = pageAddress(store, entry);
      return [
        { path, component: 'gioi-thieu/[...path].astro', params: { path: path.split('/').slice(2, -1).join('/') } },
      ];
    }
    case 'redirect':
      return [former(entry.from)];
    case 'tombstone':
      return [former(entry.path)];
  }
}

function own({ type, slug }: { type: string; slug: string }, component: string): Route {
  return { path: urls.addressOf(type, slug)!, component, params: { slug } };
}

function listOf(
  store: ContentStore,
  { type, id, slug }: { type: string; id: string; slug: string },
  component: string,
  path: (slug: string, page?: number) => string,
): Route[] {
  return pagesOf(store, `articles/${type}/${id}`, component, { slug }, (page) => path(slug, page));
}

function pagesOf(
  store: ContentStore,
  list: string,
  component: string,
  params: Record<string, string>,
  path: (page?: number) => string,
): Route[] {
  const numbers = Array.from({ length: numberedPages(store.count(list)) }, (_, index) => index + 1);
  return [
    { path: path(), component, params: { ...params, page: undefined } },
    ...numbers.map((page) => ({ path: path(page), component, params: { ...params, page: `trang-${page}` } })),
  ];
}

/**
 * An address without a page of its own: plain hosts find a page there that says where it has gone. It always stands in a
 * folder, because hosts lead from `/old.aspx` to the folder of that name, but would offer a file of that name for download.
 */
function former(from: string): Route {
  const address = trimAddress(from);
  return { path: `/${address}/`, component: '[...address].astro', params: { address } };
}

function fixed(path: string, component: string): Route {
  return { path, component, params: {} };
}

function sitemapRoutes(store: ContentStore): Route[] {
  return sitemapNames(store).map((name) => ({
    path: urls.sitemapPath(name),
    component: 'sitemap-[name].xml.ts',
    params: { name },
  }));
}
