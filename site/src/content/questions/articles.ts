import { question } from '../ask.ts';
import type { Content, ListedEntry } from '../content.ts';
import { readPage } from './paging.ts';
import type { PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf, pictureOf, pictureOfFile } from './pictures.ts';
import { articleCard, audienceOf, isNow, linkOf, linkTo } from './views.ts';

/** One article with everything its page shows but what stands before and after it. */
export const article = question('article', (content, slug: string) => {
  const found = content.entryBySlug('article', slug);
  if (!found) return undefined;
  const { id, title, genre, summary, body, byline, source, displayedAt, expiresOn, updates, seo } = found;
  return {
    id,
    title,
    genre,
    summary,
    body,
    byline,
    source,
    audience: audienceOf(found),
    displayedAt,
    expiresOn,
    updates,
    seo: { title: seo?.title, description: seo?.description, picture: pictureOfFile(seo?.image) },
    slug: found.slug,
    files: inlineFilesOf(found),
    cover: pictureOf(found.cover),
    gallery: found.gallery.flatMap((photo) => pictureOf(photo) ?? []),
    attachments: found.attachments.map(attachmentOf),
    category: linkTo(content, 'category', found.category),
    topics: found.topics.flatMap((topic) => linkTo(content, 'topic', topic) ?? []),
    conference: linkTo(content, 'conference', found.conference),
    directives: found.directives.flatMap((directive) => linkTo(content, 'directive', directive) ?? []),
    officials: found.officials.flatMap((official) => linkTo(content, 'official', official) ?? []),
    organization: linkTo(content, 'organization', found.organization),
  };
});
export type Article = NonNullable<ReturnType<typeof article>>;

/** The articles right before and after one, by the time that readers see. */
export const adjacentArticles = question('adjacentArticles', (content, id: string) => {
  const { before, after } = content.neighbours('articles', id);
  return { older: linkTo(content, 'article', before), newer: linkTo(content, 'article', after) };
});

/** Articles about the same conference, but this one. */
export const relatedArticles = question('relatedArticles', (content, id: string) => {
  const found = content.entry('article', id);
  if (!found?.conference) return [];
  return content
    .list<'article'>(`articles/conference/${found.conference}`, { limit: 6, order: 'descending' })
    .filter((other) => other.id !== id)
    .map((other) => articleCard(content, other));
});

/** The newest articles. */
export const latestArticles = question('latestArticles', (content, count: number) =>
  content
    .list<'article'>('articles', { limit: count, order: 'descending' })
    .map((entry) => articleCard(content, entry)),
);

/** The newest articles that have not expired; these leave the home page and stay in the archive. */
export const currentArticles = question('currentArticles', (content, count: number) =>
  newestCurrent(content, 'articles', count).map((entry) => articleCard(content, entry)),
);

/** Articles that stay on top of the home page today, the newest first. */
export const pinnedArticles = question('pinnedArticles', (content) =>
  pinnedNow(content).map((entry) => articleCard(content, entry)),
);

/** Announcements that are still valid: those pinned today, then the others, each the newest first. */
export const currentAnnouncements = question('currentAnnouncements', (content, count: number) => {
  const pinned = pinnedNow(content).filter(({ genre }) => genre === 'thông báo');
  const isPinned = new Set(pinned.map(({ id }) => id));
  const others = newestCurrent(content, 'articles/announcements', count).filter(({ id }) => !isPinned.has(id));
  return [...pinned, ...others].slice(0, count).map((entry) => articleCard(content, entry));
});

/** The months that have articles, newest first, with how many. */
export const articleMonths = question('articleMonths', (content) =>
  content
    .lists('articles/month/')
    .map(({ list, count }) => {
      const [year, month] = list.slice('articles/month/'.length).split('-').map(Number) as [number, number];
      return { year, month, count };
    })
    .reverse(),
);

/** The months that have articles, newest first. How many they have is another question: it has another answer every day. */
export const monthsWithArticles = question('monthsWithArticles', () =>
  articleMonths().map(({ year, month }) => ({ year, month })),
);

/** A page of a month's articles; undefined for a month without any. */
export const articlesOfMonth = question('articlesOfMonth', (content, year: number, month: number, page: PageNumber) => {
  const list = `articles/month/${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (!content.holds(list, 1)) return undefined;
  return readPage<'article', ReturnType<typeof articleCard>>(content, list, page, (entry) =>
    articleCard(content, entry),
  );
});

/** Categories, topics: their own name and a page of their articles. */
export const category = question('category', (content, slug: string) => {
  const found = content.entryBySlug('category', slug);
  if (!found) return undefined;
  return {
    id: found.id,
    name: found.name,
    slug,
    description: found.description,
    parent: linkTo(content, 'category', found.parent),
    children: content.names(`categories/parent/${found.id}`).map((child) => linkOf('category', child)),
  };
});

export const topic = question('topic', (content, slug: string) => {
  const found = content.entryBySlug('topic', slug);
  return found && { id: found.id, name: found.name, slug, description: found.description };
});

/** A page of the articles of a category, topic, organization, official, conference or directive. */
export const articlesOf = question(
  'articlesOf',
  (
    content,
    kind: 'category' | 'topic' | 'organization' | 'official' | 'conference' | 'directive',
    id: string,
    page: PageNumber,
  ) =>
    readPage<'article', ReturnType<typeof articleCard>>(content, `articles/${kind}/${id}`, page, (entry) =>
      articleCard(content, entry),
    ),
);

/** All categories in their order, each with its newest articles that have not expired. */
export const categories = question('categories', (content, count: number) =>
  content.names('categories').map((category) => ({
    ...linkOf('category', category),
    articles: newestCurrent(content, `articles/category/${category.id}`, count).map((entry) =>
      articleCard(content, entry),
    ),
  })),
);

function pinnedNow(content: Content): ListedEntry<'article'>[] {
  return newestCurrent(content, 'articles/pinned', 20).filter(({ pinnedUntil }) =>
    isNow(content, undefined, pinnedUntil),
  );
}

const toLookThrough = 50;

/** The newest articles of a list that have not expired, from among its newest fifty or so. */
function newestCurrent(content: Content, list: string, count: number): ListedEntry<'article'>[] {
  const found: ListedEntry<'article'>[] = [];
  for (let offset = 0; offset < toLookThrough && found.length < count; offset += count) {
    const some = content.list<'article'>(list, { limit: count, offset, order: 'descending' });
    found.push(...some.filter(({ expiresOn }) => isNow(content, undefined, expiresOn)));
    if (some.length < count) break;
  }
  return found.slice(0, count);
}
