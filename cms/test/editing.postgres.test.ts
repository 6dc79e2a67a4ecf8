import { afterAll } from 'vitest';
import { describeEditing } from './editing-suite.ts';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';

let postgres: TestPostgres | undefined;

describeEditing('PostgreSQL', async () => {
  postgres = await startPostgres();
  return { DATABASE_URL: await postgres.createDatabase('editing') };
});

afterAll(() => postgres?.stop());
