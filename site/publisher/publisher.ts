import type { Receipt } from '@ban-tin/shared/change';
import { CmsUnavailable, createCmsClient } from './cms-client.ts';
import type { Compile } from './compile.ts';
import { addDoubts, auditLine, doubtsFrom, runAudit, stillExtra } from './auditor.ts';
import type { Doubts } from './auditor.ts';
import { damageOf, losersOfMedia } from './damage.ts';
import { noDamage } from './publish-changes.ts';
import { createOgArtist } from './og-artist.ts';
import { createOgPictures } from './og-pictures.ts';
import { createPreviews } from './preview/previews.ts';
import type { PublisherStatus } from './publisher-status.ts';
import { cursorOf, readChanges } from './read-changes.ts';
import type { Intake } from './read-changes.ts';
import { createReceiptSender } from './receipts.ts';
import { rejectionsIn } from './rejections.ts';
import { formerAddresses, release, settle, writeAddresses } from './release.ts';
import { createReleases } from './releases.ts';
import { sweep } from './sweep.ts';
import { sweepOrder, sweptUpTo } from './sweep-order.ts';
import { openWorkshop } from './workshop.ts';
import type { Released, WorkshopOptions } from './workshop.ts';

export type PublisherOptions = WorkshopOptions & {
  /** Where the admin stands in a browser. */
  adminUrl: string;
  log: (line: string) => void;
};

/** Opens the content store and the site's folder, and returns the one that keeps the site up to date. */
export async function createPublisher(options: PublisherOptions) {
  const { dataDir, compile, now, log } = options;
  const cms = createCmsClient(options.cmsUrl, options.token);
  const workshop = await openWorkshop(options, cms);
  const { site } = workshop;
  const releases = createReleases(workshop, log);
  const sendReceipt = createReceiptSender(cms);
  const ogArtist = createOgArtist();
  const ogPictures = createOgPictures(workshop, options.drawOgPicture ?? ogArtist.draw, log, options.calmBeforeDrawing);
  const status: PublisherStatus = {
    state: 'building',
    live: null,
    head: cursorOf(workshop.state.store) ?? null,
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

  return {
    status: (): PublisherStatus => structuredClone(status),

    preview: createPreviews({
      cms,
      site: () => ({ code: workshop.code, assets: workshop.compile.assets }),
      storeFile: site.storeFile,
      mediaDir: workshop.mediaDir,
      liveDir: site.live,
      siteUrl: options.siteUrl,
      adminUrl: options.adminUrl,
      log,
    }),

    /** Brings the site up to date with the cms, as far as it can be reached; never throws. */
    async bringUpToDate(): Promise<void> {
      const started = performance.now();
      workshop.stopwatch.start();
      ogPictures.pause();
      try {
        workshop.committed.unpin();
        await rollForward();
        if (await releases.takeOrderedCompile()) doubtRejections();
        const intake = await lookForChanges();
        const receipt = cursorOf(workshop.state.store) || intake ? await publish(intake, started) : undefined;
        await settle(site, workshop.state.journal, workshop.disk);
        releases.tidyUp();
        const isSwept = await sweepIfDue();
        const news = receipt ?? (isSwept ? receiptOf({ written: 0, deleted: 0 }, started) : undefined);
        if (news || status.cms === 'reachable') await sendReceipt(news && withErased(news));
      } catch (error) {
        if (error instanceof CmsUnavailable) noteUnreachable(error);
        else await reportFailure(error as Error);
      } finally {
        ogPictures.resume();
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
      releases.orderCompile(other);
      status.state = 'building';
      status.compile = other.hash;
    },

    /** Resolves when the Open Graph pictures of all pages are live, but for those that cannot be drawn. */
    ogPicturesDrawn: ogPictures.drawn,

    close(): void {
      ogPictures.close();
      ogArtist.end();
      workshop.committed.close();
      workshop.state.store.close();
    },
  };

  /** What was erased goes at once; otherwise whoever still reads from an old tree is waited for. */
  async function sweepIfDue(): Promise<boolean> {
    const order = sweepOrder(workshop.state.store);
    if (!order || (!order.length && releases.keepsOldTrees)) return false;
    workshop.committed.unpin();
    return await sweep(workshop);
  }

  function withErased(receipt: Receipt): Receipt {
    const erased = sweptUpTo(workshop.state.store);
    return erased === undefined ? receipt : { ...receipt, erased };
  }

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
    const hasNews = intake || isDue || isDamaged || releases.needsTree() || store.meta('siteUrl') !== options.siteUrl;
    let receipt: Receipt | undefined;
    if (hasNews) {
      status.state = 'building';
      receipt = report(await releases.release(intake, damage), started);
    } else Object.assign(status, { live: cursorOf(store)!, state: 'live' });
    if (status.cms === 'reachable') status.error = releases.refusal ?? null;
    if (isFresh) {
      await releases.warmUp();
      await writeAddresses(site, formerAddresses(workshop.state.store), workshop.disk);
      receipt ??= receiptOf({ written: 0, deleted: 0 }, started);
    }
    const isWanted = intake || isFresh;
    isFresh = false;
    settleDoubts();
    return isWanted ? receipt : undefined;
  }

  /** What could not be rendered is tried again with other code. */
  function doubtRejections(): void {
    const again = rejectionsIn(workshop.state.store).map(({ ref }) => ref);
    doubts = addDoubts(doubts, { damage: noDamage, again });
  }

  /** All that was doubtful has been looked at. */
  function settleDoubts(): void {
    doubts = status.cms === 'reachable' ? undefined : doubts && { damage: noDamage, again: doubts.again };
    if (!doubts && status.audit?.state === 'healing') status.audit.state = 'healed';
  }

  function receiptOf({ written, deleted }: Receipt['pages'], started: number): Receipt {
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
    const { written, deleted, rendered } = released;
    const { live, state, ...rest } = receipt;
    ogPictures.waitForCalm();
    status.compile = workshop.compile.hash;
    Object.assign(status, {
      live,
      state,
      head: live,
      release: { ...rest, rendered, timings: workshop.stopwatch.timings },
    });
    log(`live: change ${live.number}, ${written} files written, ${deleted} deleted, ${receipt.milliseconds} ms`);
    return receipt;
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
