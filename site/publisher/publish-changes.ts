import type { Answer } from '../src/content/ask.ts';
import { withoutCulprits } from './attempts.ts';
import { EarlyCopies, lastDeletedOf, planSteps } from './live-files.ts';
import { planPages } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Records } from './records.ts';
import { keepRejections } from './rejections.ts';
import { formerAddresses, release } from './release.ts';
import { dropPages, recordOf, recordPages, renderPages } from './render.ts';
import type { Rendered } from './render.ts';
import { restoreGoodVersion, takeInChanges } from './take-in.ts';
import type { Prepared } from './take-in.ts';
import type { Released, Workshop } from './workshop.ts';

/** Files of the live folder that are not what they should be. */
export interface Damage {
  /** Paths of pages. */
  pages: string[];
  /** Files of the compile. */
  assets: string[];
  /** As `fileKeyOf` names them. */
  media: string[];
  /** Names of Open Graph pictures. */
  ogPictures: string[];
  /** Files that nothing gives rise to. */
  extra: string[];
}

export const noDamage: Damage = { pages: [], assets: [], media: [], ogPictures: [], extra: [] };

/**
 * Takes prepared changes into the store, advances the clock, renders what that touches and puts it live. Content,
 * records and the steps of the release are committed as one; before that, nothing has happened. Gives undefined, and
 * leaves all as it was, when so much of the site would be rendered that a whole new tree is the better way.
 */
export async function publishChanges(
  workshop: Workshop,
  prepared: Prepared | undefined,
  damage: Damage,
): Promise<Released | undefined> {
  const { site, state, disk, stopwatch } = workshop;
  const { store, journal } = state;
  store.begin();
  let plan: Plan;
  try {
    if (prepared) takeInChanges(prepared, store);
    store.setMeta('siteUrl', workshop.siteUrl);
    store.setClock(workshop.now().toISOString());
    const made = await renderWithoutCulprits(workshop, prepared, damage);
    if (!made) {
      store.rollback();
      return undefined;
    }
    plan = made.plan;
    stopwatch.count('render');
    const steps = await planSteps({
      store,
      plan,
      rendered: made.rendered,
      copies: made.copies,
      unnamed: made.unnamed,
      mediaDir: workshop.mediaDir,
      liveDir: site.live,
      now: workshop.now().getTime(),
      damage,
      assetsDir: workshop.compile.assets,
    });
    const gone = steps.flatMap(({ action, file }) => (action === 'delete' ? [file] : []));
    const lastDeleted = Math.max(Number(store.meta('lastDeleted') ?? 0), lastDeletedOf(gone, site.live));
    store.setMeta('lastDeleted', String(lastDeleted));
    journal.write(steps);
    // Sees the content as it was until the plan has been explained.
    workshop.committed.pin();
    store.commit();
  } catch (error) {
    store.rollback();
    throw error;
  }
  const steps = [...journal.steps()];
  const movesAddresses = [...store.touched.entries.values()].some(({ type }) => /^(redirect|tombstone)$/.test(type));
  await release(site, journal, movesAddresses ? formerAddresses(store) : undefined, disk);
  stopwatch.count('release');
  return {
    plan,
    rendered: plan.pages.length,
    written: steps.filter(({ action }) => action !== 'delete').length,
    deleted: steps.filter(({ action }) => action === 'delete').length,
  };
}

async function renderWithoutCulprits(
  { site, state, committed, code, stopwatch }: Workshop,
  prepared: Prepared | undefined,
  damage: Damage,
): Promise<{ plan: Plan; rendered: Rendered; copies: EarlyCopies; unnamed: string[] } | undefined> {
  const { store, records, ogRecords } = state;
  store.mark('taken_in');
  const suspects = (prepared?.judged ?? []).filter(({ type, id }) => store.touched.entries.has(`${type}/${id}`));
  const { result, rejected } = await withoutCulprits(suspects, async (takenBack) => {
    store.returnTo('taken_in');
    for (const ref of takenBack) restoreGoodVersion(store, committed, ref);
    const answers = new Map<string, Answer>();
    const plan = planPages(state, code, answers, damage.pages);
    stopwatch.count('plan');
    if (isLarge(plan, records)) return { plan, answers, failures: [] };
    const routes = plan.pages.map(({ route }) => route);
    const copies = new EarlyCopies(site.live);
    const rendered = await renderPages(code, store, answers, routes, (page) => copies.begin(page));
    return { plan, answers, rendered, copies, failures: rendered.failures };
  });
  const { plan, rendered, copies, answers } = result;
  if (!rendered) return undefined;

  dropPages(state, plan.vanished);
  recordPages(state, rendered.pages.map(recordOf), answers);
  for (const hash of damage.ogPictures) ogRecords.noteLost(hash);
  if (prepared) keepRejections(store, { ...prepared, rejected: [...prepared.rejected, ...rejected] });
  return { plan, rendered, copies, unnamed: ogRecords.forgetUnnamed() };
}

/** When most pages are to be rendered, all cores and a new tree are faster than one file after the other. */
function isLarge({ pages }: Plan, records: Records): boolean {
  return pages.length > 300 && pages.length > records.pageCount() / 2;
}
