import { articlePath } from '@ban-tin/shared/urls';
import type { NewsArticle, WithContext } from 'schema-dts';
import type { Article } from '../content/questions/articles.ts';
import type { SiteFrame } from '../content/questions/site.ts';
import { readLink } from '../links.ts';
import { largestPicture } from '../picture-sources.ts';
import { agency } from './agency.ts';

/** An article of the site; `origin` without a slash behind. */
export function newsArticle(article: Article, frame: SiteFrame, origin: string): WithContext<NewsArticle> {
  const { title, summary, slug, cover, gallery, byline, source, displayedAt, updates, category, topics } = article;
  const publisher = agency(frame, origin);
  const pictures = [...(cover ? [cover] : []), ...gallery].slice(0, 3);
  const changed = updates
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: origin + articlePath(slug),
    inLanguage: 'vi',
    headline: title,
    ...(summary && { description: summary }),
    datePublished: displayedAt,
    ...(changed && changed > displayedAt && { dateModified: changed }),
    ...(pictures.length && { image: pictures.map((picture) => largestPicture(picture, origin)) }),
    author: byline ? { '@type': 'Person', name: byline } : publisher,
    publisher,
    ...(category && { articleSection: category.title }),
    ...(topics.length && { keywords: topics.map(({ title }) => title).join(', ') }),
    ...(source && { isBasedOn: (source.url && readLink(source.url)?.href) || source.name }),
  };
}
