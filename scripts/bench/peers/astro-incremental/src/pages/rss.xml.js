import rss from '@astrojs/rss';
import frame from '../../data/frame.json';
import { entriesOf } from '../archive.mjs';

export function GET(context) {
  return rss({
    title: frame.agencyName,
    description: frame.tagline,
    site: context.site,
    items: entriesOf('tin-bai')
      .slice(0, 30)
      .map(({ id, data, rendered }) => ({
        title: data.title,
        link: `/${id}/`,
        pubDate: data.date,
        description: data.summary,
        content: rendered?.html,
      })),
  });
}
