import type { Stale } from '../../editing/refuse-stale.ts';
import { withHeader, withoutForeboding, wrapRequests } from '../content-requests.ts';
import type { Request, Result, Send } from '../content-requests.ts';
import { formFor } from './open-forms.ts';
import { words } from './words.ts';
import { fitWork } from './work.ts';
import type { Values } from './work.ts';

type Answer = { data: Values & { documentId?: string }; meta?: { version?: string } };

const writes = ['createDocument', 'updateDocument', 'publishDocument', 'discardDocument', 'cloneDocument'];
const form =
  /^(\/content-manager\/(?:collection|single)-types\/([^/]+)(?:\/(?!actions\/|clone\/)([^/]+))?)(?:\/clone\/[^/]+)?(?:\/actions\/([^/]+))?$/;
const basedOnHeader = 'x-based-on';

/** Tells the cms what each save of a form was based on, and asks the editor when that is not what stands there now. */
export function saveWithCare(): void {
  wrapRequests(writes, sendWrite);
  withoutForeboding(['updateDocument', 'publishDocument', 'discardDocument'], isDecision);
}

async function sendWrite(request: Request, send: Send): Promise<Result> {
  const [, entryUrl = '', model = '', id, action = 'save'] = form.exec(request.url) ?? [];
  const shown = formFor(model, id);
  if (!shown) return send(request);

  shown.sending();
  let result = await send(basedOn(request, shown.version()));
  for (let stale = staleIn(result); stale; stale = staleIn(result)) {
    const read = await send({ url: entryUrl, method: 'GET' });
    const { data: theirs, meta } = (read.data ?? {}) as Partial<Answer>;
    if (!theirs || !meta?.version) break;
    const reply = await shown.ask({ stale, theirs, version: meta.version });
    if (reply !== 'mine') {
      shown.failed(undefined);
      return {
        error: { name: 'ApplicationError', message: words.clash.notSaved[reply], details: { isDecision: true } },
      };
    }
    result = await send(basedOn({ ...request, data: fitWork((request.data ?? {}) as Values, theirs) }, meta.version));
  }

  if (result.error) shown.failed(result.error.status);
  else {
    const { data, meta } = (result.data ?? {}) as Partial<Answer>;
    shown.saved(action, { id: data?.documentId, version: meta?.version });
  }
  return result;
}

function basedOn(request: Request, version: string | undefined): Request {
  return version ? withHeader(request, basedOnHeader, version) : request;
}

/** A save that was given up because the editor wants what is saved now in the form. */
function isDecision(error: Result['error']): boolean {
  return (error?.details as { isDecision?: boolean } | undefined)?.isDecision === true;
}

function staleIn({ error }: Result): Stale | undefined {
  return (error?.details as { stale?: Stale } | undefined)?.stale;
}
