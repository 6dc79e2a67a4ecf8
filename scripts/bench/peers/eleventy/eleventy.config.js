import { readFileSync } from 'node:fs';

const terms = JSON.parse(readFileSync('data/terms.json', 'utf8'));
const pageSize = 50;

export default function (config) {
  config.setQuietMode(true);
  config.addCollection('articles', (api) => newestFirst(api.getFilteredByTag('tin-bai')));
  config.addCollection('lists', (api) => listsOf(api).flatMap(pagesOf));
  config.addFilter('day', (date) => new Date(date).toISOString().slice(0, 10).split('-').reverse().join('/'));
  config.addFilter('categoryBlocks', (articles) => categoryBlocks(articles));
  config.addFilter('adjacent', adjacent);
  return { dir: { input: '.', data: 'data' }, markdownTemplateEngine: false };
}

/** Every list with its articles, newest first: all terms of all taxonomies, and the two sections without terms. */
function listsOf(api) {
  const articles = newestFirst(api.getFilteredByTag('tin-bai'));
  const sections = { 'hoi-nghi': 'Hội nghị', 'van-ban': 'Văn bản' };
  return [
    ...Object.entries(terms).flatMap(([taxonomy, names]) => {
      const members = Map.groupBy(
        articles.flatMap((item) => (item.data[taxonomy] ?? []).map((slug) => ({ slug, item }))),
        ({ slug }) => slug,
      );
      return Object.entries(names).map(([slug, title]) => ({
        title,
        path: `/${taxonomy}/${slug}/`,
        items: (members.get(slug) ?? []).map(({ item }) => item),
      }));
    }),
    ...Object.entries(sections).map(([tag, title]) => ({
      title,
      path: `/${tag}/`,
      items: newestFirst(api.getFilteredByTag(tag)),
    })),
  ];
}

function pagesOf({ title, path, items }) {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  const pathOf = (number) => (number === 1 ? path : `${path}trang/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    title,
    total: items.length,
    path: pathOf(index + 1),
    newer: index > 0 ? pathOf(index) : undefined,
    older: index + 1 < count ? pathOf(index + 2) : undefined,
    items: items.slice(index * pageSize, (index + 1) * pageSize),
  }));
}

/** Each category with its four newest articles, for the home page. */
function categoryBlocks(articles) {
  return Object.entries(terms.category).map(([slug, title]) => ({
    title,
    path: `/category/${slug}/`,
    items: articles.filter(({ data }) => data.category.includes(slug)).slice(0, 4),
  }));
}

function newestFirst(items) {
  return [...items].sort((a, b) => b.date - a.date);
}

let places;

/** The articles before and after one. */
function adjacent(articles, url) {
  if (places?.articles !== articles) places = { articles, at: new Map(articles.map((item, at) => [item.url, at])) };
  const at = places.at.get(url);
  return at === undefined ? {} : { newer: articles[at - 1], older: articles[at + 1] };
}
