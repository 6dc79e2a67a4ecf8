import { ContentStore } from '../src/content/store.ts';
import { Journal } from './journal.ts';
import { OgRecords } from './og-records.ts';
import { Records } from './records.ts';
import { RouteClaims } from './route-claims.ts';
import type { SiteCode } from './site-code.ts';

/** All that the publisher remembers, in one SQLite file and therefore always of one moment. */
export interface State {
  store: ContentStore;
  records: Records;
  ogRecords: OgRecords;
  claims: RouteClaims;
  journal: Journal;
}

/** Opens the state in a file, which may be new. */
export function openState(file: string, code: SiteCode): State {
  const store = ContentStore.open(file);
  const { database } = store;
  return {
    store,
    records: new Records(database),
    ogRecords: new OgRecords(database),
    claims: new RouteClaims(database, code.compareClaims),
    journal: new Journal(database),
  };
}
