import { articlePath } from '@ban-tin/shared/urls';
import { dayAt, momentAt } from './calendar.ts';
import type { CorpusDocument } from './document.ts';
import { documentIdOf } from './random.ts';

/** Old addresses that lead to articles which are there, given by their slugs. */
export function makeRedirects(seed: number, slugs: readonly string[]): CorpusDocument[] {
  return slugs.map((slug, index) => ({
    type: 'redirect',
    id: documentIdOf(seed, 'redirect', index),
    at: momentAt(dayAt(index, slugs.length), 11),
    data: { from: articlePath(`dia-chi-cu-${index + 1}`), to: articlePath(slug), permanent: true },
  }));
}

/** Addresses of articles that were taken down. */
export function makeTombstones(seed: number, count: number): CorpusDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const goneAt = momentAt(dayAt(index, count), 15);
    return {
      type: 'tombstone',
      id: documentIdOf(seed, 'tombstone', index),
      at: goneAt,
      data: {
        path: articlePath(`tin-da-go-${index + 1}`),
        entryType: 'article',
        entryId: documentIdOf(seed, 'gone', index),
        goneAt,
      },
    };
  });
}
