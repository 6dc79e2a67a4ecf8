import { entryTypes } from '@ban-tin/shared/change';
import type { Cursor, EntryRef, Receipt } from '@ban-tin/shared/change';
import { errors } from '@strapi/utils';
import { z } from 'zod';

const cursor = z.object({ number: z.coerce.number().int().nonnegative(), nonce: z.string().max(100) });
const ref = z.object({ type: z.enum([...entryTypes, 'media']), id: z.string().min(1).max(100) });

const changesQuery = z.object({
  after: cursor.shape.number,
  nonce: cursor.shape.nonce,
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
});

const receipt = z.object({
  live: cursor,
  state: z.enum(['live', 'failed']),
  at: z.iso.datetime(),
  pages: z.object({ written: z.number().int(), deleted: z.number().int() }),
  milliseconds: z.number().nonnegative(),
  rejected: z.array(z.object({ ref, reason: z.string().max(5000) })).max(1000),
  error: z.string().max(5000).optional(),
  erased: z.number().int().nonnegative().optional(),
});

/** Query of the changes endpoint → cursor and limit; a bad one is answered 400. */
export function parseChangesQuery(query: unknown): { cursor: Cursor; limit: number } {
  const { after, nonce, limit } = parse(changesQuery, query);
  return { cursor: { number: after, nonce }, limit };
}

/** Body `{refs}` of the named-entries endpoint, at most 5,000 of them. */
export function parseRefs(body: unknown): EntryRef[] {
  return parse(z.object({ refs: z.array(ref).max(5000) }), body).refs;
}

/** Body of the receipts endpoint. */
export function parseReceipt(body: unknown): Receipt {
  return parse(receipt, body);
}

/** Body `{token}` of the previews endpoint. */
export function parseToken(body: unknown): string {
  return parse(z.object({ token: z.string().max(300) }), body).token;
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}
