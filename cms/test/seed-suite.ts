import type { PullLine } from '@ban-tin/shared/change';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDrafts, uidOf } from '../src/change-log/entry-uids.ts';
import { pullEntries } from '../src/change-log/serve-entries.ts';
import { corpus } from '../src/corpus/corpus.ts';
import { fillWithCorpus } from '../src/corpus/fill.ts';
import { storeFiles } from '../src/corpus/store-files.ts';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';
import { snapshotTables } from './table-snapshot.ts';
import type { TableSnapshot } from './table-snapshot.ts';

const size = { articles: 60, seed: 7 };

/** What is in a cms, as the publisher and as the database see it. */
interface Contents {
  entries: unknown[];
  tables: TableSnapshot;
  changes: string[];
}

/** That the fast writer leaves what Strapi's document service would have left, on one kind of database. */
export function describeSeed(database: string, databaseUrl: (name: string) => Promise<string | undefined>): void {
  describe(`a seeded corpus on ${database}`, () => {
    let cms: TestCms;
    let inserted: Contents;
    let created: Contents;

    const boot = async (name: string) => {
      const url = await databaseUrl(name);
      return bootCms(url ? { DATABASE_URL: url } : {});
    };

    beforeAll(async () => {
      cms = await boot('created');
      await createThroughServices(cms);
      created = await contentsOf(cms);
      await cms.stop();
      cms = await boot('inserted');
      await fillWithCorpus(cms.strapi, size, { now: new Date(), onProgress: () => {} });
      inserted = await contentsOf(cms);
    }, 180_000);
    afterAll(() => cms?.stop());

    it('gives the publisher what the document service would have given, entry by entry', () => {
      expect(inserted.entries.length).toBeGreaterThan(150);
      for (const [index, entry] of inserted.entries.entries()) expect(entry).toEqual(created.entries[index]);
      expect(inserted.entries).toHaveLength(created.entries.length);
    });

    it('leaves the rows that the document service would have left, table by table', () => {
      expect(Object.keys(inserted.tables)).toEqual(Object.keys(created.tables));
      for (const [table, rows] of Object.entries(inserted.tables)) expect(rows, table).toEqual(created.tables[table]);
    });

    it('fills every kind of table that entries have', () => {
      const empty = Object.entries(inserted.tables).filter(([, rows]) => !rows.length);
      expect(empty.map(([table]) => table)).toEqual(['cmp_measurements']);
    });

    it('logs the same changes in the same order', () => {
      expect(inserted.changes).toEqual(created.changes);
    });

    it('lets editors go on where it ended', async () => {
      const { documentId } = await cms.strapi
        .documents(uidOf('article'))
        .create({ data: { title: 'Bài mới', genre: 'tin' }, status: 'published' } as object);
      expect((await contentsOf(cms)).changes.at(-1)).toBe(`publish article ${documentId}`);
    });

    it('refuses a database that has entries', async () => {
      const again = fillWithCorpus(cms.strapi, size, { now: new Date(), onProgress: () => {} });
      await expect(again).rejects.toThrow('The database has entries already');
    });
  });
}

async function createThroughServices({ strapi }: TestCms): Promise<void> {
  const files = await storeFiles(strapi, size.seed);
  for (const { type, id, data } of corpus({ ...size, files })) {
    await strapi.documents(uidOf(type)).create({
      data: { ...data, documentId: id },
      ...(hasDrafts(strapi, type) && { status: 'published' }),
    } as object);
  }
}

async function contentsOf({ strapi }: TestCms): Promise<Contents> {
  let text = '';
  for await (const chunk of pullEntries(strapi)) text += chunk;
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PullLine);
  const changes = await strapi.db.query('api::publishing.change').findMany({ orderBy: { id: 'asc' } });
  return {
    entries: lines.flatMap((line) => (line.line === 'entry' ? [line.entry] : [])),
    tables: await snapshotTables(strapi),
    changes: changes.map(({ action, entryType, entryId }) => `${action} ${entryType} ${entryId}`),
  };
}
