import { addressOf, categoryPath, topicPath } from '@ban-tin/shared/urls';
import { startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { directiveTitle } from '../../directive-name.ts';
import { question } from '../ask.ts';
import { attachmentOf, inlineFilesOf, pictureOf } from './pictures.ts';
import { linkTo } from './views.ts';

/** The newest articles for subscribers, by the moment they first went live, in full. */
export const feedArticles = question('feedArticles', (content, count: number) =>
  content.names('articles/feed', { limit: count, order: 'descending' }).map((named) => {
    const entry = content.entry('article', named.id)!;
    const { id, title, summary, body, byline, source, firstLiveAt, updates } = entry;
    return {
      id,
      title,
      summary,
      body,
      byline,
      source,
      firstLiveAt,
      /** The last change that readers were told of, if any. */
      updatedAt: updates
        .map(({ at }) => at)
        .sort()
        .at(-1),
      path: addressOf('article', entry.slug)!,
      files: inlineFilesOf(entry),
      cover: pictureOf(entry.cover),
      gallery: entry.gallery.flatMap((photo) => pictureOf(photo) ?? []),
      attachments: entry.attachments.map(attachmentOf),
      category: linkTo(content, 'category', entry.category)?.title,
      topics: entry.topics.flatMap((topic) => linkTo(content, 'topic', topic)?.title ?? []),
    };
  }),
);
export type FeedArticle = ReturnType<typeof feedArticles>[number];

/** An entry as the feed of a list announces it: what it is and where, not all of it. */
export interface FeedNotice {
  id: string;
  title: string;
  summary?: string | undefined;
  path: string;
  /** Moment; unknown for what bears no date. */
  publishedAt?: string | undefined;
}

/** The newest articles of a category or topic, by the moment they first went live. */
export const feedOf = question(
  'feedOf',
  (
    content,
    kind: 'category' | 'topic',
    slug: string,
    count: number,
  ): { name: string; items: FeedNotice[] } | undefined => {
    const found = content.entryBySlug(kind, slug);
    if (!found) return undefined;
    const items = content.list<'article'>(`articles/feed/${kind}/${found.id}`, { limit: count, order: 'descending' });
    return {
      name: found.name,
      items: items.map(({ id, title, summary, slug, firstLiveAt }) => ({
        id,
        title,
        summary,
        path: addressOf('article', slug)!,
        publishedAt: firstLiveAt,
      })),
    };
  },
);

/** The latest directives, for subscribers. */
export const directivesFeed = question('directivesFeed', (content, count: number): FeedNotice[] =>
  content
    .list<'directive'>('directives', { limit: count, order: 'descending' })
    .map(({ id, title, kind, number, slug, issuedOn }) => ({
      id,
      title: directiveTitle({ title, kind, number }),
      path: addressOf('directive', slug)!,
      publishedAt: issuedOn && startOfVietnamDay(issuedOn),
    })),
);

/** Every feed of a list, for people and for programs that subscribe to many at once. */
export const listFeeds = question('listFeeds', (content) => ({
  categories: content.names('categories').map(({ name, slug }) => ({ title: name, under: categoryPath(slug) })),
  topics: content.names('topics').map(({ name, slug }) => ({ title: name, under: topicPath(slug) })),
}));
