import type { CheckedEntry } from '../../guard/check-route.ts';
import type { Refusal } from '../../guard/refusal.ts';

/** What was refused: to publish now, or at a moment to come. */
export type Purpose = 'publish' | 'schedule';

/** What the editor is asked: about one entry that was refused, or about many of which some would be. */
export type Question =
  { about: 'one'; refusal: Refusal; purpose: Purpose } | { about: 'many'; entries: CheckedEntry[]; cleanCount: number };

/** `clean` publishes what nothing was found in. */
export type Reply = 'back' | 'confirm' | 'clean';

type Asker = (question: Question, reply: (reply: Reply) => void) => void;

let asker: Asker | undefined;
let mount: (() => Promise<Asker>) | undefined;

/** Says how the dialog gets onto the page; it is loaded when it is needed for the first time. */
export function answerWith(load: () => Promise<Asker>): void {
  mount = load;
}

export async function ask(question: Question): Promise<Reply> {
  asker ??= await mount!();
  return new Promise((resolve) => asker!(question, resolve));
}
