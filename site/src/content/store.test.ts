import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entrySchemas } from './entries.ts';
import type { StoredEntry } from './entries.ts';
import { ContentStore, storeVersion } from './store.ts';

let folder: string;
let file: string;
let store: ContentStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'content.sqlite');
  store = ContentStore.open(file);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const article = (id: string, fields: Record<string, unknown> = {}): StoredEntry<'article'> =>
  entrySchemas.article.parse({
    type: 'article',
    id,
    title: `Bài ${id}`,
    slug: `bai-${id}`,
    genre: 'tin',
    displayedAt: '2023-09-13T02:00:00.000Z',
    firstLiveAt: '2023-09-13T02:00:00.000Z',
    ...fields,
  });
const titles = (list: string) => store.list<'article'>(list).map(({ title }) => title);

describe('the content store', () => {
  it('puts an article into the lists that it belongs to, and takes it out again', () => {
    store.put(article('a', { category: 'c1', topics: ['t1'] }));
    expect(store.lists('articles').map(({ list }) => list)).toEqual([
      'articles',
      'articles/category/c1',
      'articles/feed',
      'articles/feed/category/c1',
      'articles/feed/topic/t1',
      'articles/month/2023-09',
      'articles/topic/t1',
    ]);
    store.put(article('a', { category: 'c2' }));
    expect([store.count('articles/category/c1'), store.count('articles/category/c2')]).toEqual([0, 1]);
    store.remove({ type: 'article', id: 'a' });
    expect(store.lists('')).toEqual([]);
    expect(store.entryBySlug('article', 'bai-a')).toBeUndefined();
  });

  it('dates an article by the month in Vietnam', () => {
    store.put(article('a', { displayedAt: '2023-08-31T17:30:00.000Z' }));
    expect(store.count('articles/month/2023-09')).toBe(1);
  });

  it('orders by time, ties by id, whatever the order of arrival', () => {
    store.put(article('b'));
    store.put(article('z', { displayedAt: '2023-01-01T00:00:00.000Z' }));
    store.put(article('a'));
    expect(titles('articles')).toEqual(['Bài z', 'Bài a', 'Bài b']);
    expect(store.neighbours('articles', 'a')).toEqual({ before: 'z', after: 'b' });
    expect(store.neighbours('articles', 'z')).toEqual({ after: 'a' });
  });

  it('knows who refers to an entry', () => {
    store.put(article('a', { conference: 'h1', officials: ['o1'] }));
    expect(store.referrersOf({ type: 'conference', id: 'h1' })).toEqual([{ type: 'article', id: 'a' }]);
    expect(store.referrersOf({ type: 'official', id: 'o1' })).toEqual([{ type: 'article', id: 'a' }]);
    expect(store.referrersOf({ type: 'official', id: 'o2' })).toEqual([]);
  });

  it('shows nobody else what is not committed, and forgets it on rollback', () => {
    const reader = ContentStore.openForReading(file);
    store.put(article('a', { title: 'Bản tốt' }));
    store.begin();
    store.put(article('a', { title: 'Bản hỏng' }));
    expect(store.entry('article', 'a')?.title).toBe('Bản hỏng');
    expect(reader.entry('article', 'a')?.title).toBe('Bản tốt');
    store.rollback();
    expect(store.entry('article', 'a')?.title).toBe('Bản tốt');
    reader.close();
  });

  it('starts empty when the file was written by another version', () => {
    store.put(article('a'));
    store.setMeta('cursor', '{}');
    store.close();
    const db = new DatabaseSync(file);
    db.exec(`pragma user_version = ${storeVersion + 1}`);
    db.close();
    expect(() => ContentStore.openForReading(file)).toThrow(/version/);
    store = ContentStore.open(file);
    expect([store.count('articles'), store.meta('cursor')]).toEqual([0, undefined]);
  });
});
