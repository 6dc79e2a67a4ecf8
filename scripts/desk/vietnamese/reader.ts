import { foreignWords } from '@ban-tin/shared/vietnamese/syllables';
import type { Page } from 'playwright-core';
import { watchRequests } from '../../watch-requests.ts';
import { readScreen } from './read-screen.ts';
import type { Walker } from './walk.ts';

/** The words that need no Vietnamese: names of formats, of keys and services; what has no other name. */
const words = 'api url jpg pdf zip csv exif smtp node fax logo video web english publisher nodemailer tuq zalo'.split(
  ' ',
);
/** The initials of the people. */
const initials = ['qv', 'lt', 'ht', 'vt'];
const allowed = new Set([...words, ...initials]);

/** A walker that remembers what it read. */
export interface Reader extends Walker {
  read: Set<string>;
  /** What is not Vietnamese, with the place where it was first seen. */
  leftOver(): string[];
}

export function readerOf(page: Page, cmsUrl: string): Reader {
  const found = new Map<string, string>();
  const read = new Set<string>();
  return {
    page,
    admin: `${cmsUrl}/admin`,
    read,
    leftOver: () => [...found].map(([text, place]) => `${place}: ${text}`),
    untilQuiet: watchRequests(page, 250),
    async look(place) {
      for (const text of await readScreen(page)) {
        read.add(text);
        if (foreignWords(text, allowed).length && !found.has(text)) found.set(text, place);
      }
    },
  };
}
