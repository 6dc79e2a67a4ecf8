import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../change-log/log.ts';
import type { Model } from './model.ts';
import { tablesOf } from './model.ts';

/** A row by its columns. All rows of a table name the same columns. */
export type Row = Record<string, unknown>;

/** Rows on their way into the database. */
export interface Rows {
  /** Takes a row and returns the id that it will have. */
  add(table: string, row: Row): number;
  /** Inserts what was taken so far; what is referred to by others comes first. */
  flush(): Promise<void>;
  /** Lets the database's own counters go on after the ids that were given out here. */
  finish(): Promise<void>;
}

/** SQLite allows 32,766 variables in a statement, PostgreSQL 65,535; long statements cost more than they save. */
const mostVariables = 1000;

/** Ids are given out here, because the links between rows must be known before the rows are in the database. */
export async function collectRows(strapi: Core.Strapi, trx: Transaction, models: readonly Model[]): Promise<Rows> {
  const own = models.map(({ table }) => table);
  // Rows of a model's own table are referred to by those of the tables that join them.
  const tables = [...new Set([...own, ...models.flatMap(tablesOf)])];
  const lastIds = new Map<string, number>();
  for (const table of tables) {
    const [{ last }] = await trx(table).max({ last: 'id' });
    lastIds.set(table, Number(last ?? 0));
  }
  const waiting = new Map<string, Row[]>(tables.map((table) => [table, []]));

  return {
    add(table, row) {
      const id = lastIds.get(table)! + 1;
      lastIds.set(table, id);
      waiting.get(table)!.push({ id, ...row });
      return id;
    },

    async flush() {
      for (const [table, rows] of waiting) {
        if (!rows.length) continue;
        const size = Math.max(1, Math.floor(mostVariables / Object.keys(rows[0]!).length));
        for (let start = 0; start < rows.length; start += size)
          await trx(table).insert(rows.slice(start, start + size));
        waiting.set(table, []);
      }
    },

    async finish() {
      // SQLite's counters follow the ids by themselves.
      if (strapi.db.dialect.client !== 'postgres') return;
      for (const [table, last] of lastIds) {
        if (last) await trx.raw(`select setval(pg_get_serial_sequence(?, 'id'), ?)`, [table, last]);
      }
    },
  };
}
