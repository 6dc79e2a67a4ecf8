import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Content } from './content.ts';
import { RecordedContent } from './reads.ts';
import type { PlacedContent, Read } from './reads.ts';
import { ContentStore } from './store.ts';

type Argument = string | number;

/** What a question was answered with, a digest of that, and what was read of the content for it. */
export interface Answer {
  value: unknown;
  digest: string;
  reads: Read[];
}

/** What a render may read: the content, and the answers that have been given from its present state. */
export interface Asking {
  content: PlacedContent;
  answers: Map<string, Answer>;
  /** The questions that were asked in this render. */
  asked: Set<string>;
}

const asking = new AsyncLocalStorage<Asking>();
const questions = new Map<string, (content: Content, ...args: Argument[]) => unknown>();
let standalone: Asking | undefined;
/** The content as the question sees it that is being answered; a question may ask others. */
let answering: RecordedContent | undefined;

/**
 * Makes a named read of the content. Pages get nothing but answers, and an answer holds exactly the fields it names, so
 * that what a page shows is a function of the questions it asked.
 */
export function question<A extends Argument[], R>(
  name: string,
  answer: (content: Content, ...args: A) => R,
): (...args: A) => R {
  questions.set(name, answer as (content: Content, ...args: Argument[]) => unknown);
  return (...args) => answerTo(asking.getStore() ?? openStandalone(), JSON.stringify([name, ...args])).value as R;
}

/** Asks a recorded question, given as its name and arguments in JSON, once more. */
export function ask(content: PlacedContent, answers: Map<string, Answer>, key: string): Answer {
  const here: Asking = { content, answers, asked: new Set() };
  // What the question asks in turn is to be answered from the same content.
  return asking.run(here, () => answerTo(here, key));
}

/** Runs a render whose questions are answered from this content; gives what it returned and which questions it asked. */
export async function recordQuestions<T>(
  content: PlacedContent,
  answers: Map<string, Answer>,
  render: () => Promise<T>,
): Promise<{ result: T; asked: Set<string> }> {
  const asked = new Set<string>();
  return { result: await asking.run({ content, answers, asked }, render), asked };
}

function answerTo({ content, answers, asked }: Asking, key: string): Answer {
  let answer = answers.get(key);
  if (!answer) answers.set(key, (answer = evaluate(content, key)));
  if (answering) for (const { key, bound, first } of answer.reads) answering.add(key, bound, first);
  else asked.add(key);
  return answer;
}

function evaluate(content: PlacedContent, key: string): Answer {
  const [name, ...args] = JSON.parse(key) as [string, ...Argument[]];
  const recorded = new RecordedContent(content);
  const outer = answering;
  answering = recorded;
  try {
    const value = questions.get(name)!(recorded, ...args);
    return { value, digest: hash('sha256', JSON.stringify(value) ?? '', 'base64url'), reads: recorded.reads };
  } finally {
    answering = outer;
  }
}

/** A plain `astro build` or `astro dev` reads the store that the publisher left in DATA_DIR. */
function openStandalone(): Asking {
  if (!standalone) {
    const file = path.resolve(process.env['DATA_DIR'] ?? '../data', 'site/content.sqlite');
    standalone = { content: ContentStore.openForReading(file), answers: new Map(), asked: new Set() };
  }
  // In development the publisher goes on filling the store.
  if (process.env['NODE_ENV'] === 'development') standalone.answers.clear();
  return standalone;
}
