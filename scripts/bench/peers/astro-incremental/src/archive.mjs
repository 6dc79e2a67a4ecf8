import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import terms from '../data/terms.json';

const all = (await getCollection('entries')).sort((a, b) => b.data.date - a.data.date);

/** The entries of a section, newest first. */
export function entriesOf(section) {
  return all.filter(({ id }) => id.startsWith(`${section}/`));
}

const articles = entriesOf('tin-bai');

/** Every entry with those before and after it in its section. */
export function entriesInPlace() {
  return ['tin-bai', 'hoi-nghi', 'van-ban'].flatMap((section) => {
    const entries = entriesOf(section);
    return entries.map((entry, at) => ({ section, entry, newer: entries[at - 1], older: entries[at + 1] }));
  });
}

/** Every list with its entries: all terms of all taxonomies, and the two sections without terms. */
export function lists() {
  const sections = { 'hoi-nghi': 'Hội nghị', 'van-ban': 'Văn bản' };
  return [
    ...Object.entries(terms).flatMap(([taxonomy, names]) => {
      const members = Map.groupBy(
        articles.flatMap((entry) => entry.data[taxonomy].map((slug) => ({ slug, entry }))),
        ({ slug }) => slug,
      );
      return Object.entries(names).map(([slug, title]) => ({
        title,
        path: `${taxonomy}/${slug}`,
        entries: (members.get(slug) ?? []).map(({ entry }) => entry),
      }));
    }),
    ...Object.entries(sections).map(([section, title]) => ({ title, path: section, entries: entriesOf(section) })),
  ];
}

/** A digest of what a page shows, by which Astro knows whether it is the same as in the last build. */
export function keyOf(...shown) {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

export function dayOf(date) {
  return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}
