import type { EntryType } from '@ban-tin/shared/change';

/** A row with its components, relations and media, as `strapi.db.query` gives it. */
export type Row = Record<string, any>;

/** A piece of an entry's words. */
export interface Passage {
  /** As forms name it: "body", "gallery.2.caption". */
  field: string;
  /** For sentences: “Nội dung”, “Chú thích” của “Bộ ảnh” thứ 3, tệp “danh-sach.pdf”. */
  place: string;
  text: string;
  /** The text as readers read it: of Markdown the words alone. */
  prose: string;
  /** `line`: one line; `text`: several; `markdown`: a text with pictures and links; `file`: read from an attachment. */
  kind: 'line' | 'text' | 'markdown' | 'file';
}

/** An entry before the guard, with everything that its rules need to know of the rest of the world. */
export interface Subject {
  type: EntryType;
  row: Row;
  /** The entry's own words; fields that hold addresses, codes and the like are left out. */
  passages: Passage[];
  /** The words of its attachments. */
  files: Passage[];
  /** Attachments that could not be read, or not whole, each with a sentence about it. */
  unread: { field: string; message: string }[];
  facts: Facts;
}

export interface Facts {
  /** The officials that the entry names, by document id. */
  officials: ReadonlyMap<string, OfficialFacts>;
  /** The conference that the entry reports on. */
  conference?: { startsOn?: string | null; schoolYears: string[] } | undefined;
  /** Documents with the same number, issuer and date, drafts among them. */
  sameDirectives: string[];
  /** The entry that has this slug as well. */
  slugOwner?: string | undefined;
  /** What the links and pictures of the texts lead to. */
  targets: ReadonlyMap<string, Target>;
  /** Phone numbers of the department and its units, digits only: these are no private ones. */
  officialPhones: ReadonlySet<string>;
}

/** `elsewhere` is another site, `unknown` an address of this one about which nothing can be said. */
export type Target = 'public' | 'draft' | 'missing' | 'local' | 'admin' | 'elsewhere' | 'unknown';

export interface OfficialFacts {
  fullName: string;
  /** Days; open ends are absent. */
  appointments: { title: string; from?: string | null; to?: string | null }[];
}
