import type { Refusal } from '../guard/refusal.ts';

/** What an error of Strapi or the guard says to editors, sentence by sentence; notes that refuse nothing are left out. */
export function reasonsOf(error: unknown): string[] {
  const { message, details } = error as {
    message: string;
    details?: { guard?: Refusal; errors?: { path: (string | number)[]; message: string }[] };
  };
  if (details?.guard) {
    const grave = details.guard.findings.filter(({ severity }) => severity !== 'note');
    return [...new Set(grave.map((finding) => finding.message))];
  }
  const own = details?.errors?.map((one) => `${one.path.join('.')}: ${one.message}.`);
  return own?.length ? own : [message];
}
