import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cursor, Receipt } from '@ban-tin/shared/change';
import { ContentStore } from '../src/content/store.ts';
import { CmsUnavailable, createCmsClient } from './cms-client.ts';
import { CannotRender } from './attempts.ts';
import { keptCompile } from './compile.ts';
import type { Compile } from './compile.ts';
import type { AuditReport } from './audit.ts';
import { addDoubts, auditLine, doubtsFrom, runAudit, stillExtra } from './auditor.ts';
import type { Doubts } from './auditor.ts';
import { damageOf, losersOfMedia } from './damage.ts';
import { realDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { explainPlan } from './explain.ts';
import { createMediaLibrary } from './media.ts';
import type { Plan } from './plan.ts';
import { noDamage, publishChanges } from './publish-changes.ts';
import type { Damage } from './publish-changes.ts';
import { compilesOf, finishTakeOver, publishTree } from './publish-tree.ts';
import type { TreeIntake } from './publish-tree.ts';
import { cursorOf, readChanges } from './read-changes.ts';
import type { Intake } from './read-changes.ts';
import { createReceiptSender } from './receipts.ts';
import { rejectionsIn } from './rejections.ts';
import { formerAddresses, release, settle, writeAddresses } from './release.ts';
import { renderPages } from './render.ts';
import { loadSiteCode } from './site-code.ts';
import { SiteFolder } from './site-folder.ts';
import { openState } from './state.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Timings } from './stopwatch.ts';
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
  release: (Omit<Receipt, 'live' | 'state'> & { timings: Timings }) | null;
  cms: 'reachable' | 'unreachable';
  error: string | null;
  audit: AuditStatus | null;
  /** The compile that pages are rendered with. */
  compile: string;
}

/** How the last audit went; `healed` when everything it found has been made good. */
export interface AuditStatus {
  state: 'running' | 'healing' | 'healed' | 'failed';
  at: string;
  report: AuditReport | null;
  error?: string;
}

/** How long a tree is kept that was live, for requests that are still being answered from it. */
const treeGrace = 60_000;

