import type { APIRoute } from 'astro';
import { feedArticles } from '../content/questions/feeds.ts';
import { siteFrame, siteUrl } from '../content/questions/site.ts';
import { rssFeed } from '../feeds/rss.ts';

export const GET: APIRoute = async () => {
  const { agencyName, tagline } = siteFrame();
  const feed = await rssFeed({
    title: agencyName,
    description: tagline ?? `Tin bài của ${agencyName}`,
    origin: siteUrl(),
    articles: feedArticles(30),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
