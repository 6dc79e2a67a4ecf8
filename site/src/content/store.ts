import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { EntryRef } from '@ban-tin/shared/change';
import type { ListRange, ListedEntry, Named } from './content.ts';
import { entryRefsOf, mediaOf } from './entry-refs.ts';
import type { StoredEntry, StoredType } from './entries.ts';
import { membershipsOf } from './lists.ts';
import { fileKeyOf } from './media-files.ts';
import { placeOf, readKey } from './reads.ts';
import type { PlacedContent } from './reads.ts';
import { prepared } from './sql.ts';
import type { Sql } from './sql.ts';
import { Touched } from './touched.ts';

/** Raised whenever the tables or the shape of stored entries change; a store of another version is filled anew. */
export const storeVersion = 7;

/*
 * The rows of entries are long: in a table without rowids they would stand in the inner pages of its tree, too, and a list
 * of fifty would read four times as many pages.
 */
const schema = `
  create table if not exists meta (key text primary key, value text not null) without rowid;
  create table if not exists entries (
    type text not null, id text not null, slug text, name text not null, data text not null, body text,
    primary key (type, id)
  );
  create index if not exists entries_by_slug on entries (type, slug);
  create index if not exists entries_named on entries (type, id, slug, name);
  create table if not exists memberships (
    list text not null, sort text not null, type text not null, id text not null,
    primary key (list, sort, id)
  ) without rowid;
  create index if not exists memberships_of_entry on memberships (id, type);
  create table if not exists lists (list text primary key, count integer not null) without rowid;
  create table if not exists refs (
    type text not null, id text not null, to_type text not null, to_id text not null,
    primary key (to_type, to_id, type, id)
  ) without rowid;
  create index if not exists refs_of_entry on refs (type, id);
  create table if not exists shown_files (
    file text not null, type text not null, id text not null,
    primary key (file, type, id)
  ) without rowid;
  create index if not exists shown_files_of_entry on shown_files (type, id);
  create table if not exists media (
    id text primary key, url text not null, updated_at text not null,
    sha256 text not null, width integer, height integer
  ) without rowid;
`;

/** Entries are read all over the file: SQLite's own 2 MB of cache hold too few of its pages. */
const readingPragmas = 'pragma cache_size = -16000;';

// Result codes of SQLite: https://www.sqlite.org/rescode.html
const corrupt = 11;
const notADatabase = 26;

/** Milliseconds that the store waits for whoever else uses its file. */
const patience = 5000;

/** Bytes that SQLite's log keeps on the disk after a large release. */
const longestLog = 64 * 1024 ** 2;

/** What the publisher learned from the bytes of a media file, as it was at `updatedAt`. */
export interface KnownMedia {
  id: string;
  url: string;
  updatedAt: string;
  sha256: string;
  width?: number;
  height?: number;
}

/**
 * The publisher's own copy of everything that readers may see, in one SQLite file: entries, the ordered lists they stand
 * in, who refers to whom, and the cursor into the change log. The site is built from it alone.
 */
