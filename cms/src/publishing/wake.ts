import { signWake } from '@ban-tin/shared/wake-signature';
import type { Core } from '@strapi/strapi';
import { noteNews } from '../live/news.ts';

const timeout = 5_000;

/**
 * Tells the publisher that there is something new. Only a hint: it carries no content, is not retried, and may be lost;
 * the publisher looks by itself every few seconds. Calls in one turn of the event loop become one request.
 */
export function publisherWaker(
  strapi: Core.Strapi,
  { publisherUrl, secret }: { publisherUrl: string; secret: string },
): () => void {
  let scheduled = false;
  const send = async () => {
    scheduled = false;
    noteNews();
    const timestamp = String(Date.now());
    try {
      await fetch(new URL('/wake', publisherUrl), {
        method: 'POST',
        headers: { 'x-wake-timestamp': timestamp, 'x-wake-signature': signWake(secret, timestamp) },
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      strapi.log.debug(`The publisher could not be woken (${(error as Error).message}); it will look by itself.`);
    }
  };
  return () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(send);
  };
}
