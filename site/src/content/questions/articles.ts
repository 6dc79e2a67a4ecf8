import type { StoredEntry } from '../entries.ts';
import { question } from '../ask.ts';
import type { ContentStore } from '../store.ts';
import { readPage } from './paging.ts';
import type { PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf, pictureOf, pictureOfFile } from './pictures.ts';
import { articleCard, isNow, linkTo } from './views.ts';

/** One article with everything its page shows but what stands before and after it. */
export const article = question('article', (store, slug: string) => {
  const found = store.entryBySlug('article', slug);
  if (!found) return undefined;
  const { id, title, genre, summary, body, byline, source, audience, displayedAt, expiresOn, updates, seo } = found;
  return {
    id,
    title,
    genre,
    summary,
    body,
    byline,
    source,
    audience,
    displayedAt,
    expiresOn,
    updates,
    seo: { title: seo?.title, description: seo?.description, picture: pictureOfFile(seo?.image) },
    slug: found.slug,
    files: inlineFilesOf(found),
    cover: pictureOf(found.cover),
    gallery: found.gallery.flatMap((photo) => pictureOf(photo) ?? []),
    attachments: found.attachments.map(attachmentOf),
    category: linkTo(store, 'category', found.category),
    topics: found.topics.flatMap((topic) => linkTo(store, 'topic', topic) ?? []),
    conference: linkTo(store, 'conference', found.conference),
    directives: found.directives.flatMap((directive) => linkTo(store, 'directive', directive) ?? []),
    officials: found.officials.flatMap((official) => linkTo(store, 'official', official) ?? []),
    organization: linkTo(store, 'organization', found.organization),
  };
});
export type Article = NonNullable<ReturnType<typeof article>>;

/** The articles right before and after one, by the time that readers see. */
export const adjacentArticles = question('adjacentArticles', (store, id: string) => {
  const { before, after } = store.adjacent('articles', { type: 'article', id });
  return { older: before && linkTo(store, 'article', before.id), newer: after && linkTo(store, 'article', after.id) };
});

/** Articles about the same conference, but this one. */
export const relatedArticles = question('relatedArticles', (store, id: string) => {
  const found = store.entry('article', id);
  if (!found?.conference) return [];
  return store
    .list<'article'>(`articles/conference/${found.conference}`, { limit: 6, order: 'descending' })
    .filter((other) => other.id !== id)
    .map((other) => articleCard(store, other));
});

/** The newest articles. */
export const latestArticles = question('latestArticles', (store, count: number) =>
  store.list<'article'>('articles', { limit: count, order: 'descending' }).map((entry) => articleCard(store, entry)),
);

/** The newest articles that have not expired; these leave the home page and stay in the archive. */
export const currentArticles = question('currentArticles', (store, count: number) =>
  newestCurrent(store, 'articles', count).map((entry) => articleCard(store, entry)),
);

/** Articles that stay on top of the home page today, the newest first. */
export const pinnedArticles = question('pinnedArticles', (store) =>
  newestCurrent(store, 'articles/pinned', 20)
    .filter(({ pinnedUntil }) => isNow(store, undefined, pinnedUntil))
    .map((entry) => articleCard(store, entry)),
);

/** Announcements that are still valid, the newest first. */
export const currentAnnouncements = question('currentAnnouncements', (store, count: number) =>
  newestCurrent(store, 'articles/announcements', count).map((entry) => articleCard(store, entry)),
);

/** The months that have articles, newest first, with how many. */
export const articleMonths = question('articleMonths', (store) =>
  store
    .lists('articles/month/')
    .map(({ list, count }) => {
      const [year, month] = list.slice('articles/month/'.length).split('-').map(Number) as [number, number];
      return { year, month, count };
    })
    .reverse(),
);

/** A page of a month's articles; undefined for a month without any. */
export const articlesOfMonth = question('articlesOfMonth', (store, year: number, month: number, page: PageNumber) => {
  const list = `articles/month/${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (!store.count(list)) return undefined;
  return readPage<'article', ReturnType<typeof articleCard>>(store, list, page, (entry) => articleCard(store, entry));
});

/** Categories, topics: their own name and a page of their articles. */
export const category = question('category', (store, slug: string) => {
  const found = store.entryBySlug('category', slug);
  if (!found) return undefined;
  const children = store.list<'category'>(`categories/parent/${found.id}`);
  return {
    id: found.id,
    name: found.name,
    slug,
    description: found.description,
    parent: linkTo(store, 'category', found.parent),
    children: children.flatMap(({ id }) => linkTo(store, 'category', id) ?? []),
  };
});

export const topic = question('topic', (store, slug: string) => {
  const found = store.entryBySlug('topic', slug);
  return found && { id: found.id, name: found.name, slug, description: found.description };
});

/** A page of the articles of a category, topic, organization, official, conference or directive. */
export const articlesOf = question(
  'articlesOf',
  (
    store,
    kind: 'category' | 'topic' | 'organization' | 'official' | 'conference' | 'directive',
    id: string,
    page: PageNumber,
  ) =>
    readPage<'article', ReturnType<typeof articleCard>>(store, `articles/${kind}/${id}`, page, (entry) =>
      articleCard(store, entry),
    ),
);

/** All categories in their order, each with its newest articles that have not expired. */
export const categories = question('categories', (store, count: number) =>
  store.list<'category'>('categories').map(({ id, name }) => ({
    ...linkTo(store, 'category', id)!,
    name,
    articles: newestCurrent(store, `articles/category/${id}`, count).map((entry) => articleCard(store, entry)),
  })),
);

const toLookThrough = 50;

/** The newest articles of a list that have not expired, from among its newest fifty. */
function newestCurrent(store: ContentStore, list: string, count: number): StoredEntry<'article'>[] {
  return store
    .list<'article'>(list, { limit: toLookThrough, order: 'descending' })
    .filter(({ expiresOn }) => isNow(store, undefined, expiresOn))
    .slice(0, count);
}