/** Opens the content store and the site's folder, and returns the one that keeps the site up to date. */
export async function createPublisher(options: PublisherOptions) {
  const { dataDir, compile, now, log } = options;
  const site = SiteFolder.open(dataDir);
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
    stopwatch: new Stopwatch(),
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
    audit: null,
    compile: compile.hash,
  };
  /** What is to be looked at once more although nothing says that it has changed. */
  let doubts: Doubts | undefined;
  /**
   * After a start, a failure, or a time without the cms: the live folder is checked, what was rejected or lost is read
   * once more, and the cms is told how things stand.
   */
  let isFresh = true;
  let treesToDropAt: number | undefined = now().getTime();
  let lastPlan: Plan | undefined;
  let ordered: Compile | undefined;
  /** Why this publisher does not use the code that it was started with. */
  let refusal: string | undefined;

  return {
    status: (): PublisherStatus => structuredClone(status),

    /** Brings the site up to date with the cms, as far as it can be reached; never throws. */
    async bringUpToDate(): Promise<void> {
      const started = performance.now();
      workshop.stopwatch.start();
      try {
        workshop.committed.unpin();
        await rollForward();
        if (ordered) await takeOrderedCompile(ordered);
        const intake = await lookForChanges();
        const receipt = cursorOf(workshop.state.store) || intake ? await publish(intake, started) : undefined;
        await settle(site, workshop.state.journal, workshop.disk);
        dropOldTrees();
        explainLastPlan();
        if (receipt || status.cms === 'reachable') await sendReceipt(receipt);
      } catch (error) {
        if (error instanceof CmsUnavailable) noteUnreachable(error);
        else await reportFailure(error as Error);
      }
    },

    /**
     * Compares the live folder with a full render, and the store with the cms, in a process of its own; the next look
     * makes good what was found.
     */
    async audit(): Promise<void> {
      if (status.audit?.state === 'running') return;
      status.audit = { state: 'running', at: now().toISOString(), report: null };
      try {
        const report = await runAudit({
          dataDir,
          cmsUrl: options.cmsUrl,
          token: options.token,
          compile: workshop.compile,
        });
        status.audit = { state: 'healing', at: now().toISOString(), report };
        doubts = addDoubts(doubts, doubtsFrom(report));
        log(auditLine(report));
      } catch (error) {
        status.audit = { state: 'failed', at: now().toISOString(), report: null, error: (error as Error).message };
        log(`audit failed: ${(error as Error).message}`);
      }
    },

    /** Renders with another compile from the next look on. */
    use(other: Compile): void {
      ordered = other;
      status.state = 'building';
      status.compile = other.hash;
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
      const intake = await readChanges(cms, store, () => {
        if (status.cms === 'unreachable') isFresh = true;
        const lost = isFresh ? [...rejectionsIn(store).map(({ ref }) => ref), ...losersOfMedia(workshop)] : [];
        return [...(doubts?.again ?? []), ...lost];
      });
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
    if (isFresh) doubts = addDoubts(doubts, { damage: damageOf(workshop), again: [] });
    const damage = doubts ? { ...doubts.damage, extra: stillExtra(workshop, doubts.damage.extra) } : noDamage;
    const isDue = records.hasInstantBetween(store.meta('siteNow') ?? '', now().toISOString());
    const isDamaged = Object.values(damage).some((files: string[]) => files.length > 0);
    const hasNews = intake || isDue || isDamaged || needsTree() || store.meta('siteUrl') !== options.siteUrl;
    let receipt: Receipt | undefined;
    if (hasNews) {
      status.state = 'building';
      receipt = report(await releaseIntake(intake, damage), started);
    } else Object.assign(status, { live: cursorOf(store)!, state: 'live' });
    if (status.cms === 'reachable') status.error = refusal ?? null;
    if (isFresh) {
      await warmUp();
      await writeAddresses(site, formerAddresses(workshop.state.store), workshop.disk);
      receipt ??= receiptOf({ written: 0, deleted: 0 }, started);
    }
    const isWanted = intake || isFresh;
    isFresh = false;
    settleDoubts();
    return isWanted ? receipt : undefined;
  }

  /** Renders a page of every kind for nobody, so that the first publish after a start is as fast as all others. */
  async function warmUp(): Promise<void> {
    const { code, state } = workshop;
    await renderPages(code, state.store, new Map(), state.claims.oneOfEachComponent());
  }

  /** All that was doubtful has been looked at. */
  function settleDoubts(): void {
    doubts = status.cms === 'reachable' ? undefined : doubts && { damage: noDamage, again: doubts.again };
    if (!doubts && status.audit?.state === 'healing') status.audit.state = 'healed';
  }

  /** Whether the live tree was rendered by other code, or is not there. */
  function needsTree(): boolean {
    const { store } = workshop.state;
    return compilesOf(store)[0] !== workshop.compile.hash || store.meta('tree') !== site.liveTree;
  }

  async function releaseIntake(intake: Intake | undefined, damage: Damage): Promise<Released> {
    if (intake?.kind === 'everything') return await renderTree(intake);
    const prepared = intake && (await prepareChanges(intake, workshop.media));
    workshop.stopwatch.count('read');
    if (!needsTree()) {
      const released = await publishChanges(workshop, prepared, damage);
      lastPlan = released?.plan;
      if (released) return released;
    }
    return await renderTree(prepared);
  }

  async function renderTree(intake: TreeIntake): Promise<Released> {
    log('rendering the whole site …');
    try {
      return await publishTree(workshop, intake);
    } catch (error) {
      if (!(error instanceof CannotRender) || !(await goBack(error))) throw error;
      return await releaseIntake(undefined, noDamage);
    } finally {
      treesToDropAt = now().getTime() + treeGrace;
    }
  }

  /** New code that cannot render the site does not stop it: the compile before goes on. Gives whether there is one. */
  async function goBack(error: CannotRender): Promise<boolean> {
    const [before] = compilesOf(workshop.state.store);
    const kept = before !== undefined && before !== workshop.compile.hash && keptCompile(before);
    if (!kept) return false;
    refusal = `The new code cannot render the site, the code before goes on: ${error.message}`;
    log(refusal);
    await useCompile(kept);
    return true;
  }

  /** What could not be rendered is tried again with other code. */
  async function takeOrderedCompile(other: Compile): Promise<void> {
    ordered = undefined;
    refusal = undefined;
    await useCompile(other);
    const again = rejectionsIn(workshop.state.store).map(({ ref }) => ref);
    doubts = addDoubts(doubts, { damage: noDamage, again });
  }

  async function useCompile(other: Compile): Promise<void> {
    workshop.code = await loadSiteCode(other);
    workshop.compile = other;
    status.compile = other.hash;
  }

  function receiptOf({ written, deleted }: Released, started: number): Receipt {
    const { store } = workshop.state;
    return {
      live: cursorOf(store)!,
      state: 'live',
      at: now().toISOString(),
      pages: { written, deleted },
      milliseconds: Math.round(performance.now() - started),
      rejected: rejectionsIn(store),
    };
  }

  function report(released: Released, started: number): Receipt {
    const receipt = receiptOf(released, started);
    const { written, deleted } = released;
    const { live, state, ...rest } = receipt;
    Object.assign(status, { live, state, head: live, release: { ...rest, timings: workshop.stopwatch.timings } });
    log(`live: change ${live.number}, ${written} files written, ${deleted} deleted, ${receipt.milliseconds} ms`);
    return receipt;
  }

  /** Off the critical path: the site is live already. */
  function explainLastPlan(): void {
    const { committed, state, code } = workshop;
    try {
      if (!lastPlan) return;
      const explained = explainPlan(lastPlan, code, committed, state.store);
      writeFileSync(`${site.lastPlanFile}.tmp`, JSON.stringify(explained));
      renameSync(`${site.lastPlanFile}.tmp`, site.lastPlanFile);
    } catch (error) {
      // The release went well; only people who ask why would miss something.
      log(`the last plan cannot be explained: ${(error as Error).message}`);
    } finally {
      lastPlan = undefined;
      committed.unpin();
    }
  }

  function dropOldTrees(): void {
    if (treesToDropAt === undefined || now().getTime() < treesToDropAt) return;
    site.dropOldTrees();
    treesToDropAt = undefined;
  }

  async function reportFailure(error: Error): Promise<void> {
    const live = cursorOf(workshop.state.store);
    const isNews = status.error !== error.message;
    isFresh = true;
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
