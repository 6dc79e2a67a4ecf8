import type { CheckedEntry } from '../../guard/check-route.ts';
import type { Refusal } from '../../guard/refusal.ts';
import { withHeader, wrapRequests } from '../content-requests.ts';
import type { Request, Result, Send } from '../content-requests.ts';
import { ask } from './questions.ts';
import type { Purpose } from './questions.ts';
import { words } from './words.ts';

const confirmationHeader = 'x-confirm-warnings';
const single = ['publishDocument', 'createDocument', 'updateDocument', 'cloneDocument', 'autoCloneDocument'];

/** Puts the guard's question between the content manager and its requests. */
export function askBeforePublishing(): void {
  wrapRequests(single, sendOne);
  wrapRequests(['publishManyDocuments'], sendMany);
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
  return (error?.details as { guard?: Refusal } | undefined)?.guard;
}

function confirmed(request: Request, confirmations: string[]): Request {
  if (!confirmations.length) return request;
  return withHeader(request, confirmationHeader, confirmations.join(','));
}
