import { question } from '../ask.ts';
import type { Content } from '../content.ts';
import { linkOf, pageAddress } from './views.ts';
import type { Link } from './views.ts';

export interface LinkNode extends Link {
  children: LinkNode[];
}

/** What the map of the site shows beside the lists that are always there. */
export const siteMap = question('siteMap', (content) => ({
  pages: pagesBelow(content, 'pages', new Set()),
  categories: content.names('categories').map((category) => linkOf('category', category)),
  topics: content.names('topics').map((topic) => linkOf('topic', topic)),
  organizations: content.names('organizations').map((organization) => linkOf('organization', organization)),
}));

function pagesBelow(content: Content, list: string, above: Set<string>): LinkNode[] {
  return content
    .list<'page'>(list)
    .filter(({ id }) => !above.has(id))
    .map((page) => ({
      title: page.title,
      path: pageAddress(content, page),
      children: pagesBelow(content, `pages/parent/${page.id}`, new Set([...above, page.id])),
    }));
}
