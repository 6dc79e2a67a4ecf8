import { question } from '../ask.ts';

/** Where an address without a page of its own leads: to another one, or nowhere any more. */
export const formerAddress = question('formerAddress', (store, path: string) => {
  const movedTo = store.entryBySlug('redirect', path)?.to;
  if (movedTo) return { movedTo };
  return store.entryBySlug('tombstone', path) && { movedTo: undefined };
});
