import type { Answer } from '../src/content/ask.ts';
import type { ContentStore } from '../src/content/store.ts';
import type { Plan, Reason } from './plan.ts';
import type { SiteCode } from './site-code.ts';

const most = { differences: 3, letters: 60 };

/** One page of a plan with what it is rendered for, in words. */
export interface ExplainedPage {
  path: string;
  because: string[];
}

export interface ExplainedPlan {
  /** All pages were rendered into a new tree, for other code or because most of them changed; they are not listed. */
  whole?: boolean;
  pages: ExplainedPage[];
  vanished: string[];
}

/** Says of each page of a plan which of its questions is answered differently, and what was answered before and now. */
export function explainPlan(plan: Plan, code: SiteCode, before: ContentStore, after: ContentStore): ExplainedPlan {
  const [old, now] = [new Map<string, Answer>(), new Map<string, Answer>()];
  const differences = new Map<string, string>();
  const differenceOf = (question: string) => {
    let text = differences.get(question);
    if (text === undefined) {
      text = compareValues(valueOf(code, before, old, question), valueOf(code, after, now, question));
      differences.set(question, text);
    }
    return `${readable(question)}: ${text}`;
  };
  const explain = (reason: Reason): string => {
    switch (reason.kind) {
      case 'answer':
        return differenceOf(reason.question);
      case 'new':
        return 'nothing stood here';
      case 'replaced':
        return `held by ${reason.before} → ${reason.after}`;
      case 'damaged':
        return 'the live file is not what it should be';
    }
  };
  const pages = plan.pages.map(({ route, reasons }) => ({ path: route.path, because: reasons.map(explain) }));
  return { pages, vanished: plan.vanished };
}

/** The explanation as lines for a terminal. */
export function explanationLines({ whole, pages, vanished }: ExplainedPlan): string[] {
  if (whole) return ['the whole site was rendered'];
  return [
    `${pages.length} pages to render, ${vanished.length} to delete`,
    ...pages.flatMap(({ path, because }) => [path, ...because.map((reason) => `    ${reason}`)]),
    ...vanished.map((path) => `${path}\n    nothing stands here any more`),
  ];
}

function valueOf(code: SiteCode, store: ContentStore, answers: Map<string, Answer>, question: string): unknown {
  try {
    return JSON.parse(JSON.stringify(code.ask(store, answers, question).value) ?? 'null');
  } catch (error) {
    return `(fails: ${(error as Error).message})`;
  }
}

/** `["article","x"]` → `article(x)`. */
function readable(question: string): string {
  const [name, ...args] = JSON.parse(question) as string[];
  return `${name}(${args.join(', ')})`;
}

function compareValues(before: unknown, after: unknown): string {
  const all = [...differencesBetween(before, after, '')];
  const more = all.length > most.differences ? [`and ${all.length - most.differences} more`] : [];
  return [...all.slice(0, most.differences), ...more].join('; ') || 'the same, read from elsewhere';
}

function* differencesBetween(before: unknown, after: unknown, at: string): Generator<string> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (!isStructure(before) || !isStructure(after)) {
    yield `${at ? `${at} ` : ''}${brief(before)} → ${brief(after)}`;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* differencesBetween(before[key], after[key], at ? `${at}.${key}` : key);
  }
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > most.letters ? `${text.slice(0, most.letters)}…` : text;
}
