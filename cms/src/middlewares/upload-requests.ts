import { rm } from 'node:fs/promises';
import type { Context, Next } from 'koa';
import { mostOfDocument } from '../uploads/examine.ts';
import { refusalOf } from '../uploads/refusal.ts';
import { reasons, requestTooBig } from '../uploads/words.ts';

/** Bytes that the form around a file may take. */
const form = 1024 * 1024;
/** Bytes that are read and thrown away, so that the browser gets to hear the answer. */
const mostDrained = 2 * 1024 ** 3;

interface ReceivedFile {
  filepath?: string;
  originalFilename?: string;
  size: number;
}

/** Says why a request is too big, and removes the files of one that was refused: Strapi does so only where all went well. */
export default () => async (ctx: Context, next: Next) => {
  const length = Number(ctx.get('content-length'));
  if (/^(?:\/api)?\/upload(?:\/|$)/.test(ctx.path) && length > mostOfDocument + form) {
    if (length <= mostDrained) for await (const _ of ctx.req);
    ctx.status = 413;
    const message = requestTooBig(mostOfDocument);
    ctx.body = { data: null, error: { status: 413, name: 'PayloadTooLargeError', message, details: {} } };
    return;
  }
  try {
    await next();
  } catch (error) {
    // Strapi takes an empty file for none.
    const empty = filesOf(ctx).filter(({ size }) => size === 0);
    if ((error as Error).message !== 'Files are empty' || !empty.length) throw error;
    throw refusalOf(empty.map(({ originalFilename = 'tệp' }) => ({ name: originalFilename, reason: reasons.empty })));
  } finally {
    for (const { filepath } of filesOf(ctx)) if (filepath) await rm(filepath, { force: true });
  }
};

function filesOf(ctx: Context): ReceivedFile[] {
  const { files } = ctx.request as { files?: Record<string, ReceivedFile | ReceivedFile[]> };
  return Object.values(files ?? {}).flat();
}
