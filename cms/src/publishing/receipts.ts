import type { Receipt } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';

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
}

/** The newest receipt, if the publisher ever sent one. */
export async function latestReceipt(strapi: Core.Strapi): Promise<Receipt | undefined> {
  const row = await strapi.db.query(uid).findOne({ orderBy: { id: 'desc' } });
  if (!row) return undefined;
  return {
    state: row.state,
    live: { number: row.liveNumber, nonce: row.liveNonce },
    at: row.at,
    pages: { written: row.written, deleted: row.deleted },
    milliseconds: row.milliseconds,
    rejected: row.rejected ?? [],
    ...(row.error ? { error: row.error } : {}),
  };
}
