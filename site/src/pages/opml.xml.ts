import type { APIRoute } from 'astro';
import { siteFrame, siteUrl } from '../content/questions/site.ts';
import { allFeeds } from '../feeds/all-feeds.ts';
import { fileOf } from '../feeds/answer.ts';
import { opml } from '../feeds/opml.ts';

export const GET: APIRoute = () => {
  const { main, categories, topics } = allFeeds();
  return fileOf(opml(siteFrame().agencyName, siteUrl(), [...main, ...categories, ...topics]), 'text/x-opml');
};
