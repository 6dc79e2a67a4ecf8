import { directivesPath, homePath } from '@ban-tin/shared/urls';
import { listFeeds } from '../content/questions/feeds.ts';
import type { ListFeed } from './opml.ts';

/** Every RSS feed of the site: the two that are always there, and one for each category and topic. */
export function allFeeds(): { main: ListFeed[]; categories: ListFeed[]; topics: ListFeed[] } {
  const main = [
    { title: 'Tất cả tin bài', under: homePath() },
    { title: 'Văn bản, ý kiến chỉ đạo', under: directivesPath() },
  ];
  return { main, ...listFeeds() };
}
