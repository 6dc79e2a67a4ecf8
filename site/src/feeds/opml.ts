import { rssPath } from '@ban-tin/shared/urls';
import { generateOpml } from 'feedsmith';
import { removeUnprintable } from '../escape.ts';

/** A feed of a list: `under` is the list's own path. */
export interface ListFeed {
  title: string;
  under: string;
}

/** The list of all feeds (OPML 2.0) that feed readers import at once. */
export function opml(title: string, origin: string, feeds: ListFeed[]): string {
  const outlines = feeds.map(({ title, under }) => ({
    type: 'rss',
    text: title,
    title,
    xmlUrl: origin + rssPath(under),
    htmlUrl: origin + under,
  }));
  return removeUnprintable(generateOpml({ head: { title }, body: { outlines } }));
}
