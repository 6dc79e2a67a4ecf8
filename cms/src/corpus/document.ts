import type { EntryType } from '@ban-tin/shared/change';

/** A field's value as Strapi's document service takes it: relations are document ids, media are ids of files. */
export type Value = string | number | boolean | Value[] | { [field: string]: Value };

/** An entry's fields as its schema names them. */
export type Fields = { [field: string]: Value };

/** An entry of the corpus. */
export interface CorpusDocument {
  type: EntryType;
  id: string;
  /** The moment at which it was written and published. */
  at: string;
  data: Fields;
}

/** The fields but for those that are undefined, so that what an entry does not have can be written in place. */
export function fieldsOf(fields: Record<string, Value | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
