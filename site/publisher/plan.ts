import type { Answer } from '../src/content/ask.ts';
import type { PageRoute } from './route-claims.ts';
import type { SiteCode } from './site-code.ts';
import type { State } from './state.ts';

/** Why a page is rendered. */
export type Reason =
  /** The answer to one of its questions is another one. */
  | { kind: 'answer'; question: string }
  /** Nothing stood at this address. */
  | { kind: 'new' }
  /** Something else stands at this address now: where there was an article, the notice that it is gone. */
  | { kind: 'replaced'; before: string; after: string }
  /** The file in the live folder is not what it should be. */
  | { kind: 'damaged' };

export interface PlannedPage {
  route: PageRoute;
  reasons: Reason[];
}

/** The pages that a change makes necessary, and those that it takes away. */
export interface Plan {
  pages: PlannedPage[];
  vanished: string[];
}

/**
 * Asks the questions again that the change can have touched, compares the routes of the owners it touched, and says
 * which pages that concerns. Records and route claims are brought up to date on the way.
 */
export function planPages(
  { store, records, claims }: State,
  code: SiteCode,
  answers: Map<string, Answer>,
  damaged: Iterable<string> = [],
): Plan {
  const reasons = new Map<string, Reason[]>();
  const addReason = (path: string, reason: Reason) => reasons.set(path, [...(reasons.get(path) ?? []), reason]);

  for (const question of records.questionsTouchedBy(store.touched)) {
    const before = records.digestOf(question);
    const answer = tryToAsk(code, store, answers, question);
    if (answer) records.saveAnswer(question, answer);
    if (answer?.digest === before) continue;
    for (const path of records.pagesAsking(question)) addReason(path, { kind: 'answer', question });
  }

  const vanished: string[] = [];
  for (const [path, before] of moveClaims({ store, claims }, code)) {
    const after = claims.at(path);
    if (!after) vanished.push(path);
    else if (!before) addReason(path, { kind: 'new' });
    else if (before.owner !== after.owner || before.component !== after.component) {
      addReason(path, { kind: 'replaced', before: before.owner, after: after.owner });
    }
  }
  for (const path of damaged) addReason(path, { kind: 'damaged' });

  const pages = [...reasons].flatMap(([path, reasons]) => {
    const route = claims.at(path);
    return route ? [{ route, reasons }] : [];
  });
  return { pages: pages.sort((a, b) => (a.route.path < b.route.path ? -1 : 1)), vanished: vanished.sort() };
}

/** Brings the claims of the touched owners up to date; gives every address they claimed or claim, with what held it. */
function moveClaims({ store, claims }: Pick<State, 'store' | 'claims'>, code: SiteCode) {
  const routes = [...code.ownersTouchedBy(store, store.touched)].map((owner) => ({
    owner,
    after: code.routesOwnedBy(store, owner),
  }));
  const before = new Map<string, PageRoute | undefined>();
  for (const { owner, after } of routes) {
    const now = after.map(({ path }) => path);
    const formerly = claims.pathsOf(owner);
    if (now.length === formerly.length && now.every((path) => formerly.includes(path))) continue;
    for (const path of [...formerly, ...now]) before.set(path, claims.at(path));
  }
  for (const { owner, after } of routes) claims.replace(owner, after);
  return before;
}

/** A question that cannot be answered any more fails again where its pages are rendered, which says whose fault it is. */
function tryToAsk(
  code: SiteCode,
  store: State['store'],
  answers: Map<string, Answer>,
  question: string,
): Answer | undefined {
  try {
    return code.ask(store, answers, question);
  } catch {
    return undefined;
  }
}
