import { readSettings } from '@ban-tin/shared/settings';

/** What the publisher says of itself; `unanswered` when it says nothing. */
export interface PublisherHealth {
  state: 'live' | 'building' | 'failed' | 'unanswered';
  error?: string;
}

const timeout = 1_500;
/** An answer serves all who ask within this time. */
const freshFor = 1_000;

let last: { at: number; health: Promise<PublisherHealth> } | undefined;

export function publisherHealth(): Promise<PublisherHealth> {
  const now = Date.now();
  if (!last || now - last.at > freshFor) last = { at: now, health: ask() };
  return last.health;
}

async function ask(): Promise<PublisherHealth> {
  const { publisherUrl } = readSettings(process.env);
  try {
    const response = await fetch(new URL('/status', publisherUrl), { signal: AbortSignal.timeout(timeout) });
    const { state, error } = (await response.json()) as Partial<PublisherHealth>;
    const known = state === 'live' || state === 'building' || state === 'failed' ? state : 'unanswered';
    return { state: known, ...(error && { error: String(error) }) };
  } catch {
    return { state: 'unanswered' };
  }
}
