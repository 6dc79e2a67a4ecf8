import { question } from '../ask.ts';
import { inlineFilesOf } from './pictures.ts';
import { pageAddress, pageTrail } from './views.ts';

/** A static page by its address below `/gioi-thieu/`; its parents, and the pages below it. */
export const staticPage = question('staticPage', (content, path: string) => {
  const slug = path.split('/').filter(Boolean).at(-1);
  const found = slug && content.entryBySlug('page', slug);
  if (!found || pageAddress(content, found) !== path) return undefined;
  const { title, body, updates } = found;
  return {
    title,
    body,
    updates,
    path,
    files: inlineFilesOf(found),
    parents: pageTrail(content, found)
      .slice(0, -1)
      .map((parent) => ({ title: parent.title, path: pageAddress(content, parent) })),
    children: content
      .list<'page'>(`pages/parent/${found.id}`)
      .map((child) => ({ title: child.title, path: pageAddress(content, child) })),
  };
});
export type StaticPage = NonNullable<ReturnType<typeof staticPage>>;

/** The pages at the top of the tree, in their order. */
export const topPages = question('topPages', (content) =>
  content.list<'page'>('pages').map((page) => ({ title: page.title, path: pageAddress(content, page) })),
);
