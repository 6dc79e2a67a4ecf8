import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../cms/test/postgres.ts';
import type { TestPostgres } from '../cms/test/postgres.ts';
import { openAdminApi } from './newsroom/admin-api.ts';
import { startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';

let postgres: TestPostgres;
let newsroom: TestNewsroom;

beforeAll(async () => {
  postgres = await startPostgres();
  newsroom = await startTestNewsroom({ demo: true, databaseUrl: await postgres.createDatabase('newsroom') });
});
afterAll(async () => {
  await newsroom?.stop();
  await postgres?.stop();
});

const status = async (address: string) => (await fetch(newsroom.siteUrl + address, { redirect: 'manual' })).status;

describe('the newsroom on PostgreSQL', () => {
  it('shows the demo content', async () => {
    for (const address of ['/', '/hoi-nghi/', '/tin-bai/2023/02/', '/can-bo/nguyen-van-doat/']) {
      expect(await status(address), address).toBe(200);
    }
  });

  it('puts an article live and takes it away again', async () => {
    const admin = await openAdminApi(newsroom.cmsUrl, testAdministrator);
    const id = await admin.create('article', { title: 'Bài trên PostgreSQL', slug: 'postgres', genre: 'tin' });
    await admin.publish('article', id);
    await expect.poll(() => status('/tin-bai/postgres/'), { timeout: 20_000, interval: 20 }).toBe(200);
    await admin.unpublish('article', id);
    await expect.poll(() => status('/tin-bai/postgres/'), { timeout: 20_000, interval: 20 }).toBe(410);
  });
});
