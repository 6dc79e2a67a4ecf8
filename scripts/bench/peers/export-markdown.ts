import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from '@ban-tin/shared/urls';
import { vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { StoredEntry, StoredType } from '@ban-tin/site/content/entries';
import { pictureOf } from '@ban-tin/site/content/questions/pictures';
import { ContentStore } from '@ban-tin/site/content/store';
import { pictureSources } from '@ban-tin/site/picture-sources';

/** What articles are listed under, beside their months. */
const taxonomies = ['category', 'topic', 'official', 'organization'] as const;
type Taxonomy = (typeof taxonomies)[number];

/**
 * Writes the published content as other generators want it: `content/` with a Markdown file for each article, conference
 * and directive, the rest in its front matter; `data/` with what all pages show and the names of what they are listed under.
 */
export function exportMarkdown(storeFile: string, folder: string): void {
  const store = ContentStore.openForReading(storeFile);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const { id } of store.names('articles')) {
    const article = store.entry('article', id)!;
    write(`content/tin-bai/${article.slug}.md`, markdownFile(frontMatterOf(store, article), article.body));
  }
  for (const { id } of store.names('conferences')) {
    const { title, slug, startsOn, summary, body } = store.entry('conference', id)!;
    write(`content/hoi-nghi/${slug}.md`, markdownFile({ title, date: startsOn ?? '2020-01-01', summary }, body));
  }
  for (const { id } of store.names('directives')) {
    const { title, slug, issuedOn, number, body, tasks } = store.entry('directive', id)!;
    const parts = [body, ...tasks.map((task) => `## ${task.heading}\n\n${task.body ?? ''}`)];
    const fields = { title, date: issuedOn ?? '2020-01-01', summary: number };
    write(`content/van-ban/${slug}.md`, markdownFile(fields, parts.filter(Boolean).join('\n\n')));
  }
  write('data/terms.json', JSON.stringify(termsIn(store)));
  write('data/frame.json', JSON.stringify(frameOf(store)));
  store.close();
}

function frontMatterOf(store: ContentStore, article: StoredEntry<'article'>): Record<string, unknown> {
  const { title, displayedAt, summary, genre, byline, conference, directives } = article;
  const terms: Record<Taxonomy, string[]> = {
    category: article.category ? [article.category] : [],
    topic: article.topics,
    official: article.officials,
    organization: article.organization ? [article.organization] : [],
  };
  const slugs = taxonomies.map((type) => [type, terms[type].flatMap((id) => store.named(type, id)?.slug ?? [])]);
  const links = [
    ...(conference ? [linkTo(store, 'conference', conference)] : []),
    ...directives.map((id) => linkTo(store, 'directive', id)),
  ];
  const picture = pictureOf(article.cover);
  return {
    ...{ title, date: displayedAt, summary, genre, byline },
    ...Object.fromEntries(slugs),
    month: [vietnamDay(displayedAt).slice(0, 7)],
    links: links.filter(Boolean),
    cover: picture && { ...pictureSources(picture), alt: picture.alt },
  };
}

function linkTo(store: ContentStore, type: StoredType, id: string) {
  const named = store.named(type, id);
  return named && { title: named.name, path: addressOf(type, named.slug) };
}

/** The names of categories, topics and so on by their slugs. */
function termsIn(store: ContentStore): Record<string, Record<string, string>> {
  const months = store.lists('articles/month/').map(({ list }) => list.slice('articles/month/'.length));
  return {
    ...Object.fromEntries(
      taxonomies.map((type) => {
        const names = store.ids(type).map((id) => store.named(type, id)!);
        return [type, Object.fromEntries(names.map(({ slug, name }) => [slug, name]))];
      }),
    ),
    month: Object.fromEntries(months.map((month) => [month, `Tháng ${month}`])),
  };
}

function frameOf(store: ContentStore) {
  const setting = store.entry('site-setting', store.ids('site-setting')[0] ?? '');
  const { agencyName = 'Sở Giáo dục và Đào tạo', tagline, contact, menu, responsiblePerson } = setting ?? {};
  return { agencyName, tagline, contact, menu, responsiblePerson, siteUrl: 'https://sogddt.example.vn' };
}

/** JSON is YAML. */
function markdownFile(frontMatter: Record<string, unknown>, body = ''): string {
  const lines = Object.entries(frontMatter).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
