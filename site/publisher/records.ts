import type { DatabaseSync } from 'node:sqlite';
import type { Answer } from '../src/content/ask.ts';
import { countBound, readKey } from '../src/content/reads.ts';
import type { Read } from '../src/content/reads.ts';
import { prepared } from '../src/content/sql.ts';
import type { Sql } from '../src/content/sql.ts';
import type { Touched } from '../src/content/touched.ts';
import type { NamedOgPicture } from '../src/og/og-picture.ts';

const schema = `
  create table if not exists questions (id integer primary key, key text not null unique, digest text not null);
  create table if not exists reads (
    key text not null, bound text not null, question integer not null, first text not null,
    primary key (key, bound, question)
  ) without rowid;
  create index if not exists reads_of_question on reads (question);
  create table if not exists pages (id integer primary key, path text not null unique, size integer not null);
  create table if not exists asked (
    page integer not null, question integer not null,
    primary key (page, question)
  ) without rowid;
  create index if not exists asked_question on asked (question);
`;

/** A page that has been rendered: what it asked, how many bytes it has, and which Open Graph pictures it names. */
export interface RenderedPage {
  path: string;
  size: number;
  questions: string[];
  ogPictures: NamedOgPicture[];
}

/**
 * Which page asked which questions, what the answers were (as digests) and what was read for them. They are looked up,
 * never loaded whole, so that the cost of a change follows what it touches.
 */
export class Records {
  readonly #db: DatabaseSync;
  readonly #sql: Sql;
  readonly #maybeUnasked = new Set<number>();

