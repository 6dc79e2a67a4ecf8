import { addressOf } from '@ban-tin/shared/urls';
import { question } from '../ask.ts';
import { attachmentOf, inlineFilesOf, pictureOf } from './pictures.ts';
import { linkTo } from './views.ts';

/** The newest articles for subscribers, by the moment they first went live, in full. */
export const feedArticles = question('feedArticles', (content, count: number) =>
  content.names('articles/feed', { limit: count, order: 'descending' }).map((named) => {
    const entry = content.entry('article', named.id)!;
    const { id, title, summary, body, byline, source, firstLiveAt } = entry;
    return {
      id,
      title,
      summary,
      body,
      byline,
      source,
      firstLiveAt,
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
