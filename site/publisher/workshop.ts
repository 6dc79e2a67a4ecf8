import type { ContentStore } from '../src/content/store.ts';
import type { Compile } from './compile.ts';
import type { Disk } from './disk.ts';
import type { MediaLibrary } from './media.ts';
import type { Plan } from './plan.ts';
import type { SiteCode } from './site-code.ts';
import type { SiteFolder } from './site-folder.ts';
import type { State } from './state.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What every way of publishing works with. */
export interface Workshop {
  site: SiteFolder;
  state: State;
  /** The same file as the state's store, read outside its transactions: what is live. */
  committed: ContentStore;
  compile: Compile;
  code: SiteCode;
  media: MediaLibrary;
  /** A media library that keeps what it learns in another store. */
  mediaFor: (store: ContentStore) => MediaLibrary;
  mediaDir: string;
  siteUrl: string;
  disk: Disk;
  stopwatch: Stopwatch;
  now: () => Date;
}

/** What a release did, for the receipt. */
export interface Released {
  written: number;
  deleted: number;
  /** Which pages were rendered; absent when all were. */
  plan?: Plan;
}
