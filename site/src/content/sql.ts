import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the prepared statement for a text of SQL, prepared once. */
export type Sql = (text: string) => StatementSync;

/** Keeps the prepared statements of a database. */
export function prepared(db: DatabaseSync): Sql {
  const statements = new Map<string, StatementSync>();
  return (text) => {
    let statement = statements.get(text);
    if (!statement) statements.set(text, (statement = db.prepare(text)));
    return statement;
  };
}
