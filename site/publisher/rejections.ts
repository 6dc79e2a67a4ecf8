import type { ContentStore } from '../src/content/store.ts';
import type { Rejection, TakenIn } from './take-in.ts';

/** The entries whose newest version is not live, with the reasons; kept in the store until they are read again. */
export function rejectionsIn(store: ContentStore): Rejection[] {
  return JSON.parse(store.meta('rejections') ?? '[]');
}

/** What was touched is judged anew; what was not keeps its verdict. */
export function keepRejections(store: ContentStore, { touched, rejected }: TakenIn): void {
  const judged = new Set(touched.map(({ type, id }) => `${type}:${id}`));
  const kept = rejectionsIn(store).filter(({ ref }) => !judged.has(`${ref.type}:${ref.id}`));
  store.setMeta('rejections', JSON.stringify([...kept, ...rejected]));
}
