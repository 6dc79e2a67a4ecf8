import { directivesPath } from '@ban-tin/shared/urls';
import type { APIRoute } from 'astro';
import { directivesFeed } from '../../content/questions/feeds.ts';
import { siteFrame, siteUrl } from '../../content/questions/site.ts';
import { fileOf } from '../../feeds/answer.ts';
import { rssNotices } from '../../feeds/rss.ts';

export const GET: APIRoute = async () => {
  const { agencyName } = siteFrame();
  const feed = await rssNotices({
    title: `Văn bản, ý kiến chỉ đạo – ${agencyName}`,
    description: `Văn bản, ý kiến chỉ đạo mới của ${agencyName}`,
    origin: siteUrl(),
    under: directivesPath(),
    notices: directivesFeed(50),
  });
  return fileOf(feed, 'application/rss+xml');
};
