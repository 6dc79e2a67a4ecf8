import type { Receipt } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { noteNews } from '../live/news.ts';
import { settleErasures } from '../erase/erasures.ts';

const uid = 'api::publishing.receipt';
const kept = 1000;

/** Stores what the publisher reports, and forgets all but the latest thousand receipts. */
export async function keepReceipt(strapi: Core.Strapi, receipt: Receipt): Promise<void> {
  const { id } = await strapi.db.query(uid).create({
    data: {
      state: receipt.state,
      liveNumber: receipt.live.number,
      liveNonce: receipt.live.nonce,
      at: receipt.at,
      written: receipt.pages.written,
      deleted: receipt.pages.deleted,
      milliseconds: Math.round(receipt.milliseconds),
      rejected: receipt.rejected,
      error: receipt.error,
    },
  });
  await strapi.db.query(uid).deleteMany({ where: { id: { $lte: id - kept } } });
  noteNews();
  if (receipt.erased !== undefined) await settleErasures(strapi, receipt.erased, receipt.at);
}
