import { attachmentPath, homePath, rssPath } from '@ban-tin/shared/urls';
import { getRssString } from '@astrojs/rss';
import type { RSSFeedItem } from '@astrojs/rss';
import { entryPath } from '../content/questions/addresses.ts';
import type { FeedArticle, FeedNotice } from '../content/questions/feeds.ts';
import type { Picture } from '../content/questions/pictures.ts';
import { escapeHtml, removeUnprintable } from '../escape.ts';
import { fileLabel } from '@ban-tin/shared/file-label';
import { readLink } from '../links.ts';
import { renderMarkdown } from '../markdown.ts';
import { pictureSources } from '../picture-sources.ts';
import { remember } from '../remember.ts';

/** What a feed is, and where. */
export interface FeedHead {
  title: string;
  description: string;
  /** The site's, without a slash behind. */
  origin: string;
  /** The list's own path. */
  under?: string;
}

/** An RSS 2.0 feed of whole articles, in the order given. */
export function rssFeed({ articles, ...head }: FeedHead & { articles: FeedArticle[] }): Promise<string> {
  return rss(
    head,
    articles.map((article) => toItem(article, head.origin)),
  );
}

/** An RSS 2.0 feed that announces entries, in the order given. */
export function rssNotices({ notices, ...head }: FeedHead & { notices: FeedNotice[] }): Promise<string> {
  return rss(
    head,
    notices.map(({ id, title, summary, path, publishedAt }) => ({
      title,
      link: head.origin + path,
      ...(summary && { description: summary }),
      ...(publishedAt && { pubDate: new Date(publishedAt) }),
      customData: guidOf(id),
    })),
  );
}

async function rss({ title, description, origin, under }: FeedHead, items: RSSFeedItem[]): Promise<string> {
  const self = escapeHtml(origin + rssPath(under));
  const feed = await getRssString({
    title,
    description,
    site: origin + (under ?? homePath()),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>vi</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items,
  });
  return removeUnprintable(feed);
}

function toItem(article: FeedArticle, origin: string): RSSFeedItem {
  const { id, title, summary, byline, firstLiveAt, path, category, topics } = article;
  // What looks like a number would be read, and written, as one.
  const creator = byline && /\p{L}/u.test(byline) ? `<dc:creator>${escapeHtml(byline)}</dc:creator>` : '';
  return {
    title,
    link: origin + path,
    ...(summary && { description: summary }),
    pubDate: new Date(firstLiveAt),
    categories: [...(category ? [category] : []), ...topics],
    content: articleHtml(article, origin),
    customData: guidOf(id) + creator,
  };
}

/** Replaces the guid that @astrojs/rss makes of the link: the address of an entry may change, the entry stays the same. */
function guidOf(id: string): string {
  return `<guid isPermaLink="false">${articleUrn(id)}</guid>`;
}

/** Names an article for ever, whatever its address and host. */
export function articleUrn(id: string): string {
  return `urn:article:${id}`;
}

/**
 * The whole article for readers who never come to the site: all addresses absolute, the source credited. A publish
 * changes one of a feed's articles; the others are remembered.
 */
export const articleHtml = remember(100, (article: FeedArticle, origin: string): string => {
  const { summary, body, files, cover, gallery, byline, source, attachments } = article;
  return [
    summary && `<p><strong>${escapeHtml(summary)}</strong></p>`,
    cover && figure(cover, origin),
    body && renderMarkdown(body, { files, headingBase: 2, origin, entryPath }),
    ...gallery.map((picture) => figure(picture, origin)),
    byline && `<p><em>${escapeHtml(byline)}</em></p>`,
    source && `<p>Nguồn: ${link(source.name, source.url)}</p>`,
    ...attachments.map((file) => {
      const address = origin + attachmentPath(file.sha256, file.name);
      return `<p>Tệp đính kèm: ${link(file.name, address)} (${escapeHtml(fileLabel(file))})</p>`;
    }),
  ]
    .filter(Boolean)
    .join('\n');
});

function figure(picture: Picture, origin: string): string {
  const { src, width, height } = pictureSources(picture, { origin });
  const words = [picture.caption, picture.credit && `Ảnh: ${picture.credit}`].filter(Boolean).join(' ');
  const image = `<img src="${escapeHtml(src)}" width="${width}" height="${height}" alt="${escapeHtml(picture.alt)}">`;
  return `<figure>${image}${words && `<figcaption>${escapeHtml(words)}</figcaption>`}</figure>`;
}

function link(text: string, address: string | undefined): string {
  const href = address === undefined ? undefined : readLink(address)?.href;
  return href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}
