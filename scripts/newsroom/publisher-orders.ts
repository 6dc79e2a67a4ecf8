import type { Settings } from '@ban-tin/shared/settings';
import { signWake } from '@ban-tin/shared/wake-signature';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import { keepSecrets } from './secrets.ts';

/** Sends a signed order to the running publisher; gives false if none is running. */
export async function orderPublisher(
  order: '/wake' | '/audit' | '/reload',
  { publisherUrl, production }: Settings,
  dataDir: string,
): Promise<boolean> {
  const timestamp = String(Date.now());
  const signature = signWake(keepSecrets(process.env, { dataDir, production }).WAKE_SECRET, timestamp);
  const headers = { 'x-wake-timestamp': timestamp, 'x-wake-signature': signature };
  let response: Response;
  try {
    response = await fetch(new URL(order, publisherUrl), { method: 'POST', headers });
  } catch {
    return false;
  }
  if (response.ok) return true;
  throw new Error(`The publisher refused ${order} (${response.status}). WAKE_SECRET must be the same for both.`);
}

/** How the running publisher stands. */
export async function askPublisher({ publisherUrl }: Settings): Promise<PublisherStatus> {
  const response = await fetch(new URL('/status', publisherUrl));
  return (await response.json()) as PublisherStatus;
}
