import path from 'node:path';
import { ContentStore } from '../src/content/store.ts';
import type { CmsClient } from './cms-client.ts';
import type { Compile } from './compile.ts';
import { realDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { createMediaLibrary } from './media.ts';
import type { MediaLibrary } from './media.ts';
import type { DrawOgPicture } from './og-artist.ts';
import type { Plan } from './plan.ts';
import { finishTakeOver } from './publish-tree.ts';
import { loadSiteCode } from './site-code.ts';
import type { SiteCode } from './site-code.ts';
import { SiteFolder } from './site-folder.ts';
import { openState } from './state.ts';
import type { State } from './state.ts';
import { Stopwatch } from './stopwatch.ts';

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
  /** How many pages were rendered, other ones than before or not. */
  rendered: number;
  /** Which ones; absent when all were. */
  plan?: Plan;
}

export interface WorkshopOptions {
  /** Absolute. */
  dataDir: string;
  siteUrl: string;
  cmsUrl: string;
  token: string;
  compile: Compile;
  now: () => Date;
  disk?: Disk;
  drawOgPicture?: DrawOgPicture;
  /** Milliseconds without a release before Open Graph pictures are drawn. */
  calmBeforeDrawing?: number;
}

/** Opens the site's folder and all that is remembered, and finishes what a process left that died in between. */
export async function openWorkshop(
  { dataDir, siteUrl, compile, now, disk = realDisk }: WorkshopOptions,
  cms: CmsClient,
): Promise<Workshop> {
  const code = await loadSiteCode(compile);
  const site = SiteFolder.open(dataDir);
  const mediaDir = path.join(dataDir, 'media');
  const state = openState(site.storeFile, code);
  const workshop: Workshop = {
    site,
    code,
    compile,
    mediaDir,
    state,
    committed: ContentStore.openForReading(site.storeFile),
    media: createMediaLibrary({ cms, knowledge: () => workshop.state.store, mediaDir }),
    mediaFor: (store) => createMediaLibrary({ cms, knowledge: () => store, mediaDir }),
    siteUrl,
    disk,
    stopwatch: new Stopwatch(),
    now,
  };
  finishTakeOver(workshop);
  return workshop;
}
