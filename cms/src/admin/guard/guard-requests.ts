import { adminApi } from '@strapi/strapi/admin';
import type { CheckedEntry } from '../../guard/check-route.ts';
import type { Refusal } from '../../guard/refusal.ts';
import { ask } from './questions.ts';
import type { Purpose } from './questions.ts';
import { words } from './words.ts';

export interface Request {
  url: string;
  method: string;
  data?: unknown;
  config?: { params?: unknown; headers?: Record<string, string> };
}
export interface Result {
  data?: unknown;
  error?: { name?: string; message?: string; details?: { guard?: Refusal } };
}
export type Send = (request: Request) => Promise<Result>;
/** An endpoint of the content manager, as far as it is changed here. */
interface Endpoint {
  query?: ((argument: any) => Request) | undefined;
  queryFn?: (argument: any, api: unknown, options: unknown, send: Send) => Promise<Result>;
}

const confirmationHeader = 'x-confirm-warnings';
const single = ['publishDocument', 'createDocument', 'updateDocument', 'cloneDocument', 'autoCloneDocument'];

/**
 * Puts the guard's question between the content manager and its requests. Buttons, shortcuts and panels of Strapi stay as
 * they are: to them a publish that was refused, asked about and confirmed is one that took a little longer.
 */
export function askBeforePublishing(): void {
  const asOne = (endpoint: Endpoint | undefined) => wrap(endpoint, sendOne);
  adminApi.enhanceEndpoints({
    endpoints: {
      ...Object.fromEntries(single.map((name) => [name, asOne])),
      publishManyDocuments: (endpoint: Endpoint | undefined) => wrap(endpoint, sendMany),
    } as never,
  });
}

function wrap(endpoint: Endpoint | undefined, handle: (request: Request, send: Send) => Promise<Result>): void {
  const { query } = endpoint ?? {};
  if (!endpoint || !query) return;
  endpoint.query = undefined;
  endpoint.queryFn = async (argument, _api, _options, send) => {
    const { data, error } = await handle(query(argument), send);
    return error ? { error } : { data };
  };
}

function sendOne(request: Request, send: Send): Promise<Result> {
  return sendAndAsk(request, send, 'publish');
}

/** Sends what the guard may refuse, and once more with what the editor confirms. */
export async function sendAndAsk(request: Request, send: Send, purpose: Purpose): Promise<Result> {
  let result = await send(request);
  // Asked again when somebody else changed the entry in the meantime.
  for (let refusal = refusalIn(result); refusal; refusal = refusalIn(result)) {
    const reply = await ask({ about: 'one', refusal, purpose });
    if (reply !== 'confirm' || !refusal.confirmation) return result;
    result = await send(confirmed(request, [refusal.confirmation]));
  }
  return result;
}

async function sendMany(request: Request, send: Send): Promise<Result> {
  const { documentIds } = request.data as { documentIds: string[] };
  const type = /api::([a-z-]+)\./.exec(request.url)?.[1];
  const check = await send({ url: '/guard/check', method: 'POST', data: { type, ids: documentIds } });
  const entries = ((check.data as { entries?: CheckedEntry[] } | undefined)?.entries ?? []).filter(({ findings }) =>
    findings.some(({ severity }) => severity !== 'note'),
  );
  if (!entries.length) return send(request);

  const doubtful = entries.filter(({ confirmation }) => confirmation);
  const clean = documentIds.filter((id) => !entries.some((entry) => entry.id === id));
  const reply = await ask({ about: 'many', entries, cleanCount: clean.length });
  const chosen = reply === 'confirm' ? [...clean, ...doubtful.map(({ id }) => id)] : reply === 'clean' ? clean : [];
  if (!chosen.length) return { error: { name: 'ApplicationError', message: words.nothingLeft } };
  const data = { ...(request.data as object), documentIds: chosen };
  const confirmations = reply === 'confirm' ? doubtful.flatMap(({ confirmation }) => confirmation ?? []) : [];
  return send(confirmed({ ...request, data }, confirmations));
}

function refusalIn({ error }: Result): Refusal | undefined {
  return error?.details?.guard;
}

function confirmed(request: Request, confirmations: string[]): Request {
  if (!confirmations.length) return request;
  const headers = { ...request.config?.headers, [confirmationHeader]: confirmations.join(',') };
  return { ...request, config: { ...request.config, headers } };
}
