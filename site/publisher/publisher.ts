import path from 'node:path';
import type { Cursor, EntryRef, Receipt } from '@ban-tin/shared/change';
import { startOfVietnamDay, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { ContentStore } from '../src/content/store.ts';
import { CmsUnavailable, createCmsClient } from './cms-client.ts';
import type { Compile } from './compile.ts';
import { createMediaLibrary } from './media.ts';
import { planRelease, planRoutes } from './plan.ts';
import { cursorOf, readChanges } from './read-changes.ts';
import type { Intake } from './read-changes.ts';
import { createReceiptSender } from './receipts.ts';
import { keepRejections, rejectionsIn } from './rejections.ts';
import { openSiteFolder, release } from './release.ts';
import type { FormerAddresses } from './release.ts';
import { loadRenderer } from './render.ts';
import type { Rendered } from './render.ts';
import { restoreGoodVersion, takeIn } from './take-in.ts';
import type { TakenIn } from './take-in.ts';

export interface PublisherOptions {
  /** Absolute. */
  dataDir: string;
  siteUrl: string;
  cmsUrl: string;
  token: string;
  compile: Compile;
  now: () => Date;
  log: (line: string) => void;
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

const nothing: TakenIn = { touched: [], rejected: [] };

/** Opens the content store and the site's folder, and returns the one that keeps the site up to date. */
export async function createPublisher(options: PublisherOptions) {
  const { dataDir, siteUrl, compile, now, log } = options;
  const site = await openSiteFolder(dataDir);
  const storeFile = path.join(site.root, 'content.sqlite');
  const store = ContentStore.open(storeFile);
  const committed = ContentStore.openForReading(storeFile);
  const mediaDir = path.join(dataDir, 'media');
  const cms = createCmsClient(options.cmsUrl, options.token);
  const media = createMediaLibrary({ cms, store, mediaDir });
  const sendReceipt = createReceiptSender(cms);
  const render = await loadRenderer(compile);
  const status: PublisherStatus = {
    state: 'building',
    live: null,
    head: cursorOf(store) ?? null,
    release: null,
    cms: 'reachable',
    error: null,
  };
  /** Whether the live folder may not be what the store says: after a start (other code, another address), or a failure. */
  let mustRelease = true;

  return {
    status: (): PublisherStatus => structuredClone(status),

    /** Brings the site up to date with the cms, as far as it can be reached; never throws. */
    async bringUpToDate(): Promise<void> {
      const started = performance.now();
      try {
        const intake = await lookForChanges();
        if (intake || mustRelease || clockIsBehind()) await publish(intake, started);
        if (status.cms === 'reachable') await sendReceipt();
        if (status.state === 'building' && status.live) status.state = 'live';
      } catch (error) {
        if (error instanceof CmsUnavailable) noteUnreachable(error);
        else await reportFailure(error as Error);
      }
    },

    close(): void {
      committed.close();
      store.close();
    },
  };

  async function lookForChanges(): Promise<Intake | undefined> {
    try {
      const again = mustRelease ? rejectionsIn(store).map(({ ref }) => ref) : [];
      const intake = await readChanges(cms, store, again);
      if (status.cms === 'unreachable') log('the cms answers again');
      status.cms = 'reachable';
      if (status.state !== 'failed') status.error = null;
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

  async function publish(intake: Intake | undefined, started: number): Promise<void> {
    if (!intake && !cursorOf(store)) return;
    status.state = 'building';
    // Until the last file is in place: a release that fails midway is made good by the next look.
    mustRelease = true;
    const { pages } = await fillStore(intake);
    const plan = planRelease({ store, pages, compile, mediaDir, liveDir: site.liveDir });
    await release(site, plan, formerAddresses(store));
    mustRelease = false;

    const receipt: Receipt = {
      live: cursorOf(store)!,
      state: 'live',
      at: now().toISOString(),
      pages: { written: plan.puts.length, deleted: plan.deletes.length },
      milliseconds: Math.round(performance.now() - started),
      rejected: rejectionsIn(store),
    };
    const { live, state, ...rest } = receipt;
    Object.assign(status, { live, state, head: live, release: rest, error: null });
    log(
      `live: change ${live.number}, ${plan.puts.length} files written, ${plan.deletes.length} deleted, ${receipt.milliseconds} ms`,
    );
    if (intake) await sendReceipt(receipt);
  }

  /** Takes an intake in and renders; commits the store only when every page could be rendered. */
  async function fillStore(intake: Intake | undefined): Promise<Rendered> {
    store.begin();
    try {
      store.setMeta('siteUrl', siteUrl);
      store.setMeta('siteNow', startOfToday());
      const taken = intake ? await takeIn(intake, store, media) : nothing;
      const rendered = await renderWithout(taken);
      keepRejections(store, taken);
      store.commit();
      return rendered;
    } catch (error) {
      store.rollback();
      throw error;
    }
  }

  /** Renders; where an entry that came in now breaks its own page, its last good version goes back into the store. */
  async function renderWithout(taken: TakenIn): Promise<Rendered> {
    for (;;) {
      const rendered = await render(store, planRoutes(store));
      if (!rendered.failures.length) return rendered;
      const culprits = findCulprits(rendered, taken);
      if (!culprits.length) {
        const { route, error } = rendered.failures[0]!;
        throw new Error(`${route.path} cannot be rendered: ${error.message}`, { cause: error });
      }
      for (const { ref, reason } of culprits) {
        restoreGoodVersion(store, committed, ref);
        taken.rejected.push({ ref, reason });
      }
    }
  }

  function clockIsBehind(): boolean {
    return cursorOf(store) !== undefined && store.meta('siteNow') !== startOfToday();
  }

  /** The site knows no time but the day in Vietnam. */
  function startOfToday(): string {
    return startOfVietnamDay(vietnamDay(now().toISOString()));
  }

  async function reportFailure(error: Error): Promise<void> {
    const live = cursorOf(store);
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
      rejected: rejectionsIn(store),
      error: error.message.slice(0, 5000),
    };
    await sendReceipt(receipt).catch(() => {});
  }
}
export type Publisher = Awaited<ReturnType<typeof createPublisher>>;

function findCulprits({ failures }: Rendered, { touched, rejected }: TakenIn) {
  const known = new Set(rejected.map(({ ref }) => keyOf(ref)));
  const suspects = new Map(touched.map((ref) => [keyOf(ref), ref]));
  return failures.flatMap(({ route, error }) => {
    const ref = route.entry && suspects.get(keyOf(route.entry));
    if (!ref || known.has(keyOf(ref))) return [];
    return [{ ref, reason: `Không dựng được trang ${route.path}: ${error.message}` }];
  });
}

function formerAddresses(store: ContentStore): FormerAddresses {
  return {
    gone: [...store.entries('tombstone')].map(({ path }) => path),
    moved: Object.fromEntries(
      [...store.entries('redirect')].map(({ from, to, permanent }) => [from, { to, permanent }]),
    ),
  };
}

function keyOf({ type, id }: EntryRef): string {
  return `${type}:${id}`;
}
