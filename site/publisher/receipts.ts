import type { Receipt } from '@ban-tin/shared/change';
import type { CmsClient } from './cms-client.ts';

/**
 * Sends receipts to the cms in order. A receipt that cannot be delivered is replaced by the next: only the newest says
 * how things stand. Returns a function that takes a receipt, or tries once more with the last one.
 */
export function createReceiptSender(cms: CmsClient): (receipt?: Receipt) => Promise<void> {
  let unsent: Receipt | undefined;
  return async (receipt) => {
    unsent = receipt ?? unsent;
    if (!unsent) return;
    await cms.sendReceipt(unsent);
    unsent = undefined;
  };
}