export class ContentStore implements PlacedContent {
  readonly #db: DatabaseSync;
  readonly #sql: Sql;
  /** What was touched since the last `begin`. */
  touched = new Touched();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#sql = prepared(db);
  }

  /** Opens the store for writing and makes its tables; one of another version, or that cannot be read, is emptied. */
  static open(file: string): ContentStore {
    try {
      return ContentStore.#openWithTables(file);
    } catch (error) {
      const code = (error as { errcode?: number }).errcode;
      if (code !== notADatabase && code !== corrupt) throw error;
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      return ContentStore.#openWithTables(file);
    }
  }

  static #openWithTables(file: string): ContentStore {
    const db = new DatabaseSync(file);
    db.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = ${patience};
      pragma journal_size_limit = ${longestLog}; ${readingPragmas}`);
    const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number };
    if (version !== storeVersion) {
      const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
      for (const { name } of tables) db.exec(`drop table "${name}"`);
      db.exec(`pragma user_version = ${storeVersion}`);
    }
    db.exec(schema);
    return new ContentStore(db);
  }

  /** Opens an existing store for reading only, as the static build does. */
  static openForReading(file: string): ContentStore {
    const db = new DatabaseSync(file, { readOnly: true });
    db.exec(readingPragmas);
    const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number };
    if (version !== storeVersion) {
      throw new Error(`The content store ${file} has version ${version}, not ${storeVersion}. Run the publisher once.`);
    }
    return new ContentStore(db);
  }

  /** The database itself, for what lives in the same file and the same transactions. */
  get database(): DatabaseSync {
    return this.#db;
  }

  close(): void {
    this.#db.close();
  }

  /** Opens a transaction; what follows is seen by this store alone until `commit`, or undone by `rollback`. */
  begin(): void {
    this.#db.exec('begin immediate');
    this.touched = new Touched();
  }

  commit(): void {
    this.#db.exec('commit');
  }

  /** Undoes what the transaction did, unless SQLite has done so by itself (as it does on a full disk). */
  rollback(): void {
    if (this.#db.isTransaction) this.#db.exec('rollback');
  }

  /** Marks a point inside a transaction to which `returnTo` can undo, again and again. */
  mark(point: string): void {
    this.#db.exec(`savepoint ${point}`);
  }

  returnTo(point: string): void {
    this.#db.exec(`rollback to ${point}`);
  }

  /** A reading store sees the present state until `unpin`, whatever is committed meanwhile. */
  pin(): void {
    this.unpin();
    this.#db.exec('begin');
    this.meta('cursor');
  }

  unpin(): void {
    if (this.#db.isTransaction) this.#db.exec('rollback');
  }

  /** Moves what SQLite has in its log into the database, so that the log starts anew; a reader that pins it holds that up. */
  emptyLog(): void {
    this.#db.exec('pragma wal_checkpoint(passive)');
  }

  // Reading

  entry<T extends StoredType>(type: T, id: string): StoredEntry<T> | undefined {
    const row = this.#sql('select data, body from entries where type = ? and id = ?').get(type, id);
    return row && wholeEntry<T>(row);
  }

  entryBySlug<T extends StoredType>(type: T, slug: string): StoredEntry<T> | undefined {
    // SQLite would read all entries of the type in the order of their ids: 2.5 ms at 5,000 instead of 0.03.
    const row = this.#sql(
      'select data, body from entries indexed by entries_by_slug where type = ? and slug = ? order by id limit 1',
    ).get(type, slug);
    return row && wholeEntry<T>(row);
  }

  named(type: StoredType, id: string): Named | undefined {
    return this.#sql('select id, name, slug from entries indexed by entries_named where type = ? and id = ?').get(
      type,
      id,
    ) as Named | undefined;
  }

  ids(type: StoredType): string[] {
    return this.#sql('select id from entries indexed by entries_named where type = ? order by id')
      .all(type)
      .map(({ id }) => id as string);
  }

  list<T extends StoredType>(list: string, range?: ListRange): ListedEntry<T>[] {
    return this.placed<T>(list, range).map(({ item }) => item);
  }

  names(list: string, range?: ListRange): Named[] {
    return this.placedNames(list, range).map(({ item }) => item);
  }

  placed<T extends StoredType>(list: string, range?: ListRange) {
    return this.#placedRows('data', list, range).map(({ sort, id, data }) => ({
      place: placeOf(sort as string, id as string),
      item: JSON.parse(data as string) as ListedEntry<T>,
    }));
  }

  placedNames(list: string, range?: ListRange) {
    return this.#placedRows('name, slug', list, range).map(({ sort, id, name, slug }) => ({
      place: placeOf(sort as string, id as string),
      item: { id, name, slug } as Named,
    }));
  }

  count(list: string): number {
    return (this.#sql('select count from lists where list = ?').get(list)?.['count'] as number | undefined) ?? 0;
  }

  holds(list: string, atLeast: number): boolean {
    return this.count(list) >= atLeast;
  }

  wholePages(list: string, size: number): number {
    return Math.floor(this.count(list) / size);
  }

  lists(prefix: string): { list: string; count: number }[] {
    const rows = this.#sql('select list, count from lists where list >= ? and list < ? order by list').all(
      prefix,
      prefix + '\u{10ffff}',
    );
    return rows as unknown as { list: string; count: number }[];
  }

  neighbours(list: string, id: string): { before?: string; after?: string } {
    const own = this.#sql('select sort from memberships where id = ? and list = ?').get(id, list);
    return own ? this.around(list, own['sort'] as string, id) : {};
  }

  /** Who stands right before and after a place in a list, whether or not anybody stands there. */
  around(list: string, sort: string, id: string): { before?: string; after?: string } {
    const before = this.#sql(
      'select id from memberships where list = ? and (sort, id) < (?, ?) order by sort desc, id desc limit 1',
    ).get(list, sort, id);
    const after = this.#sql(
      'select id from memberships where list = ? and (sort, id) > (?, ?) order by sort, id limit 1',
    ).get(list, sort, id);
    return {
      ...(before && { before: before['id'] as string }),
      ...(after && { after: after['id'] as string }),
    };
  }

  isReached(instant: string): boolean {
    return (this.meta('siteNow') ?? '') >= instant;
  }

  meta(key: string): string | undefined {
    return this.#sql('select value from meta where key = ?').get(key)?.['value'] as string | undefined;
  }

  /** Those that refer to an entry or media file. */
  referrersOf({ type, id }: EntryRef): EntryRef[] {
    return this.#sql('select type, id from refs where to_type = ? and to_id = ? order by type, id').all(
      type,
      id,
    ) as unknown as EntryRef[];
  }

  /** The media files that entries show, as {@link fileKeyOf} names them. */
  shownFiles(): string[] {
    return this.#sql('select distinct file from shown_files order by file')
      .all()
      .map(({ file }) => file as string);
  }

  /** The entries that show a media file. */
  entriesShowing(file: string): EntryRef[] {
    return this.#sql('select type, id from shown_files where file = ?').all(file) as unknown as EntryRef[];
  }

  isShown(file: string): boolean {
    return this.#sql('select 1 from shown_files where file = ? limit 1').get(file) !== undefined;
  }

  knownMedia(id: string): KnownMedia | undefined {
    const row = this.#sql('select url, updated_at as updatedAt, sha256, width, height from media where id = ?').get(id);
    if (!row) return undefined;
    const { width, height, ...known } = row as unknown as KnownMedia;
    return { ...known, id, ...(width && { width }), ...(height && { height }) };
  }

  // Writing

  /** Puts an entry in place of its former version; one that is the same touches nothing. */
  put(entry: StoredEntry): void {
    const { type, id } = entry;
    const { body = null, ...listed } = entry as StoredEntry & { body?: string };
    const data = JSON.stringify(listed);
    const row = this.#sql('select data, body from entries where type = ? and id = ?').get(type, id);
    if (row?.['data'] === data && row['body'] === body) return;
    this.#sql(
      `insert into entries (type, id, slug, name, data, body) values (?, ?, ?, ?, ?, ?) on conflict (type, id)
       do update set slug = excluded.slug, name = excluded.name, data = excluded.data, body = excluded.body`,
    ).run(type, id, slugOf(entry), nameOf(entry), data, body);
    this.#noteChange(row && wholeEntry(row), entry, row?.['data'] !== data);
    for (const { type: toType, id: toId } of entryRefsOf(entry)) {
      this.#sql('insert or ignore into refs (type, id, to_type, to_id) values (?, ?, ?, ?)').run(
        type,
        id,
        toType,
        toId,
      );
    }
    for (const file of mediaOf(entry).map(fileKeyOf)) {
      this.touched.files.add(file);
      this.#sql('insert or ignore into shown_files (file, type, id) values (?, ?, ?)').run(file, type, id);
    }
  }

  remove({ type, id }: EntryRef): void {
    const before = this.entry(type as StoredType, id);
    if (!before) return;
    this.#sql('delete from entries where type = ? and id = ?').run(type, id);
    this.#noteChange(before, undefined, true);
  }

  setMeta(key: string, value: string): void {
    if (this.meta(key) === value) return;
    this.touched.keys.add(readKey.meta(key));
    this.#sql('insert or replace into meta (key, value) values (?, ?)').run(key, value);
  }

  /** Sets the clock that `isReached` knows. */
  setClock(now: string): void {
    const from = this.meta('siteNow') ?? '';
    if (from === now) return;
    this.touched.clock = { from: this.touched.clock?.from ?? from, to: now };
    this.#sql("insert or replace into meta (key, value) values ('siteNow', ?)").run(now);
  }

  learnMedia({ id, url, updatedAt, sha256, width, height }: KnownMedia): void {
    this.#sql(
      'insert or replace into media (id, url, updated_at, sha256, width, height) values (?, ?, ?, ?, ?, ?)',
    ).run(id, url, updatedAt, sha256, width ?? null, height ?? null);
  }

  forgetMedia(id: string): void {
    this.#sql('delete from media where id = ?').run(id);
  }

  /** Forgets what was learned of files that no entry shows. */
  forgetUnshownMedia(): void {
    this.#db.exec("delete from media where id not in (select to_id from refs where to_type = 'media')");
  }

  /**
   * Writes the database anew without its free space, in which deleted content stands, and empties the log. Gives whether
   * that went to its end: whoever reads the log holds it up.
   */
  dropDeleted(): boolean {
    this.#db.exec('vacuum; pragma busy_timeout = 100');
    const { busy } = this.#db.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number };
    this.#db.exec(`pragma busy_timeout = ${patience}`);
    return busy === 0;
  }

  /**
   * Brings everything that is derived from an entry up to date, and notes what that touches. Lists see nothing of long
   * texts: where only that is another, they are not touched.
   */
  #noteChange(before: StoredEntry | undefined, after: StoredEntry | undefined, isListedOtherwise: boolean): void {
    const { type, id } = (after ?? before)!;
    const { touched } = this;
    touched.addEntry({ type, id });
    if (!before || !after) touched.keys.add(readKey.ids(type));
    const slugs = [before, after].map((version) => version && slugOf(version));
    if (slugs[0] !== slugs[1]) for (const slug of slugs) if (slug) touched.keys.add(readKey.slug(type, slug));
    const isRenamed = slugs[0] !== slugs[1] || !before || !after || nameOf(before) !== nameOf(after);
    if (isRenamed) touched.keys.add(readKey.name(type, id));
    if (before) {
      for (const file of mediaOf(before).map(fileKeyOf)) touched.files.add(file);
      this.#sql('delete from refs where type = ? and id = ?').run(type, id);
      this.#sql('delete from shown_files where type = ? and id = ?').run(type, id);
    }
    if (isListedOtherwise) this.#moveInLists({ type, id }, after ? membershipsOf(after) : [], isRenamed);
  }

  #moveInLists({ type, id }: EntryRef, memberships: { list: string; sort: string }[], isRenamed: boolean): void {
    const rows = this.#sql('select list, sort from memberships where type = ? and id = ?').all(type, id);
    const before = new Map(rows.map(({ list, sort }) => [list as string, sort as string]));
    const after = new Map(memberships.map(({ list, sort }) => [list, sort]));
    for (const [list, sort] of before) {
      if (after.get(list) === sort) continue;
      this.#noteMove(list, sort, id);
      this.#sql('delete from memberships where list = ? and sort = ? and id = ?').run(list, sort, id);
      if (!after.has(list)) this.#addToCount(list, -1);
    }
    for (const [list, sort] of after) {
      if (before.get(list) === sort) {
        this.touched.changed.add('entries', list, placeOf(sort, id));
        if (isRenamed) this.touched.changed.add('names', list, placeOf(sort, id));
        continue;
      }
      this.#sql('insert into memberships (list, sort, type, id) values (?, ?, ?, ?)').run(list, sort, type, id);
      this.#noteMove(list, sort, id);
      if (!before.has(list)) this.#addToCount(list, 1);
    }
  }

  /** Notes that an entry comes to a place of a list, or leaves it. */
  #noteMove(list: string, sort: string, id: string): void {
    const { touched } = this;
    for (const view of ['entries', 'names'] as const) touched.moved.add(view, list, placeOf(sort, id));
    const { before, after } = this.around(list, sort, id);
    for (const one of [id, before, after]) if (one) touched.keys.add(readKey.neighbours(list, one));
  }

  #addToCount(list: string, difference: 1 | -1): void {
    const before = this.count(list);
    this.touched.addCount(list, before, before + difference);
    if (before + difference) {
      this.#sql('insert or replace into lists (list, count) values (?, ?)').run(list, before + difference);
    } else this.#sql('delete from lists where list = ?').run(list);
  }

  #placedRows(
    columns: 'data' | 'name, slug',
    list: string,
    { limit = -1, offset = 0, order = 'ascending' }: ListRange = {},
  ) {
    const direction = order === 'descending' ? 'desc' : 'asc';
    // The places first: what an offset passes over need not be joined.
    return this.#sql(
      `select m.sort, m.id, ${columns} from (
         select sort, type, id from memberships where list = ? order by sort ${direction}, id ${direction} limit ? offset ?
       ) m cross join entries e ${columns === 'data' ? '' : 'indexed by entries_named'} on e.type = m.type and e.id = m.id
       order by m.sort ${direction}, m.id ${direction}`,
    ).all(list, limit, offset);
  }
}

/** Puts an entry together again from its row. */
function wholeEntry<T extends StoredType>({ data, body }: Record<string, unknown>): StoredEntry<T> {
  const listed = JSON.parse(data as string) as StoredEntry<T>;
  return body === null ? listed : { ...listed, body };
}

/** By what an entry is looked up: its slug, or the address that a redirect or tombstone stands for. */
export function slugOf(entry: StoredEntry): string | null {
  if ('slug' in entry) return entry.slug;
  if (entry.type === 'redirect') return entry.from;
  return entry.type === 'tombstone' ? entry.path : null;
}

/** What links to an entry call it. */
export function nameOf(entry: StoredEntry): string {
  if ('title' in entry) return entry.title;
  if ('name' in entry) return entry.name;
  return 'fullName' in entry ? entry.fullName : '';
}
