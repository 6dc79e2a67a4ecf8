import type { DeletionRefusal } from '../../uploads/keep-used-files.ts';

/**
 * Lists the entries that hold a file back when its deletion is refused. The media library shows the sentence alone, and
 * offers no place to extend, so its answers are looked at on the way: the `fetch` of the page, for two addresses.
 */
export function listUsesWhenRefused(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 400 && isDeletion(input, init)) void showUses(response.clone());
    return response;
  };
}

function isDeletion(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  const { pathname } = new URL(input instanceof Request ? input.url : input, window.location.href);
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
  return method === 'DELETE'
    ? /\/upload\/files\/\d+$/.test(pathname)
    : pathname.endsWith('/upload/actions/bulk-delete');
}

async function showUses(response: Response): Promise<void> {
  const answer = (await response.json()) as { error?: { details?: Partial<DeletionRefusal> } };
  const { uses, more = 0 } = answer.error?.details ?? {};
  if (!uses?.length) return;
  const [{ placeBeside }, { InUseDialog }] = await Promise.all([import('../beside.tsx'), import('./InUseDialog.tsx')]);
  show ??= placeBeside();
  show(<InUseDialog refusal={{ uses, more }} onClose={() => show?.(null)} />);
}

let show: ReturnType<typeof import('../beside.tsx').placeBeside> | undefined;
