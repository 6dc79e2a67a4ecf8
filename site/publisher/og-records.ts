import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../src/content/sql.ts';
import type { Sql } from '../src/content/sql.ts';
import type { NamedOgPicture } from '../src/og/og-picture.ts';

const schema = `
  create table if not exists og_pictures (
    id integer primary key, hash text not null unique, drawn_from text not null, day text not null,
    size integer, digest text
  );
  create index if not exists og_pictures_to_draw on og_pictures (day desc, id desc) where size is null;
  create table if not exists og_pictures_named (
    path text not null, hash text not null,
    primary key (path, hash)
  ) without rowid;
  create index if not exists og_pictures_named_by on og_pictures_named (hash);
`;
/** After every day: pages without one are lists, people and the home page. */
const latest = '9';

/** The bytes of a picture that has been drawn, to know them again. */
export interface DrawnBytes {
  size: number;
  /** SHA-256. */
  digest: string;
}

/** Which page names which Open Graph pictures, what they are drawn from, and which have been drawn. */
export class OgRecords {
  readonly #db: DatabaseSync;
  readonly #sql: Sql;
  readonly #maybeUnnamed = new Set<string>();

  /** Keeps the records in the store's own database, so that both change in the same transactions. */
  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#sql = prepared(db);
    db.exec(schema);
  }

  clear(): void {
    this.#maybeUnnamed.clear();
    this.#db.exec('delete from og_pictures; delete from og_pictures_named');
  }

  /** Writes which pictures a page names, none if it is no more. */
  savePage(path: string, pictures: NamedOgPicture[]): void {
    const names = new Set(pictures.map(({ hash }) => hash));
    for (const { hash } of this.#sql('select hash from og_pictures_named where path = ?').all(path)) {
      if (names.has(hash as string)) continue;
      this.#sql('delete from og_pictures_named where path = ? and hash = ?').run(path, hash!);
      this.#maybeUnnamed.add(hash as string);
    }
    for (const { hash, drawnFrom, day = latest } of pictures) {
      const add = 'insert or ignore into og_pictures (hash, drawn_from, day) values (?, ?, ?)';
      this.#sql(add).run(hash, drawnFrom, day);
      this.#sql('insert or ignore into og_pictures_named (path, hash) values (?, ?)').run(path, hash);
    }
  }

  /** Drops the pictures that pages stopped naming since the last call, and that no other page names; gives their names. */
  forgetUnnamed(): string[] {
    const unnamed = [...this.#maybeUnnamed].filter(
      (hash) => !this.#sql('select 1 from og_pictures_named where hash = ? limit 1').get(hash),
    );
    for (const hash of unnamed) this.#sql('delete from og_pictures where hash = ?').run(hash);
    this.#maybeUnnamed.clear();
    return unnamed;
  }

  /** Whether a page names it. */
  has(hash: string): boolean {
    return this.#sql('select 1 from og_pictures where hash = ?').get(hash) !== undefined;
  }

  /** The picture of the newest content that has not been drawn; `skipped` cannot be. */
  nextToDraw(skipped: ReadonlySet<string>): Pick<NamedOgPicture, 'hash' | 'drawnFrom'> | undefined {
    const first = 'select hash, drawn_from from og_pictures where size is null order by day desc, id desc limit ?';
    const rows = this.#sql(first).all(skipped.size + 1) as { hash: string; drawn_from: string }[];
    const next = rows.find(({ hash }) => !skipped.has(hash));
    return next && { hash: next.hash, drawnFrom: next.drawn_from };
  }

  noteDrawn(hash: string, { size, digest }: DrawnBytes): void {
    this.#sql('update og_pictures set size = ?, digest = ? where hash = ?').run(size, digest, hash);
  }

  /** It is to be drawn once more. */
  noteLost(hash: string): void {
    this.#sql('update og_pictures set size = null, digest = null where hash = ?').run(hash);
  }

  /** Undefined while it has not been drawn. */
  drawn(hash: string): DrawnBytes | undefined {
    const row = this.#sql('select size, digest from og_pictures where hash = ? and size is not null').get(hash);
    return row as DrawnBytes | undefined;
  }

  /** The names of all pictures that pages name. */
  *names(): Generator<string> {
    for (const { hash } of this.#db.prepare('select hash from og_pictures').iterate()) yield hash as string;
  }
}
