import { feedOf } from '../content/questions/feeds.ts';
import { siteFrame, siteUrl } from '../content/questions/site.ts';
import { rssNotices } from './rss.ts';

/** The RSS feed of a category or topic; undefined for one that is not there. */
export async function listFeed(kind: 'category' | 'topic', slug: string, under: string): Promise<string | undefined> {
  const found = feedOf(kind, slug, 30);
  if (!found) return undefined;
  const { agencyName } = siteFrame();
  return rssNotices({
    title: `${found.name} – ${agencyName}`,
    description: `Tin bài mới về ${found.name} của ${agencyName}`,
    origin: siteUrl(),
    under,
    notices: found.items,
  });
}
