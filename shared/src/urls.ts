/**
 * Every address of the site, as a path from its root. Nobody else writes one.
 *
 * Long lists have fixed pages that count from the oldest (`…/trang-2/`); without a page number the path is the list's
 * own, which shows the newest. Slugs and years are trusted here: they were checked when they were entered (`isSlug`).
 */
import { normalizeLine, removeMarks } from './vietnamese/folding.ts';

/** The formats that pictures are derived into. */
export type MediaFormat = 'avif' | 'webp' | 'jpg';

/** The home page. */
export function homePath(): string {
  return '/';
}

/** The articles, by month. */
export function articlesPath(): string {
  return '/tin-bai/';
}

/** One article. */
export function articlePath(slug: string): string {
  return `/tin-bai/${slug}/`;
}

/** The articles of a month; `month` is 1 to 12. */
export function monthPath(year: number, month: number, page?: number): string {
  return paged(`/tin-bai/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}/`, page);
}

/** The articles of a category. */
export function categoryPath(slug: string, page?: number): string {
  return paged(`/chuyen-muc/${slug}/`, page);
}

/** Everything about a topic. */
export function topicPath(slug: string, page?: number): string {
  return paged(`/chu-de/${slug}/`, page);
}

/** The conferences. */
export function conferencesPath(page?: number): string {
  return paged('/hoi-nghi/', page);
}

/** One conference. */
export function conferencePath(slug: string): string {
  return `/hoi-nghi/${slug}/`;
}

/** The calendar of all conferences. */
export function conferencesCalendarPath(): string {
  return '/hoi-nghi.ics';
}

/** The calendar of one conference. */
export function conferenceCalendarPath(slug: string): string {
  return `${conferencePath(slug)}lich.ics`;
}

/** The officials. */
export function officialsPath(): string {
  return '/can-bo/';
}

/** One official, with the list of what concerns them. */
export function officialPath(slug: string, page?: number): string {
  return paged(`/can-bo/${slug}/`, page);
}

/** The directives. */
export function directivesPath(page?: number): string {
  return paged('/van-ban/', page);
}

/** One directive. */
export function directivePath(slug: string): string {
  return `/van-ban/${slug}/`;
}

/** The name, without "#", of a task inside its directive's page; `n` is its number as shown, from 1. */
export function taskAnchor(n: number): string {
  return `nhiem-vu-${n}`;
}

/** The list of tasks given by all directives. */
export function tasksPath(page?: number): string {
  return paged('/nhiem-vu-duoc-giao/', page);
}

/** One organization, with the list of what concerns it. */
export function organizationPath(slug: string, page?: number): string {
  return paged(`/don-vi/${slug}/`, page);
}

/** Everything of a school year, given as '2023-2024'. */
export function schoolYearPath(schoolYear: string, page?: number): string {
  return paged(`/nam-hoc/${schoolYear}/`, page);
}

/** A page about the department; `slugs` leads from the root of the tree to the page, none is the root. */
export function pagePath(slugs: readonly string[]): string {
  return `/gioi-thieu/${slugs.map((slug) => `${slug}/`).join('')}`;
}

/** The search page. */
export function searchPath(): string {
  return '/tim-kiem/';
}

/** One file of the search index; `name` is a slug such as "2023-1". */
export function searchShardPath(name: string): string {
  return `${searchPath()}${name}.json`;
}

/** The page that lists every feed, for people. */
export function feedsPath(): string {
  return '/theo-doi/';
}

/** The page that leads to every part of the site, for people. */
export function siteMapPath(): string {
  return '/so-do-trang/';
}

/** The RSS feed of the site, or of the list whose own path is given. */
export function rssPath(under = homePath()): string {
  return `${under}rss.xml`;
}

/** The Atom feed of the site, or of the list whose own path is given. */
export function atomPath(under = homePath()): string {
  return `${under}atom.xml`;
}

/** The JSON Feed of the site, or of the list whose own path is given. */
export function jsonFeedPath(under = homePath()): string {
  return `${under}feed.json`;
}

/** The list of feeds that feed readers import. */
export function opmlPath(): string {
  return '/opml.xml';
}

/** The index of the sitemaps, for search engines. */
export function sitemapIndexPath(): string {
  return '/sitemap-index.xml';
}

/** One sitemap of the index; `name` is a slug such as "tin-bai-2023-09". */
export function sitemapPath(name: string): string {
  return `/sitemap-${name}.xml`;
}

/** The rules for search engines. */
export function robotsPath(): string {
  return '/robots.txt';
}

