import { expect, it } from 'vitest';
import { entrySchemas } from '../../src/content/entries.ts';
import type { StoredEntry, StoredType } from '../../src/content/entries.ts';
import { allRoutes } from '../../src/content/routes.ts';
import { ContentStore } from '../../src/content/store.ts';
import { compileSite } from '../compile.ts';
import { renderPages } from '../render.ts';
import { loadSiteCode } from '../site-code.ts';
import { articleOf, entryOf } from '../testing/small-department.ts';
import { WithDraft } from './with-draft.ts';

const stored = (type: StoredType, data: object) => entrySchemas[type].parse(data) as StoredEntry;
const month = (number: number) => `2024-0${1 + (number % 3)}-1${number % 9}T02:00:00.000Z`;

/** Sixty articles, so that lists have several pages, and what they refer to. */
function fillStore(): ContentStore {
  const store = ContentStore.open(':memory:');
  store.begin();
  store.setMeta('siteUrl', 'https://sogddt.example.vn');
  store.setClock('2024-06-01T00:00:00.000Z');
  store.put(stored('site-setting', entryOf('site-setting', 'site', { agencyName: 'Sở Ví Dụ' })));
  for (const id of ['cm', 'khac']) store.put(stored('category', entryOf('category', id, { name: id, slug: id })));
  store.put(
    stored('conference', entryOf('conference', 'hn', { title: 'Hội nghị', slug: 'hn', startsOn: '2024-02-10' })),
  );
  for (let number = 0; number < 60; number += 1) {
    const fields = { displayedAt: month(number), ...(number % 9 === 0 && { conference: 'hn' }) };
    store.put(stored('article', articleOf(`a${number}`, fields)));
  }
  for (const [id, parent] of [['goc'], ['nhanh', 'goc'], ['la', 'nhanh']] as const) {
    store.put(stored('page', entryOf('page', id, { title: id, slug: id, ...(parent && { parent }) })));
  }
  const directive = { title: 'Kế hoạch', group: 'chỉ đạo điều hành', kind: 'Kế hoạch', issuedOn: '2024-01-05' };
  for (const id of ['kh', 'kh-2']) store.put(stored('directive', entryOf('directive', id, { ...directive, slug: id })));
  store.commit();
  return store;
}

const drafts: [string, StoredEntry][] = [
  ['a new article', stored('article', articleOf('moi', { displayedAt: month(4), conference: 'hn' }))],
  ['the newest article', stored('article', articleOf('moi', { displayedAt: '2024-05-31T00:00:00.000Z' }))],
  ['an article with other words', stored('article', articleOf('a7', { displayedAt: month(7), title: 'Tên khác' }))],
  ['an article that moves', stored('article', articleOf('a8', { displayedAt: month(1), category: 'khac', slug: 'x' }))],
  ['an article that moves far', stored('article', articleOf('a9', { displayedAt: '2021-01-01T00:00:00.000Z' }))],
  ['a page that moves in the tree', stored('page', entryOf('page', 'nhanh', { title: 'Nhánh', slug: 'nhanh-moi' }))],
  [
    'a directive that replaces another',
    stored(
      'directive',
      entryOf('directive', 'kh-2', {
        ...{
          title: 'Kế hoạch sửa',
          slug: 'kh-2',
          group: 'chỉ đạo điều hành',
          kind: 'Kế hoạch',
          issuedOn: '2023-01-05',
        },
        ...{ replaces: ['kh'], conference: 'hn' },
      }),
    ),
  ],
  [
    'a conference at another time',
    stored('conference', entryOf('conference', 'hn', { title: 'Hội nghị dời', slug: 'hn', startsOn: '2023-12-10' })),
  ],
];

it.each(drafts)('every page with %s is what it would be with that entry in the store', async (_, draft) => {
  const store = fillStore();
  const code = await loadSiteCode(await compileSite(() => {}));
  const rendered = async (content: ContentStore | WithDraft) => {
    const { pages, failures } = await renderPages(code, content, new Map(), allRoutes(content));
    expect(failures).toEqual([]);
    return new Map(pages.map(({ route, bytes }) => [route.path, bytes.toString()]));
  };

  const before = await rendered(store);
  const over = await rendered(new WithDraft(store, draft));
  expect(await rendered(store)).toEqual(before);
  store.begin();
  store.put(draft);
  const wanted = await rendered(store);
  expect([...over.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [path, html] of wanted) expect(over.get(path), path).toBe(html);
  expect(over).not.toEqual(before);
  store.close();
});
