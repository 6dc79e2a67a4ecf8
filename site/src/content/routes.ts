import * as urls from '@ban-tin/shared/urls';
import { isSchoolYear } from '@ban-tin/shared/vietnamese/dates';
import type { Content } from './content.ts';
import type { StoredType } from './entries.ts';
import { searchedPrefix } from './lists.ts';
import { trimAddress } from './questions/addresses.ts';
import { hasDays } from './questions/conferences.ts';
import { numberedPages, pageSize } from './questions/paging.ts';
import { schoolYearLists, schoolYearsIn } from './questions/school-years.ts';
import { pageAddress } from './questions/views.ts';
import { shardsOf } from './search-shards.ts';
import type { Touched } from './touched.ts';

/** One address of the site, and the file in `src/pages` that renders it with which parameters. */
export interface Route {
  path: string;
  component: string;
  params: Record<string, string | undefined>;
  owner: RouteOwner;
}

/** What gives rise to routes: an entry, a list that belongs to no entry, the sitemaps, or the site as such. */
export type RouteOwner = `entry/${RoutedType}/${string}` | `list/${string}` | 'sitemaps' | 'site';

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

type UnownedRoute = Omit<Route, 'owner'>;

/** Every address that the content gives rise to. The static build and the publisher render exactly these. */
export function allRoutes(content: Content): Route[] {
  const claims = new Map<string, Route>();
  for (const owner of allOwners(content)) {
    for (const route of routesOwnedBy(content, owner)) {
      const other = claims.get(route.path);
      if (!other || compareClaims(route.owner, other.owner) < 0) claims.set(route.path, route);
    }
  }
  return [...claims.values()];
}

/** What Astro's `getStaticPaths` is to return for one file in `src/pages`. */
export function staticPaths(content: Content, component: string): Pick<Route, 'params'>[] {
  return allRoutes(content)
    .filter((route) => route.component === component)
    .map(({ params }) => ({ params }));
}

/** Everything that owns routes. */
export function allOwners(content: Content): RouteOwner[] {
  return [
    'site',
    'sitemaps',
    'list/conferences',
    'list/directives',
    'list/directives/tasks',
    ...schoolYearsIn(content).map((year) => `list/school-year/${year}` as const),
    ...content.lists('articles/month/').map(({ list }) => `list/${list}` as const),
    ...content.lists(searchedPrefix).map(({ list }) => `list/${list}` as const),
    ...routedTypes.flatMap((type) => content.ids(type).map((id) => `entry/${type}/${id}` as const)),
  ];
}

/**
 * The owners whose routes may be others after a change. Pages stand in a tree, where one change moves all that is below.
 */
export function ownersTouchedBy(content: Content, { entries, counts }: Touched): Set<RouteOwner> {
  const owners = new Set<RouteOwner>();
  for (const { type, id } of entries.values()) {
    if (isRouted(type)) owners.add(`entry/${type}/${id}`);
    if (type === 'page') for (const page of content.ids('page')) owners.add(`entry/page/${page}`);
  }
  for (const list of counts.keys()) {
    const [, type, id] = /^articles\/(organization|category|topic)\/(.+)$/.exec(list) ?? [];
    if (type) owners.add(`entry/${type as RoutedType}/${id}`);
    if (/^(conferences|directives|directives\/tasks|articles\/month\/.+|searched\/.+)$/.test(list))
      owners.add(`list/${list}`);
    const years = schoolYearLists.find((prefix) => list.startsWith(prefix));
    if (years) owners.add(`list/school-year/${list.slice(years.length)}`).add('sitemaps');
    if (/\/(month|year|undated)\b/.test(list)) owners.add('sitemaps');
  }
  return owners;
}

/** The routes that an owner gives rise to; none if it is not (or no longer) there. */
export function routesOwnedBy(content: Content, owner: RouteOwner): Route[] {
  return unownedRoutes(content, owner).map((route) => ({ ...route, owner }));
}

