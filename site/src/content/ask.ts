import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { ContentStore } from './store.ts';

type Argument = string | number;

/** What a render may read: the store, and the answers it has been given so far. */
interface Asking {
  store: ContentStore;
  answers: Map<string, unknown>;
}

const asking = new AsyncLocalStorage<Asking>();
let standalone: Asking | undefined;

/**
 * Makes a named read of the store. Pages get nothing but answers, and an answer holds exactly the fields it names, so
 * that what a page shows is a function of the questions it asked.
 */
export function question<A extends Argument[], R>(
  name: string,
  answer: (store: ContentStore, ...args: A) => R,
): (...args: A) => R {
  return (...args) => {
    const { store, answers } = asking.getStore() ?? openStandalone();
    const key = JSON.stringify([name, ...args]);
    if (!answers.has(key)) answers.set(key, answer(store, ...args));
    return answers.get(key) as R;
  };
}

/** Runs a render whose questions are answered from this store; `answers` may be shared by renders of one state of it. */
export function withStore<T>(store: ContentStore, render: () => T, answers = new Map<string, unknown>()): T {
  return asking.run({ store, answers }, render);
}

/** A plain `astro build` or `astro dev` reads the store that the publisher left in DATA_DIR. */
function openStandalone(): Asking {
  if (!standalone) {
    const file = path.resolve(process.env['DATA_DIR'] ?? '../data', 'site/content.sqlite');
    standalone = { store: ContentStore.openForReading(file), answers: new Map() };
  }
  // In development the publisher goes on filling the store.
  if (process.env['NODE_ENV'] === 'development') standalone.answers.clear();
  return standalone;
}
