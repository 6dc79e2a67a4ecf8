import { question } from '../ask.ts';
import { inlineFilesOf } from './pictures.ts';
import { pageAddress, pageTrail } from './views.ts';

/** A static page by its address below `/gioi-thieu/`; its parents, and the pages below it. */
export const staticPage = question('staticPage', (store, path: string) => {
  const slug = path.split('/').filter(Boolean).at(-1);
  const found = slug && store.entryBySlug('page', slug);
  if (!found || pageAddress(store, found) !== path) return undefined;
  const { title, body } = found;
  return {
    title,
    body,
    path,
    files: inlineFilesOf(found),
    parents: pageTrail(store, found)
      .slice(0, -1)
      .map((parent) => ({ title: parent.title, path: pageAddress(store, parent) })),
    children: store
      .list<'page'>(`pages/parent/${found.id}`)
      .map((child) => ({ title: child.title, path: pageAddress(store, child) })),
  };
});
export type StaticPage = NonNullable<ReturnType<typeof staticPage>>;

/** The pages at the top of the tree, in their order. */
export const topPages = question('topPages', (store) =>
  store.list<'page'>('pages').map((page) => ({ title: page.title, path: pageAddress(store, page) })),
);