/** Where two owners claim one address: what is there now goes before what has moved, and that before what is gone. */
export function compareClaims(a: RouteOwner, b: RouteOwner): number {
  return claimRank(a) - claimRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The names of the sitemaps: by month for articles, by year for conferences and directives, one for all else. */
export function sitemapNames(content: Content): string[] {
  const names = (prefix: string, name: string) =>
    content.lists(prefix).map(({ list }) => `${name}-${list.slice(prefix.length)}`);
  return [
    'trang',
    ...(content.holds('conferences/undated', 1) ? ['hoi-nghi-khac'] : []),
    ...names('conferences/year/', 'hoi-nghi'),
    ...(content.holds('directives/undated', 1) ? ['van-ban-khac'] : []),
    ...names('directives/year/', 'van-ban'),
    ...names('articles/month/', 'tin-bai'),
  ];
}

const fixedRoutes: UnownedRoute[] = [
  fixed(urls.homePath(), 'index.astro'),
  fixed(urls.articlesPath(), 'tin-bai/index.astro'),
  fixed(urls.officialsPath(), 'can-bo/index.astro'),
  fixed(urls.siteMapPath(), 'so-do-trang/index.astro'),
  { path: urls.pagePath([]), component: 'gioi-thieu/[...path].astro', params: { path: undefined } },
  fixed(urls.notFoundPath(), '404.astro'),
  fixed(urls.gonePath(), '410.astro'),
  fixed(urls.feedsPath(), 'theo-doi/index.astro'),
  fixed(urls.rssPath(), 'rss.xml.ts'),
  fixed(urls.atomPath(), 'atom.xml.ts'),
  fixed(urls.jsonFeedPath(), 'feed.json.ts'),
  fixed(urls.opmlPath(), 'opml.xml.ts'),
  fixed(urls.rssPath(urls.directivesPath()), 'van-ban/rss.xml.ts'),
  fixed(urls.conferencesCalendarPath(), 'hoi-nghi.ics.ts'),
  fixed(urls.sitemapIndexPath(), 'sitemap-index.xml.ts'),
  fixed(urls.robotsPath(), 'robots.txt.ts'),
  fixed(urls.colorsPath(), 'mau-sac.css.ts'),
  fixed(urls.searchPath(), 'tim-kiem/index.astro'),
  fixed(urls.faviconPath(), 'favicon.svg.ts'),
  fixed(urls.manifestPath(), 'site.webmanifest.ts'),
  ...urls.iconSizes.map((size) => ({
    path: urls.iconPath(size),
    component: 'icon-[size].png.ts',
    params: { size: String(size) },
  })),
];

function unownedRoutes(content: Content, owner: RouteOwner): UnownedRoute[] {
  if (owner === 'site') return fixedRoutes;
  if (owner === 'sitemaps') return sitemapRoutes(content);
  if (owner.startsWith('list/')) return listRoutes(content, owner.slice('list/'.length));
  const [, type, id] = owner.split('/') as [string, RoutedType, string];
  return entryRoutes(content, type, id);
}

function listRoutes(content: Content, list: string): UnownedRoute[] {
  if (list === 'conferences') return pagesOf(content, list, 'hoi-nghi/[...page].astro', {}, urls.conferencesPath);
  if (list === 'directives') return pagesOf(content, list, 'van-ban/[...page].astro', {}, urls.directivesPath);
  if (list === 'directives/tasks') {
    return pagesOf(content, list, 'nhiem-vu-duoc-giao/[...page].astro', {}, urls.tasksPath);
  }
  if (list.startsWith('school-year/')) return schoolYearRoutes(content, list.slice('school-year/'.length));
  if (list.startsWith(searchedPrefix)) return shardRoutes(content, list);
  if (!content.holds(list, 1)) return [];
  const [year, month] = list.slice('articles/month/'.length).split('-') as [string, string];
  return pagesOf(content, list, 'tin-bai/[year]/[month]/[...page].astro', { year, month }, (page) =>
    urls.monthPath(Number(year), Number(month), page),
  );
}

function schoolYearRoutes(content: Content, year: string): UnownedRoute[] {
  const isThere = isSchoolYear(year) && schoolYearLists.some((prefix) => content.holds(prefix + year, 1));
  return isThere ? [{ path: urls.schoolYearPath(year), component: 'nam-hoc/[year].astro', params: { year } }] : [];
}

function entryRoutes(content: Content, type: RoutedType, id: string): UnownedRoute[] {
  const named = content.named(type, id);
  if (!named) return [];
  const { slug } = named;
  const own = (component: string) => [{ path: urls.addressOf(type, slug)!, component, params: { slug } }];
  const listed = (component: string, path: (slug: string, page?: number) => string) =>
    pagesOf(content, `articles/${type}/${id}`, component, { slug }, (page) => path(slug, page));
  switch (type) {
    case 'article':
      return own('tin-bai/[slug].astro');
    case 'conference':
      return [...own('hoi-nghi/[slug].astro'), ...calendarOf(content, id, slug)];
    case 'official':
      return own('can-bo/[slug].astro');
    case 'directive':
      return own('van-ban/[slug].astro');
    case 'organization':
      return listed('don-vi/[slug]/[...page].astro', urls.organizationPath);
    case 'category':
      return [
        ...listed('chuyen-muc/[slug]/[...page].astro', urls.categoryPath),
        { path: urls.rssPath(urls.categoryPath(slug)), component: 'chuyen-muc/[slug]/rss.xml.ts', params: { slug } },
      ];
    case 'topic':
      return [
        ...listed('chu-de/[slug]/[...page].astro', urls.topicPath),
        { path: urls.rssPath(urls.topicPath(slug)), component: 'chu-de/[slug]/rss.xml.ts', params: { slug } },
      ];
    case 'page': {
      const path = pageAddress(content, content.entry('page', id)!);
      return [
        { path, component: 'gioi-thieu/[...path].astro', params: { path: path.split('/').slice(2, -1).join('/') } },
      ];
    }
    case 'redirect':
    case 'tombstone':
      return former(slug);
  }
}

function calendarOf(content: Content, id: string, slug: string): UnownedRoute[] {
  if (!hasDays(content.entry('conference', id) ?? {})) return [];
  return [{ path: urls.conferenceCalendarPath(slug), component: 'hoi-nghi/[slug]/lich.ics.ts', params: { slug } }];
}

function pagesOf(
  content: Content,
  list: string,
  component: string,
  params: Record<string, string>,
  path: (page?: number) => string,
): UnownedRoute[] {
  const numbered = numberedPages(content.wholePages(list, pageSize));
  const numbers = Array.from({ length: numbered }, (_, index) => index + 1);
  return [
    { path: path(), component, params: { ...params, page: undefined } },
    ...numbers.map((page) => ({ path: path(page), component, params: { ...params, page: `trang-${page}` } })),
  ];
}

/** Names that files of the site have, or their compressed copies: no folder may take the place of one. */
const fileNames =
  /^((index|404|410)\.html|(rss|atom|opml|sitemap-.+)\.xml|.+\.json|robots\.txt|mau-sac\.css|favicon\.svg|icon-\d+\.png|site\.webmanifest|.+\.ics)(\.br|\.gz)?$/;

/**
 * An address without a page of its own: plain hosts find a page there that says where it has gone. It always stands in a
 * folder, because hosts lead from `/old.aspx` to the folder of that name, but would offer a file of that name for download.
 * Where a file or folder of the site's own stands in the way, only servers that know the map of former addresses lead on.
 */
function former(from: string): UnownedRoute[] {
  const address = trimAddress(from);
  const names = address.split('/');
  const isTaken = names[0] === 'media' || names[0] === '_astro' || names.some((name) => fileNames.test(name));
  if (isTaken || names.some((name) => name === '' || name.startsWith('.'))) return [];
  return [{ path: `/${address}/`, component: '[...address].astro', params: { address } }];
}

function sitemapRoutes(content: Content): UnownedRoute[] {
  return sitemapNames(content).map((name) => ({
    path: urls.sitemapPath(name),
    component: 'sitemap-[name].xml.ts',
    params: { name },
  }));
}

function shardRoutes(content: Content, list: string): UnownedRoute[] {
  return shardsOf({ list, count: content.count(list) }).map((shard) => ({
    path: urls.searchShardPath(shard),
    component: 'tim-kiem/[shard].json.ts',
    params: { shard },
  }));
}

function fixed(path: string, component: string): UnownedRoute {
  return { path, component, params: {} };
}

function claimRank(owner: RouteOwner): number {
  if (owner.startsWith('entry/tombstone/')) return 2;
  return owner.startsWith('entry/redirect/') ? 1 : 0;
}

function isRouted(type: string): type is RoutedType {
  return (routedTypes as readonly string[]).includes(type);
}