/** The page shown for unknown addresses. */
export function notFoundPath(): string {
  return '/404.html';
}

/** What readers see at an address whose entry was removed. */
export function gonePath(): string {
  return '/410.html';
}

/** The style sheet with the department's colours. */
export function colorsPath(): string {
  return '/mau-sac.css';
}

/** The icon of the site, as SVG. */
export function faviconPath(): string {
  return '/favicon.svg';
}

/** The sizes, in pixels, of the icon as PNG: the first for telephones' home screens, the others for the manifest. */
export const iconSizes = [180, 192, 512] as const;

/** The icon of the site as PNG. */
export function iconPath(size: (typeof iconSizes)[number]): string {
  return `/icon-${size}.png`;
}

/** What browsers read of the site when a reader puts it on the home screen. */
export function manifestPath(): string {
  return '/site.webmanifest';
}

/** A picture derived from the file with this SHA-256 (64 hex digits); `width` in pixels. */
export function mediaPath(sha256: string, width: number, format: MediaFormat): string {
  return `/media/${sha256}-${width}.${format}`;
}

/** The Open Graph picture with this name. */
export function ogPicturePath(hash: string): string {
  return `/og/${hash}.png`;
}

/** An attachment with this SHA-256 (64 hex digits), under a name that people can read once it is saved. */
export function attachmentPath(sha256: string, name: string): string {
  return `/media/${sha256}/${readableFileName(name)}`;
}

/** A file's name for every system and address: "1174/QĐ-UBND.PDF" → "1174-QD-UBND.pdf". */
export function readableFileName(name: string): string {
  const [, stem = '', extension] =
    /^(.*?)(?:\.([a-z0-9]{0,7}[a-z][a-z0-9]{0,7}))?$/i.exec(removeMarks(normalizeLine(name))) ?? [];
  const readable = stem
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '');
  return (readable || 'tep') + (extension === undefined ? '' : `.${extension.toLowerCase()}`);
}

/** The path of an entry's own page; undefined for types that have none, and for pages, whose path needs their parents. */
export function addressOf(type: string, slug: string): string | undefined {
  switch (type) {
    case 'article':
      return articlePath(slug);
    case 'conference':
      return conferencePath(slug);
    case 'official':
      return officialPath(slug);
    case 'directive':
      return directivePath(slug);
    case 'organization':
      return organizationPath(slug);
    case 'category':
      return categoryPath(slug);
    case 'topic':
      return topicPath(slug);
    default:
      return undefined;
  }
}

/**
 * Whether a redirect may start or end here: a path from the site's root as RFC 3986 writes it (or with letters of any
 * language), at most 2000 characters, without query, fragment, "//", "..", backslash or invisible characters, also
 * when percent-decoded.
 */
export function isSitePath(text: string): boolean {
  if (text.length > 2000 || !/^\/(?:[\p{L}\p{N}\p{M}\-._~!$&'()*+,;=:@/]|%[0-9a-f]{2})*$/iu.test(text)) return false;
  const decoded = decode(text);
  if (decoded === undefined || decoded.split('/').length !== text.split('/').length) return false;
  return !/\/\/|\.\.|\/\.(\/|$)|[\\?#%]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(decoded);
}

/**
 * Whether the site answers here by itself, whatever its content: its fixed pages, the pages of its lists, feeds and files.
 * The last slash and the case do not matter.
 */
export function isOwnPath(text: string): boolean {
  const path = (decode(text) ?? text).toLowerCase().replace(/\/$/, '');
  return fixedPaths.has(path) || /^\/(?:media|og|_astro|uploads|admin)(?:\/|$)/.test(path) || listed.test(path);
}

const fixedPaths = new Set(
  [
    ...[homePath(), articlesPath(), conferencesPath(), officialsPath(), directivesPath(), tasksPath(), pagePath([])],
    ...[searchPath(), feedsPath(), rssPath(), atomPath(), jsonFeedPath(), opmlPath(), conferencesCalendarPath()],
    ...[sitemapIndexPath(), robotsPath(), notFoundPath(), gonePath(), colorsPath(), '/favicon.svg'],
  ].map((path) => path.replace(/\/$/, '')),
);
/** Months, the pages of long lists, and the sitemaps. */
const listed = /^\/tin-bai\/\d{4}\/\d{2}$|\/trang-\d+$|^\/sitemap-[a-z0-9-]+\.xml$/;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function paged(path: string, page: number | undefined): string {
  return page === undefined ? path : `${path}trang-${page}/`;
}
