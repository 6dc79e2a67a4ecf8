import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../cms/test/postgres.ts';
import type { TestPostgres } from '../cms/test/postgres.ts';
import { openAdminApi } from './newsroom/admin-api.ts';
import type { AdminApi } from './newsroom/admin-api.ts';
import { startChild } from './newsroom/child.ts';
import type { Child } from './newsroom/child.ts';
import { buildCms } from './newsroom/cms-build.ts';
import { prepareEnvironment } from './newsroom/environment.ts';
import { freePorts, testAdministrator } from './newsroom/test-newsroom.ts';

const main = fileURLToPath(new URL('../cms/dist/main.js', import.meta.url));

let folder: string;
let postgres: TestPostgres;
const instances: Child[] = [];
let admin: AdminApi;

/** One more cms on the same database. */
async function startInstance(databaseUrl: string, name: string): Promise<string> {
  const [port] = await freePorts(1);
  const { settings, dataDir, env } = prepareEnvironment(
    {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: folder,
      CMS_PORT: String(port),
      DATABASE_URL: databaseUrl,
      ADMIN_EMAIL: testAdministrator.email,
      ADMIN_PASSWORD: testAdministrator.password,
    },
    { demo: false },
  );
  instances.push(await startChild({ name, module: main, env, logDir: path.join(dataDir, 'logs') }));
  return settings.cmsUrl;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'instances-'));
  postgres = await startPostgres();
  await buildCms(() => {}, ['server']);
  const databaseUrl = await postgres.createDatabase('schedules');
  const cmsUrl = await startInstance(databaseUrl, 'first');
  await startInstance(databaseUrl, 'second');
  admin = await openAdminApi(cmsUrl, testAdministrator);
});
afterAll(async () => {
  for (const instance of instances) await instance.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Six articles that are to go public at one moment, a little later. */
async function setSix(round: string): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < 6; n += 1) ids.push(await admin.create('article', { title: `${round} ${n}`, genre: 'tin' }));
  const at = new Date(Date.now() + 5000);
  for (const id of ids) await admin.schedule('article', id, 'publish', at);
  return ids;
}

const rowsFor = (ids: string[], sql: string) =>
  postgres.query('schedules', `${sql} and entry_id in (${ids.map((id) => `'${id}'`).join()})`);
const doneCount = async (ids: string[]) =>
  (await rowsFor(ids, `select id from schedules where state = 'đã làm'`)).length;
const publishesOf = async (ids: string[]) =>
  (await rowsFor(ids, `select entry_id from changes where action = 'publish'`)).map((row) => row['entry_id']).sort();

describe('two instances on one database', () => {
  it('publish each of six articles once at the moment that all of them have', async () => {
    const ids = await setSix('Cùng lúc');
    await expect.poll(() => doneCount(ids), { timeout: 30_000 }).toBe(6);
    expect(await publishesOf(ids)).toEqual(ids.toSorted());
  });

  it('publish each of six articles once, though one is killed in the midst', async () => {
    const ids = await setSix('Đang làm thì chết');
    await expect.poll(() => doneCount(ids), { timeout: 30_000, interval: 1 }).toBeGreaterThan(0);
    process.kill(instances[0]!.pid!, 'SIGKILL');
    await expect.poll(() => doneCount(ids), { timeout: 60_000 }).toBe(6);
    expect(await publishesOf(ids)).toEqual(ids.toSorted());
  });
});
