import { linkedTypes } from '@ban-tin/shared/entry-link';
import type { LinkedType } from '@ban-tin/shared/entry-link';
import { typesWithDrafts } from '@ban-tin/shared/change';
import { slugify } from '@ban-tin/shared/vietnamese/slug';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** An entry that a text can link to. */
export interface FoundEntry {
  type: LinkedType;
  id: string;
  title: string;
  /** Readers cannot see it yet. */
  isDraft: boolean;
}

interface Row {
  documentId: string;
  title?: string;
  name?: string;
  fullName?: string;
  status?: string;
}

const titleFields: Record<LinkedType, 'title' | 'name' | 'fullName'> = {
  article: 'title',
  conference: 'title',
  directive: 'title',
  official: 'fullName',
  organization: 'name',
  page: 'title',
};
const perType = 5;
const typingPause = 250;

/** The entries whose titles have these words, with or without marks; `undefined` while they are looked for. */
export function useEntrySearch(typed: string): { found: FoundEntry[] | undefined; failed: boolean } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ found: FoundEntry[] | undefined; failed: boolean }>({
    found: undefined,
    failed: false,
  });

  useEffect(() => {
    const controller = new AbortController();
    setAnswer({ found: undefined, failed: false });
    const timer = setTimeout(async () => {
      const answers = await Promise.allSettled(
        listsOf(linkedTypes).map(async ({ type, status }) => {
          const { data } = await get<{ results: Row[] }>(addressOf(type), {
            params: { ...searchFor(type, typed), ...(status && { status }) },
            signal: controller.signal,
          });
          return data.results.map((row) => toEntry(type, row));
        }),
      );
      if (controller.signal.aborted) return;
      // Who may not read a type finds none of its entries.
      const all = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      const found = [...Map.groupBy(all, ({ type, id }) => `${type}/${id}`).values()].map(([first]) => first!);
      setAnswer({ found, failed: answers.every(({ status }) => status === 'rejected') });
    }, typingPause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed, get]);
  return answer;
}

/** The entry as it is now: `undefined` while it is looked for, `null` when there is none (any more). */
export function useEntry(type: LinkedType, id: string): FoundEntry | null | undefined {
  const { get } = useFetchClient();
  const [entry, setEntry] = useState<FoundEntry | null>();
  useEffect(() => {
    let isWanted = true;
    setEntry(undefined);
    get<{ data: Row }>(`${addressOf(type)}/${id}`).then(
      ({ data }) => isWanted && setEntry(toEntry(type, data.data)),
      () => isWanted && setEntry(null),
    );
    return () => {
      isWanted = false;
    };
  }, [type, id, get]);
  return entry;
}

/** The drafts that this person may see, and what is published of the others: who sees all drafts gets these once. */
function listsOf(types: readonly LinkedType[]): { type: LinkedType; status?: 'published' }[] {
  return types.flatMap((type) => [
    { type },
    ...(typesWithDrafts.includes(type) ? [{ type, status: 'published' as const }] : []),
  ]);
}

function addressOf(type: LinkedType): string {
  return `/content-manager/collection-types/api::${type}.${type}`;
}

/** SQLite does not know that "Đ" is "đ"; slugs have neither. */
function searchFor(type: LinkedType, typed: string) {
  const slug = slugify(typed, '');
  const inTitle = { [titleFields[type]]: { $containsi: typed.trim() } };
  return {
    page: 1,
    pageSize: perType,
    sort: 'updatedAt:DESC',
    ...(slug && { filters: { $or: [inTitle, { slug: { $contains: slug } }] } }),
  };
}

function toEntry(type: LinkedType, row: Row): FoundEntry {
  const title = row[titleFields[type]] ?? row.documentId;
  return { type, id: row.documentId, title, isDraft: row.status === 'draft' };
}
