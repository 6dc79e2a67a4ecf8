import { useSyncExternalStore } from 'react';
import type { OpenForm } from './use-open-form.ts';

let shown: OpenForm | undefined;
const listeners = new Set<() => void>();

export function showOnScreen(form: OpenForm | undefined): void {
  shown = form;
  for (const listen of listeners) listen();
}

/** The edit form on the screen; there is one at most. */
export function useShownForm(): OpenForm | undefined {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => shown,
  );
}
