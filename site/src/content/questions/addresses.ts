import type { LinkedType } from '@ban-tin/shared/entry-link';
import { question } from '../ask.ts';
import type { Content } from '../content.ts';
import { linkTo, pageAddress } from './views.ts';

/** Where an entry stands that a text links to by its document; undefined while readers cannot see it. */
export const entryPath = question('entryPath', (content, type: LinkedType, id: string): string | undefined => {
  if (type !== 'page') return linkTo(content, type, id)?.path;
  const page = content.entry('page', id);
  return page && pageAddress(content, page);
});

/** What stands at a former address, given without slashes around it and decoded: the way to another one, or nothing. */
export const formerAddress = question('formerAddress', (content, address: string) => {
  const movedTo = firstAt(content, 'redirect', address)?.to;
  if (movedTo) return { movedTo };
  return firstAt(content, 'tombstone', address) && { movedTo: undefined };
});

/** A path as {@link formerAddress} takes it. */
export function trimAddress(path: string): string {
  try {
    return decodeURI(path).replace(/^\/|\/$/g, '');
  } catch {
    return path.replace(/^\/|\/$/g, '');
  }
}

/** Redirects are kept as editors write them: with or without the last slash, percent-encoded or not. */
function firstAt<T extends 'redirect' | 'tombstone'>(content: Content, type: T, address: string) {
  const spellings = [`/${address}/`, `/${address}`].flatMap((path) => {
    const encoded = encodeURI(path);
    return [path, encoded, encoded.replace(/%../g, (code) => code.toLowerCase())];
  });
  for (const path of spellings) {
    const found = content.entryBySlug(type, path);
    if (found) return found;
  }
  return undefined;
}
