import { afterAll, beforeAll } from 'vitest';
import { describeLive } from './live-suite.ts';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';

let postgres: TestPostgres;
let url: string;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase('cms');
}, 120_000);
afterAll(() => postgres?.stop());

describeLive('PostgreSQL', () => ({ DATABASE_URL: url }));
