import { atomPath, homePath } from '@ban-tin/shared/urls';
import { generateAtomFeed } from 'feedsmith';
import type { FeedArticle } from '../content/questions/feeds.ts';
import { removeUnprintable } from '../escape.ts';
import { articleHtml, articleUrn } from './rss.ts';
import type { FeedHead } from './rss.ts';

const noArticleYet = '2000-01-01T00:00:00.000Z';

/** An Atom feed (RFC 4287) of whole articles, in the order given. */
export function atomFeed({ title, description, origin, articles }: FeedHead & { articles: FeedArticle[] }): string {
  const updated = articles.map(changedAt).sort().at(-1) ?? noArticleYet;
  const feed = generateAtomFeed({
    id: origin + homePath(),
    title: { value: title },
    subtitle: { value: description },
    updated: new Date(updated),
    authors: [{ name: title }],
    links: [{ href: origin + homePath() }, { href: origin + atomPath(), rel: 'self', type: 'application/atom+xml' }],
    xml: { lang: 'vi' },
    entries: articles.map((article) => ({
      id: articleUrn(article.id),
      title: { value: article.title },
      links: [{ href: origin + article.path }],
      published: new Date(article.firstLiveAt),
      updated: new Date(changedAt(article)),
      ...(article.byline && { authors: [{ name: article.byline }] }),
      categories: [article.category, ...article.topics].flatMap((term) => (term ? [{ term }] : [])),
      ...(article.summary && { summary: { value: article.summary } }),
      content: { type: 'html', value: articleHtml(article, origin) },
    })),
  });
  return removeUnprintable(feed);
}

function changedAt({ firstLiveAt, updatedAt }: FeedArticle): string {
  return updatedAt && updatedAt > firstLiveAt ? updatedAt : firstLiveAt;
}
