import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signed wake-up is accepted this long before or after its timestamp (milliseconds). */
export const wakeTolerance = 60_000;

/** HMAC-SHA-256 over the timestamp (milliseconds since 1970, as text), in hexadecimal. */
export function signWake(secret: string, timestamp: string): string {
  return createHmac('sha256', secret).update(`wake:${timestamp}`).digest('hex');
}

/** Whether the signature is ours and the timestamp fresh; compared in constant time. */
export function isWakeSignature(secret: string, timestamp: string, signature: string, now: number): boolean {
  const expected = Buffer.from(signWake(secret, timestamp), 'hex');
  const given = Buffer.from(signature, 'hex');
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Math.abs(now - Number(timestamp)) <= wakeTolerance
  );
}
