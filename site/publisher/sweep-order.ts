import type { EntryRef } from '@ban-tin/shared/change';
import type { ContentStore } from '../src/content/store.ts';

const key = 'sweepDue';

/** Orders that nothing but what is live be kept, because these were erased; part of the transaction that took them out. */
export function orderSweep(store: ContentStore, erased: EntryRef[]): void {
  store.setMeta(key, JSON.stringify([...(sweepOrder(store) ?? []), ...erased]));
}

/** What was erased since the last sweep; undefined when none is due. */
export function sweepOrder(store: ContentStore): EntryRef[] | undefined {
  const order = store.meta(key);
  return order ? (JSON.parse(order) as EntryRef[]) : undefined;
}

/** The order was carried out, for everything up to this change. */
export function closeSweepOrder(store: ContentStore, upTo: number): void {
  store.setMeta(key, '');
  store.setMeta('sweptUpTo', String(upTo));
}

/** The change up to which what was erased is gone from everything that is kept. */
export function sweptUpTo(store: ContentStore): number | undefined {
  const upTo = store.meta('sweptUpTo');
  return upTo === undefined ? undefined : Number(upTo);
}
