import { afterAll, beforeAll } from 'vitest';
import { describeHistory } from './history-suite.ts';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';

let postgres: TestPostgres;
let url: string;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase('cms');
}, 120_000);
afterAll(() => postgres?.stop());

describeHistory('PostgreSQL', () => url);
