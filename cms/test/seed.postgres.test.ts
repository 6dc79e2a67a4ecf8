import { afterAll, beforeAll } from 'vitest';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';
import { describeSeed } from './seed-suite.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres?.stop());

describeSeed('PostgreSQL', (name) => postgres.createDatabase(name));