  /** Keeps the records in the store's own database, so that both change in the same transactions. */
  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#sql = prepared(db);
    db.exec(schema);
  }

  /** Every page is unknown afterwards. */
  clear(): void {
    this.#maybeUnasked.clear();
    this.#db.exec('delete from questions; delete from reads; delete from pages; delete from asked');
  }

  /** The questions whose answers a change can have altered, as keys in order. */
  questionsTouchedBy(touched: Touched): string[] {
    const found = new Set<number>();
    const find = (sql: string, ...values: string[]) => {
      for (const { question } of this.#sql(sql).all(...values)) found.add(question as number);
    };
    for (const key of touched.keys) find('select question from reads where key = ?', key);
    for (const { view, list, first, last } of touched.moved) {
      find('select question from reads where key = ? and bound <= ?', readKey.from(view, list), last);
      find('select question from reads where key = ? and bound >= ?', readKey.upTo(view, list), first);
    }
    for (const { view, list, first, last } of touched.changed) {
      const [from, upTo] = [readKey.from(view, list), readKey.upTo(view, list)];
      find('select question from reads where key = ? and bound <= ? and first <= ?', from, last, last);
      find('select question from reads where key = ? and bound >= ? and first <= ?', upTo, first, last);
    }
    for (const [list, { fewest, most }] of touched.counts) {
      const between = 'select question from reads where key = ? and bound > ? and bound <= ?';
      find(between, readKey.atLeast(list), countBound(fewest), countBound(most));
      for (const size of this.#pageSizesOf(list)) {
        if (Math.floor(fewest / size) === Math.floor(most / size)) continue;
        find('select question from reads where key = ? and bound = ?', readKey.wholePages(list), String(size));
      }
    }
    if (touched.clock) {
      const [from, to] = [touched.clock.from, touched.clock.to].sort() as [string, string];
      find('select question from reads where key = ? and bound > ? and bound <= ?', readKey.time(), from, to);
    }
    return [...found]
      .sort((a, b) => a - b)
      .map((id) => this.#sql('select key from questions where id = ?').get(id)!['key'] as string);
  }

  /** The digest of a question's recorded answer. */
  digestOf(key: string): string | undefined {
    return this.#sql('select digest from questions where key = ?').get(key)?.['digest'] as string | undefined;
  }

  /** The paths of the pages that ask a question. */
  pagesAsking(key: string): string[] {
    const rows = this.#sql(
      `select p.path from questions q join asked a on a.question = q.id join pages p on p.id = a.page
       where q.key = ? order by p.path`,
    ).all(key);
    return rows.map(({ path }) => path as string);
  }

  /** Writes what a question was answered with, and what was read for it. */
  saveAnswer(key: string, { digest, reads }: Pick<Answer, 'digest' | 'reads'>): void {
    const row = this.#sql('select id, digest from questions where key = ?').get(key);
    if (!row) {
      const { lastInsertRowid } = this.#sql('insert into questions (key, digest) values (?, ?)').run(key, digest);
      this.#addReads(Number(lastInsertRowid), reads);
      return;
    }
    const id = row['id'] as number;
    if (row['digest'] !== digest) this.#sql('update questions set digest = ? where id = ?').run(digest, id);
    const unchanged = new Set(reads.map(({ key, bound }) => `${key}\0${bound}`));
    for (const { key, bound } of this.#sql('select key, bound from reads where question = ?').all(id)) {
      if (unchanged.has(`${key as string}\0${bound as string}`)) continue;
      this.#sql('delete from reads where key = ? and bound = ? and question = ?').run(key!, bound!, id);
    }
    this.#addReads(id, reads);
  }

  /** Writes which questions a page asked; their answers must have been saved. */
  savePage({ path, size, questions }: Omit<RenderedPage, 'ogPictures'>): void {
    const known = this.#sql('select id from pages where path = ?').get(path)?.['id'] as number | undefined;
    const page =
      known ?? Number(this.#sql('insert into pages (path, size) values (?, ?)').run(path, size).lastInsertRowid);
    if (known !== undefined) this.#sql('update pages set size = ? where id = ?').run(size, page);
    const asked = questions.map((key) => this.#sql('select id from questions where key = ?').get(key)!['id'] as number);
    for (const question of asked) {
      this.#sql('insert or ignore into asked (page, question) values (?, ?)').run(page, question);
    }
    if (known !== undefined) this.#forget(page, new Set(asked));
  }

  /** Drops the questions that pages stopped asking since the last call, and that no other page asks. */
  forgetUnasked(): void {
    for (const question of this.#maybeUnasked) {
      if (this.#sql('select 1 from asked where question = ? limit 1').get(question)) continue;
      this.#sql('delete from reads where question = ?').run(question);
      this.#sql('delete from questions where id = ?').run(question);
    }
    this.#maybeUnasked.clear();
  }

  /** Takes a page out of the records. */
  dropPage(path: string): void {
    const page = this.#sql('select id from pages where path = ?').get(path)?.['id'] as number | undefined;
    if (page === undefined) return;
    this.#forget(page, new Set());
    this.#sql('delete from pages where id = ?').run(page);
  }

  pageCount(): number {
    return this.#sql('select count(*) as count from pages').get()!['count'] as number;
  }

  /** Every page with its size in bytes. */
  *pages(): Generator<{ path: string; size: number }> {
    yield* this.#db.prepare('select path, size from pages').iterate() as Iterable<{ path: string; size: number }>;
  }

  /** The instants around a moment of the site's clock that some page waits for. */
  hasInstantBetween(from: string, to: string): boolean {
    const [first, last] = [from, to].sort() as [string, string];
    return (
      this.#sql('select 1 from reads where key = ? and bound > ? and bound <= ? limit 1').get(
        readKey.time(),
        first,
        last,
      ) !== undefined
    );
  }

  #pageSizesOf(list: string): number[] {
    return this.#sql('select distinct bound from reads where key = ?')
      .all(readKey.wholePages(list))
      .map(({ bound }) => Number(bound));
  }

  #addReads(question: number, reads: Read[]): void {
    for (const { key, bound, first } of reads) {
      this.#sql(
        `insert into reads (key, bound, question, first) values (?, ?, ?, ?) on conflict (key, bound, question)
         do update set first = excluded.first where first != excluded.first`,
      ).run(key, bound, question, first);
    }
  }

  #forget(page: number, kept: Set<number>): void {
    for (const { question } of this.#sql('select question from asked where page = ?').all(page)) {
      if (kept.has(question as number)) continue;
      this.#sql('delete from asked where page = ? and question = ?').run(page, question!);
      this.#maybeUnasked.add(question as number);
    }
  }
}
