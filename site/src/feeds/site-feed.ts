import { feedArticles } from '../content/questions/feeds.ts';
import type { FeedArticle } from '../content/questions/feeds.ts';
import { siteFrame, siteUrl } from '../content/questions/site.ts';
import type { FeedHead } from './rss.ts';

/** What the site's own feed says in each of its formats. */
export function siteFeed(): FeedHead & { articles: FeedArticle[] } {
  const { agencyName, tagline } = siteFrame();
  return {
    title: agencyName,
    description: tagline ?? `Tin bài của ${agencyName}`,
    origin: siteUrl(),
    articles: feedArticles(30),
  };
}
