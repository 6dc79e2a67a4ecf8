import { afterAll, beforeAll } from 'vitest';
import { describeErasing } from './erase-suite.ts';
import { describeHistory } from './history-suite.ts';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';

let postgres: TestPostgres;
const urls: string[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  for (const name of ['history', 'erasing']) urls.push(await postgres.createDatabase(name));
}, 120_000);
afterAll(() => postgres?.stop());

describeHistory('PostgreSQL', () => urls[0]);
describeErasing('PostgreSQL', () => urls[1]);
