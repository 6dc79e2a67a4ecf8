import { articlePath, officialPath } from '@ban-tin/shared/urls';
import type { StoredEntry } from '@ban-tin/site/content/entries';
import { ContentStore } from '@ban-tin/site/content/store';
import type { AdminApi } from '../../newsroom/admin-api.ts';
import type { SiteAnswer } from './watch-site.ts';

/** Something that an editor does, and how a reader sees that it is live. */
export interface Edit {
  /** The request that makes it public. */
  send: () => Promise<unknown>;
  address: string;
  isLive: (answer: SiteAnswer) => boolean;
}

/** Gets an edit ready, everything but the request that makes it public: the one with this number of its kind. */
export type PrepareEdit = (number: number) => Promise<Edit>;

export const editKinds = ['publish', 'edit', 'unpublish', 'rename'] as const;
export type EditKind = (typeof editKinds)[number];

/**
 * The kinds of edits, as an editor of this archive makes them: a new article like the newest ones, an article somewhere in
 * the archive with another title and text, the oldest article taken away, the most mentioned official with another name.
 */
export function editsOf(admin: AdminApi, storeFile: string, repetitions: number): Record<EditKind, PrepareEdit> {
  const store = ContentStore.openForReading(storeFile);
  const count = store.count('articles');
  const newest = store.list<'article'>('articles', { limit: repetitions, order: 'descending' });
  const oldest = store.names('articles', { limit: repetitions });
  // Neither the oldest, which go, nor the newest, which everybody works on.
  const scattered = Array.from({ length: repetitions }, (_, index) => {
    const offset = Math.floor(((index + 1.5) * count) / (repetitions + 2));
    const [named] = store.names('articles', { limit: 1, offset });
    return store.entry('article', named!.id)!;
  });
  const bodies = newest.map(({ id }) => store.entry('article', id)?.body ?? '');
  const official = store.entry('official', mostMentioned(store))!;
  store.close();

  return {
    async publish(number) {
      const model = newest[number % newest.length]!;
      const { title, slug } = { title: `Tin mới số ${number}`, slug: `tin-moi-so-${number}` };
      const { genre, summary } = model;
      const body = bodies[number % bodies.length];
      const id = await admin.create('article', { title, slug, genre, summary, body, ...relationsOf(model) });
      return {
        send: () => admin.publish('article', id),
        address: articlePath(slug),
        isLive: ({ status, text }) => status === 200 && text.includes(title),
      };
    },
    async edit(number) {
      const { id, slug, body = '' } = scattered[number % scattered.length]!;
      const title = `Tin đã sửa, lần ${number}`;
      await admin.update('article', id, { title, body: `${body}\n\nSửa lần ${number}.` });
      return {
        send: () => admin.publish('article', id),
        address: articlePath(slug),
        isLive: ({ text }) => text.includes(title) && text.includes(`Sửa lần ${number}.`),
      };
    },
    async unpublish(number) {
      const { id, slug } = oldest[number % oldest.length]!;
      return {
        send: () => admin.unpublish('article', id),
        address: articlePath(slug),
        isLive: ({ status }) => status === 410,
      };
    },
    async rename(number) {
      const fullName = `${official.fullName} ${number}`;
      return {
        send: () => admin.update('official', official.id, { fullName }),
        address: officialPath(official.slug),
        isLive: ({ text }) => text.includes(fullName),
      };
    },
  };
}

function mostMentioned(store: ContentStore): string {
  const prefix = 'articles/official/';
  const [most] = store.lists(prefix).sort((a, b) => b.count - a.count);
  if (!most) throw new Error('No article of the archive mentions an official. Seed a larger one.');
  return most.list.slice(prefix.length);
}

function relationsOf({ category, topics, officials, directives, organization }: Omit<StoredEntry<'article'>, 'body'>) {
  const to = (...ids: (string | undefined)[]) => ({
    connect: ids.flatMap((documentId) => (documentId ? [{ documentId }] : [])),
  });
  return {
    category: to(category),
    topics: to(...topics),
    officials: to(...officials),
    directives: to(...directives),
    organization: to(organization),
  };
}
