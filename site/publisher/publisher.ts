import path from 'node:path';
import type { Cursor, Receipt } from '@ban-tin/shared/change';
import { ContentStore } from '../src/content/store.ts';
import { CmsUnavailable, createCmsClient } from './cms-client.ts';
import type { Compile } from './compile.ts';
import { damageOf } from './damage.ts';
import { realDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { createMediaLibrary } from './media.ts';
import { noDamage, publishChanges } from './publish-changes.ts';
import type { Damage } from './publish-changes.ts';
import { finishTakeOver, publishTree } from './publish-tree.ts';
import type { TreeIntake } from './publish-tree.ts';
import { cursorOf, readChanges } from './read-changes.ts';
import type { Intake } from './read-changes.ts';
import { createReceiptSender } from './receipts.ts';
import { rejectionsIn } from './rejections.ts';
import { formerAddresses, release, settle } from './release.ts';
import { loadSiteCode } from './site-code.ts';
import { SiteFolder } from './site-folder.ts';
import { openState } from './state.ts';
import { prepareChanges } from './take-in.ts';
import type { Released, Workshop } from './workshop.ts';

export interface PublisherOptions {
  /** Absolute. */
  dataDir: string;
  siteUrl: string;
  cmsUrl: string;
  token: string;
  compile: Compile;
  now: () => Date;
  log: (line: string) => void;
  disk?: Disk;
}

/** Answer of `GET /status`. */
export interface PublisherStatus {
  state: 'live' | 'building' | 'failed';
  live: Cursor | null;
  head: Cursor | null;
  release: Omit<Receipt, 'live' | 'state'> | null;
  cms: 'reachable' | 'unreachable';
  error: string | null;
}

/** How long a tree is kept that was live, for requests that are still being answered from it. */
const treeGrace = 60_000;

/** Opens the content store and the site's folder, and returns the one that keeps the site up to date. */
export async function createPublisher(options: PublisherOptions) {
  const { dataDir, compile, now, log } = options;
  const site = new SiteFolder(dataDir);
  const code = await loadSiteCode(compile);
  const mediaDir = path.join(dataDir, 'media');
  const cms = createCmsClient(options.cmsUrl, options.token);
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
    siteUrl: options.siteUrl,
    disk: options.disk ?? realDisk,
    now,
  };
  finishTakeOver(workshop);
  const sendReceipt = createReceiptSender(cms);
  const status: PublisherStatus = {
    state: 'building',
    live: null,
    head: cursorOf(state.store) ?? null,
    release: null,
    cms: 'reachable',
    error: null,
  };
  /** Until the first look has ended well: the live folder is checked, and what was rejected is read once more. */
  let isFresh = true;
  let treesToDropAt: number | undefined = now().getTime();

  return {
    status: (): PublisherStatus => structuredClone(status),

    /** Brings the site up to date with the cms, as far as it can be reached; never throws. */
    async bringUpToDate(): Promise<void> {
      const started = performance.now();
      try {
        await rollForward();
        const intake = await lookForChanges();
        const receipt = cursorOf(workshop.state.store) || intake ? await publish(intake, started) : undefined;
        await settle(site, workshop.state.journal, workshop.disk);
        dropOldTrees();
        if (receipt || status.cms === 'reachable') await sendReceipt(receipt);
      } catch (error) {
        if (error instanceof CmsUnavailable) noteUnreachable(error);
        else await reportFailure(error as Error);
      }
    },

    close(): void {
      workshop.committed.close();
      workshop.state.store.close();
    },
  };

  /** A release that was cut short is taken to its end before anything else happens. */
  async function rollForward(): Promise<void> {
    const { journal, store } = workshop.state;
    if (journal.isEmpty) return;
    await release(site, journal, formerAddresses(store), workshop.disk);
    await settle(site, journal, workshop.disk);
  }

  async function lookForChanges(): Promise<Intake | undefined> {
    try {
      const { store } = workshop.state;
      const again = isFresh ? rejectionsIn(store).map(({ ref }) => ref) : [];
      const intake = await readChanges(cms, store, again);
      if (status.cms === 'unreachable') log('the cms answers again');
      status.cms = 'reachable';
      if (intake) status.head = intake.cursor;
      return intake;
    } catch (error) {
      if (!(error instanceof CmsUnavailable)) throw error;
      noteUnreachable(error);
      return undefined;
    }
  }

  function noteUnreachable(error: CmsUnavailable): void {
    if (status.cms === 'reachable') log(`${error.message} The site stays as it is; trying again.`);
    Object.assign(status, { cms: 'unreachable', error: error.message });
    if (status.state === 'building' && status.live) status.state = 'live';
  }

  /** Gives the receipt for a release of changes. */
  async function publish(intake: Intake | undefined, started: number): Promise<Receipt | undefined> {
    const { store, records } = workshop.state;
    const damage = isFresh ? damageOf(workshop) : noDamage;
    const isDue = records.hasInstantBetween(store.meta('siteNow') ?? '', now().toISOString());
    const isDamaged = damage.pages.length > 0 || damage.media.length > 0;
    const hasNews = intake || isDue || isDamaged || needsTree() || store.meta('siteUrl') !== options.siteUrl;
    let receipt: Receipt | undefined;
    if (hasNews) {
      status.state = 'building';
      receipt = report(await releaseIntake(intake, damage), started);
    } else Object.assign(status, { live: cursorOf(store)!, state: 'live' });
    if (status.cms === 'reachable') status.error = null;
    isFresh = false;
    return intake && receipt;
  }

  /** Whether the live tree was rendered by other code, or is not there. */
  function needsTree(): boolean {
    const { store } = workshop.state;
    return store.meta('compile') !== compile.hash || store.meta('tree') !== site.liveTree;
  }

  async function releaseIntake(intake: Intake | undefined, damage: Damage): Promise<Released> {
    if (intake?.kind === 'everything') return await renderTree(intake);
    const prepared = intake && (await prepareChanges(intake, workshop.media));
    if (!needsTree()) {
      const released = await publishChanges(workshop, prepared, damage);
      if (released) return released;
    }
    return await renderTree(prepared);
  }

  async function renderTree(intake: TreeIntake): Promise<Released> {
    log('rendering the whole site …');
    const released = await publishTree(workshop, intake);
    treesToDropAt = now().getTime() + treeGrace;
    return released;
  }

  function report({ written, deleted }: Released, started: number): Receipt {
    const { store } = workshop.state;
    const receipt: Receipt = {
      live: cursorOf(store)!,
      state: 'live',
      at: now().toISOString(),
      pages: { written, deleted },
      milliseconds: Math.round(performance.now() - started),
      rejected: rejectionsIn(store),
    };
    const { live, state, ...rest } = receipt;
    Object.assign(status, { live, state, head: live, release: rest });
    log(
      `live: change ${live.number}, ${written} files written, ${deleted} deleted, ${receipt.milliseconds} ms`,
    );
    return receipt;
  }

  function dropOldTrees(): void {
    if (treesToDropAt === undefined || now().getTime() < treesToDropAt) return;
    site.dropOldTrees();
    treesToDropAt = undefined;
  }

  async function reportFailure(error: Error): Promise<void> {
    const live = cursorOf(workshop.state.store);
    const isNews = status.error !== error.message;
    Object.assign(status, { state: 'failed', error: error.message });
    if (!isNews) return;
    log(`failed: ${error.message}`);
    if (!live) return;
    const receipt: Receipt = {
      live,
      state: 'failed',
      at: now().toISOString(),
      pages: { written: 0, deleted: 0 },
      milliseconds: 0,
      rejected: rejectionsIn(workshop.state.store),
      error: error.message.slice(0, 5000),
    };
    await sendReceipt(receipt).catch(() => {});
  }
}
export type Publisher = Awaited<ReturnType<typeof createPublisher>>;
