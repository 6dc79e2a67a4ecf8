import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../src/content/sql.ts';
import type { Sql } from '../src/content/sql.ts';

const schema = `
  create table if not exists journal (
    position integer primary key, file text not null, action text not null, mtime integer,
    bytes blob, br blob, gz blob, source text
  );
`;

/** One thing that a release does to the live folder. Files are paths below it. */
export type Step =
  | { action: 'put'; file: string; mtime: number; bytes: Uint8Array; br?: Uint8Array; gz?: Uint8Array }
  | { action: 'link'; file: string; source: string }
  | { action: 'delete'; file: string };

/**
 * The steps of the release that is going live, in their order, with all bytes. They are committed together with the
 * content and the records they follow from: whenever the process dies, either nothing has happened or the next start
 * takes the same steps again.
 */
export class Journal {
  readonly #db: DatabaseSync;
  readonly #sql: Sql;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#sql = prepared(db);
    db.exec(schema);
  }

  /** Adds the steps after those that are there. */
  write(steps: Step[]): void {
    const insert = this.#sql(
      'insert into journal (file, action, mtime, bytes, br, gz, source) values (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const step of steps) {
      if (step.action === 'put') {
        insert.run(step.file, 'put', step.mtime, step.bytes, step.br ?? null, step.gz ?? null, null);
      } else insert.run(step.file, step.action, null, null, null, null, step.action === 'link' ? step.source : null);
    }
  }

  *steps(): Generator<Step> {
    for (const row of this.#db.prepare('select * from journal order by position').iterate()) {
      const { file, action, mtime, bytes, br, gz, source } = row as unknown as Record<string, string> & {
        mtime: number;
        bytes: Uint8Array;
        br: Uint8Array | null;
        gz: Uint8Array | null;
      };
      if (action === 'put') yield { action, file: file!, mtime, bytes, ...(br && { br }), ...(gz && { gz }) };
      else if (action === 'link') yield { action, file: file!, source: source! };
      else yield { action: 'delete', file: file! };
    }
  }

  get isEmpty(): boolean {
    return this.#sql('select 1 from journal limit 1').get() === undefined;
  }

  clear(): void {
    this.#db.exec('delete from journal');
  }
}
