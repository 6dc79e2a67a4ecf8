import type { ContentStore } from '../src/content/store.ts';
import type { Rejection, Verdicts } from './take-in.ts';

/** The entries whose newest version is not live, with the reasons; kept in the store until they are read again. */
export function rejectionsIn(store: ContentStore): Rejection[] {
  return JSON.parse(store.meta('rejections') ?? '[]');
}

/** What was judged anew loses its old verdict; the others keep theirs. */
export function keepRejections(store: ContentStore, { judged, rejected }: Verdicts): void {
  const anew = new Set(judged.map(({ type, id }) => `${type}:${id}`));
  const kept = rejectionsIn(store).filter(({ ref }) => !anew.has(`${ref.type}:${ref.id}`));
  store.setMeta('rejections', JSON.stringify([...kept, ...rejected]));
}

/** Everything was read anew: only these verdicts hold. */
export function replaceRejections(store: ContentStore, { rejected }: Verdicts): void {
  store.setMeta('rejections', JSON.stringify(rejected));
}
