import type { Stale } from '../../editing/refuse-stale.ts';
import type { Values } from './work.ts';

/** What the editor is shown when their save was refused. */
export interface Clash {
  stale: Stale;
  /** The entry as it is saved now, and the name of that version. */
  theirs: Values;
  version: string;
}
/**
 * Overwrite it knowingly; take it, one's own being kept aside; go back to the form, which then holds both; or see the
 * latest, having changed nothing.
 */
export type ClashReply = 'mine' | 'theirs' | 'merge' | 'latest';

/** A form on the screen, as its requests see it. */
export interface OnScreen {
  /** The version that what is in the form was based on; none for new entries. */
  version(): string | undefined;
  sending(): void;
  saved(action: string, entry: { id?: string | undefined; version?: string | undefined }): void;
  failed(status: number | undefined): void;
  ask(clash: Clash): Promise<ClashReply>;
}

const onScreen = new Map<string, OnScreen>();

/** The form of an entry (of a new one without an id), until the returned function is called. */
export function showForm(model: string, id: string | undefined, form: OnScreen): () => void {
  const key = keyOf(model, id);
  onScreen.set(key, form);
  return () => {
    if (onScreen.get(key) === form) onScreen.delete(key);
  };
}

export function formFor(model: string, id: string | undefined): OnScreen | undefined {
  return onScreen.get(keyOf(model, id));
}

function keyOf(model: string, id = ''): string {
  return `${model} ${id}`;
}
