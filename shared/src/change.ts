/** The types whose entries readers can see. A tombstone marks an address that is gone, a redirect one that has moved. */
export const entryTypes = [
  'article',
  'conference',
  'official',
  'directive',
  'organization',
  'category',
  'topic',
  'field',
  'page',
  'site-setting',
  'redirect',
  'tombstone',
] as const;

export type EntryType = (typeof entryTypes)[number];

/** Types whose entries have a draft beside what readers see. Links to and between them come and go with publishing. */
export const typesWithDrafts: readonly string[] = ['article', 'conference', 'directive', 'page'] satisfies EntryType[];

/** Media are no entries, but a change of theirs shows on the pages of the entries that use them. */
export type ChangedType = EntryType | 'media';

/**
 * `begin` is the first line of every log; its nonce identifies the database. After an `erase` nothing of the entry or file
 * may be left anywhere, in copies and in free space of databases either.
 */
export type ChangeAction = 'begin' | 'publish' | 'unpublish' | 'delete' | 'erase';

/** One line of the change log. */
export interface Change {
  /** Strictly increasing in the order of commits; gaps are possible, late arrivals are not. */
  number: number;
  /** Random; with the number it identifies this line of this database. */
  nonce: string;
  action: ChangeAction;
  /** Absent on `begin`. */
  type?: ChangedType;
  /** The document id; absent on `begin`. */
  id?: string;
  /** ISO instant. */
  at: string;
}

/** A place in a change log: everything up to and including this line has been read. */
export interface Cursor {
  number: number;
  nonce: string;
}

/** Names one entry, or one media file. */
export interface EntryRef {
  type: ChangedType;
  id: string;
}

/**
 * Answer of `GET /api/publishing/changes?after=<number>&nonce=<nonce>&limit=<n>`: the changes after the cursor, oldest first.
 * `known: false` means that the log does not hold the cursor (a restored backup, another database): pull everything anew.
 */
export type ChangesAnswer = { known: true; changes: Change[]; head: Cursor } | { known: false; head: Cursor };

/** A digital signature in a document; nothing says whether it is a good one. */
export interface Signature {
  /** Who signed, by the certificate: "SỞ GIÁO DỤC VÀ ĐÀO TẠO". */
  name?: string;
  /** ISO instant, by the signer's clock. */
  at?: string;
}

/** What was read of a document when it was stored. */
export interface DocumentFacts {
  pages?: number;
  signatures?: Signature[];
}

/** A media file as an entry refers to it. */
export interface Media {
  id: string;
  name: string;
  /** Path below the cms, or an absolute address with an external upload provider. */
  url: string;
  mime: string;
  /** Bytes. */
  size: number;
  width?: number;
  height?: number;
  alt?: string;
  caption?: string;
  /** Where the subject is, 0 to 100 per cent from the left and from the top. */
  focalPoint?: { x: number; y: number };
  document?: DocumentFacts;
  updatedAt: string;
}

/**
 * An entry on its way to the publisher: its public fields as the schema names them; relations as document ids, media as
 * {@link Media}, components as objects; what is empty is absent, repeatable things are always arrays.
 */
export interface EntryData {
  type: EntryType;
  id: string;
  /** Files that Markdown fields show or link to by their upload address. */
  inlineMedia: Media[];
  [field: string]: unknown;
}

/** A line of `GET /api/publishing/entries` (NDJSON): head, entries, tail. A stream without its tail was cut off. */
export type PullLine =
  | { line: 'head'; epoch: string; cursor: Cursor }
  | { line: 'entry'; entry: EntryData }
  | { line: 'tail'; count: number };

/** Answer of `POST /api/publishing/entries` with `{refs}`: what was asked for, and every entry that is related to it. */
export interface NamedEntriesAnswer {
  entries: EntryData[];
  media: Media[];
  /** Asked for, but not public (any more). */
  missing: EntryRef[];
}

/** What the publisher tells the cms after each release, or instead of one. */
export interface Receipt {
  /** The site shows everything up to this change. */
  live: Cursor;
  state: 'live' | 'failed';
  /** ISO instant at which the release was complete. */
  at: string;
  pages: { written: number; deleted: number };
  /** Milliseconds from reading the changes to the last file. */
  milliseconds: number;
  /** Entries that could not be rendered, with the reason. */
  rejected: { ref: EntryRef; reason: string }[];
  /** What was erased up to this change is gone from everything that the publisher keeps. */
  erased?: number;
  /** Why nothing could be released. */
  error?: string;
}
