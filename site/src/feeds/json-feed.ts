import { attachmentPath, homePath, jsonFeedPath } from '@ban-tin/shared/urls';
import { generateJsonFeed } from 'feedsmith';
import type { FeedArticle } from '../content/questions/feeds.ts';
import { largestPicture } from '../picture-sources.ts';
import { articleHtml, articleUrn } from './rss.ts';
import type { FeedHead } from './rss.ts';

/** A JSON Feed (version 1.1) of whole articles, in the order given. */
export function jsonFeed({ title, description, origin, articles }: FeedHead & { articles: FeedArticle[] }): string {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: origin + homePath(),
    feed_url: origin + jsonFeedPath(),
    language: 'vi',
    items: articles.map((article) => ({
      id: articleUrn(article.id),
      url: origin + article.path,
      title: article.title,
      content_html: articleHtml(article, origin),
      ...(article.summary && { summary: article.summary }),
      ...(article.cover && { image: largestPicture(article.cover, origin) }),
      date_published: new Date(article.firstLiveAt),
      ...(article.updatedAt && { date_modified: new Date(article.updatedAt) }),
      ...(article.byline && { authors: [{ name: article.byline }] }),
      tags: [article.category, ...article.topics].filter((tag) => tag !== undefined),
      attachments: article.attachments.map(({ sha256, name, mime, size }) => ({
        url: origin + attachmentPath(sha256, name),
        mime_type: mime,
        title: name,
        size_in_bytes: size,
      })),
    })),
  });
  return `${JSON.stringify(feed)}\n`;
}
