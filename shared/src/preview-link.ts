import { createHmac, timingSafeEqual } from 'node:crypto';
import { typesWithDrafts } from './change.ts';
import type { EntryData, EntryType } from './change.ts';

/** What a preview link lets its holder see, until when, and who that is. Only the cms signs links and reads them. */
export interface PreviewLink {
  type: EntryType;
  id: string;
  version: PreviewVersion;
  /** Milliseconds since 1970. */
  expires: number;
  holder: LinkHolder;
}

/** `published` is what readers see already, in the admin's frame beside the draft. */
export type PreviewVersion = 'draft' | 'published';

/** The account that looks at its own frame in the admin, or the record of a link that was handed out. */
export type LinkHolder = { account: number } | { record: string };

/**
 * Answer of `POST /api/publishing/preview` with `{token}`. Nobody can ask for a draft by its name: only a link that the
 * cms has signed itself, and still stands by, is answered with one.
 */
export type PreviewAnswer =
  | { entry: EntryData; version: PreviewVersion; savedAt: string; expires: number }
  /** `invalid`: altered, or never ours; `withdrawn`: by an editor; `gone`: the entry is not there any more. */
  | { refused: 'invalid' | 'expired' | 'withdrawn' | 'gone' };

/** The address of a preview below PREVIEW_URL. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}

/** Whether a text may be a token at all; says nothing of its signature. */
export function looksLikeToken(text: string): boolean {
  return text.length < 300 && /^[\w-]+(\.[\w-]+){5}$/.test(text);
}

/** The link as a text for addresses: its parts, then HMAC-SHA-256 over them. */
export function signLink(secret: string, { type, id, version, expires, holder }: PreviewLink): string {
  const who = 'account' in holder ? `a${holder.account}` : `r${holder.record}`;
  const claim = [type, id, version, expires.toString(36), who].join('.');
  return `${claim}.${signatureOf(secret, claim)}`;
}

/** The link in a token, if the signature is ours and the time has not come; the signature is compared in constant time. */
export function readLink(secret: string, token: string, now: number): PreviewLink | 'invalid' | 'expired' {
  if (!looksLikeToken(token)) return 'invalid';
  const end = token.lastIndexOf('.');
  const claim = token.slice(0, end);
  const given = Buffer.from(token.slice(end + 1));
  const expected = Buffer.from(signatureOf(secret, claim));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid';
  const [type, id, version, expiry, who] = claim.split('.') as [EntryType, string, PreviewVersion, string, string];
  const expires = Number.parseInt(expiry, 36);
  if (!typesWithDrafts.includes(type)) return 'invalid';
  if (!(now < expires)) return 'expired';
  const holder = who.startsWith('a') ? { account: Number(who.slice(1)) } : { record: who.slice(1) };
  return { type, id, version, expires, holder };
}

function signatureOf(secret: string, claim: string): string {
  return createHmac('sha256', secret).update(`preview:${claim}`).digest('base64url');
}
