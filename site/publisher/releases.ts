import { renameSync, writeFileSync } from 'node:fs';
import { CannotRender } from './attempts.ts';
import { keptCompile } from './compile.ts';
import type { Compile } from './compile.ts';
import { explainPlan } from './explain.ts';
import type { ExplainedPlan } from './explain.ts';
import { noDamage, publishChanges } from './publish-changes.ts';
import type { Damage } from './publish-changes.ts';
import { compilesOf, publishTree } from './publish-tree.ts';
import type { TreeIntake } from './publish-tree.ts';
import type { Intake } from './read-changes.ts';
import { renderPages } from './render.ts';
import { loadSiteCode } from './site-code.ts';
import { prepareChanges } from './take-in.ts';
import type { Released, Workshop } from './workshop.ts';

/** How long a tree is kept that was live, for requests that are still being answered from it. */
const treeGrace = 60_000;

/** Puts live what is new: page by page, or as a whole new tree; with the code in use, or the code before. */
export function createReleases(workshop: Workshop, log: (line: string) => void) {
  let treesToDropAt: number | undefined = workshop.now().getTime();
  let lastRelease: Released | undefined;
  let ordered: Compile | undefined;
  /** Why this publisher does not use the code that it was started with. */
  let refusal: string | undefined;

  return {
    get refusal(): string | undefined {
      return refusal;
    },
    /** Whether trees that were live are kept for a moment more. */
    get keepsOldTrees(): boolean {
      return treesToDropAt !== undefined;
    },
    release,
    needsTree,
    warmUp,

    /** Another compile is to be used from the next look on. */
    orderCompile(other: Compile): void {
      ordered = other;
    },

    /** Takes the ordered compile into use; gives whether there was one. */
    async takeOrderedCompile(): Promise<boolean> {
      if (!ordered) return false;
      await useCompile(ordered);
      ordered = undefined;
      refusal = undefined;
      return true;
    },

    /** What need not be done before the site is live. */
    tidyUp(): void {
      dropOldTrees();
      explainLastRelease();
    },
  };

  /** Whether the live tree was rendered by other code, or is not there. */
  function needsTree(): boolean {
    const { store } = workshop.state;
    return compilesOf(store)[0] !== workshop.compile.hash || store.meta('tree') !== workshop.site.liveTree;
  }

  async function release(intake: Intake | undefined, damage: Damage): Promise<Released> {
    if (intake?.kind === 'everything') return await renderTree(intake);
    const prepared = intake && (await prepareChanges(intake, workshop.media));
    workshop.stopwatch.count('read');
    if (!needsTree()) {
      lastRelease = await publishChanges(workshop, prepared, damage);
      if (lastRelease) return lastRelease;
    }
    return await renderTree(prepared);
  }

  async function renderTree(intake: TreeIntake): Promise<Released> {
    log('rendering the whole site …');
    try {
      lastRelease = await publishTree(workshop, intake);
      return lastRelease;
    } catch (error) {
      if (!(error instanceof CannotRender) || !(await goBack(error))) throw error;
      return await release(undefined, noDamage);
    } finally {
      treesToDropAt = workshop.now().getTime() + treeGrace;
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

  async function useCompile(other: Compile): Promise<void> {
    workshop.code = await loadSiteCode(other);
    workshop.compile = other;
  }

  /** Renders a page of every kind for nobody, so that the first publish after a start is as fast as all others. */
  async function warmUp(): Promise<void> {
    const { code, state } = workshop;
    await renderPages(code, state.store, new Map(), state.claims.oneOfEachComponent());
  }

  /** Off the critical path: the site is live already. */
  function explainLastRelease(): void {
    if (!lastRelease) return;
    const { committed, state, code, site } = workshop;
    const { plan } = lastRelease;
    lastRelease = undefined;
    try {
      const explained: ExplainedPlan = plan
        ? explainPlan(plan, code, committed, state.store)
        : { whole: true, pages: [], vanished: [] };
      writeFileSync(`${site.lastPlanFile}.tmp`, JSON.stringify(explained));
      renameSync(`${site.lastPlanFile}.tmp`, site.lastPlanFile);
    } catch (error) {
      // The release went well; only people who ask why would miss something.
      log(`the last plan cannot be explained: ${(error as Error).message}`);
    } finally {
      committed.unpin();
      state.store.emptyLog();
    }
  }

  function dropOldTrees(): void {
    if (treesToDropAt === undefined || workshop.now().getTime() < treesToDropAt) return;
    workshop.site.dropOldTrees();
    treesToDropAt = undefined;
  }
}
