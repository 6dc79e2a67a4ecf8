import { endOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { question } from '../ask.ts';
import type { StoredEntry } from '../entries.ts';
import { lastDayOf } from '../lists.ts';
import type { ContentStore } from '../store.ts';
import { readPage } from './paging.ts';
import type { Page, PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf, pictureOf } from './pictures.ts';
import { articleCard, conferenceCard, conferenceTime, directiveCard, isReached, linkTo } from './views.ts';
import type { ConferenceCard } from './views.ts';

const roles = ['chủ trì', 'khai mạc', 'phát biểu', 'kết luận', 'dự'];

/** One conference with everything its page shows. */
export const conference = question('conference', (store, slug: string) => {
  const found = store.entryBySlug('conference', slug);
  if (!found) return undefined;
  const { id, title, terms, mode, venue, streamUrl, summary, body, agenda, figures, outcomes, state } = found;
  return {
    id,
    title,
    slug,
    terms,
    mode,
    venue,
    streamUrl,
    summary,
    body,
    agenda,
    figures,
    outcomes,
    state,
    isOver: isOver(store, found),
    time: conferenceTime(found),
    organizers: found.organizers.flatMap((organization) => linkTo(store, 'organization', organization) ?? []),
    participants: [...found.participants]
      .sort((a, b) => roleIndex(a.role) - roleIndex(b.role) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
      .map(({ official, organization, name, group, title, role }) => ({
        name,
        group,
        title,
        role,
        official: linkTo(store, 'official', official),
        organization: linkTo(store, 'organization', organization),
      })),
    photos: found.photos.flatMap((photo) => pictureOf(photo) ?? []),
    attachments: found.attachments.map(attachmentOf),
    files: inlineFilesOf(found),
    directives: store
      .list<'directive'>(`directives/conference/${id}`)
      .map((entry) => ({ ...directiveCard(store, entry), tasks: entry.tasks.map(({ heading }) => heading) })),
    articles: store
      .list<'article'>(`articles/conference/${id}`, { limit: 50, order: 'descending' })
      .map((entry) => articleCard(store, entry)),
  };
});
export type Conference = NonNullable<ReturnType<typeof conference>>;

/** Conferences that are not over, the nearest first. One without a date never is to come. */
export const upcomingConferences = question('upcomingConferences', (store) =>
  upcoming(store).map((entry) => conferenceCard(store, entry)),
);

/** A page of all conferences, the latest first; the page of the newest leaves out those that are still to come. */
export const conferencesPage = question(
  'conferencesPage',
  (store, page: PageNumber): Page<ConferenceCard> | undefined => {
    const read = readPage<'conference', ConferenceCard>(store, 'conferences', page, (entry) =>
      conferenceCard(store, entry),
    );
    if (!read || page !== 'newest') return read;
    const coming = new Set(upcoming(store).map((entry) => conferenceCard(store, entry).path));
    return { ...read, items: read.items.filter(({ path }) => !coming.has(path)) };
  },
);

/** The conferences of an official or an organization, the latest first. */
export const conferencesOf = question('conferencesOf', (store, kind: 'official' | 'organization', id: string) =>
  store
    .list<'conference'>(`conferences/${kind}/${id}`, { limit: 100, order: 'descending' })
    .map((entry) => conferenceCard(store, entry)),
);

/** Read from the end of the list, where the latest stand, up to the first that is over. */
function upcoming(store: ContentStore): StoredEntry<'conference'>[] {
  const found: StoredEntry<'conference'>[] = [];
  for (let offset = 0; ; offset += 20) {
    const some = store.list<'conference'>('conferences', { limit: 20, offset, order: 'descending' });
    const stop = some.findIndex((entry) => isOver(store, entry));
    found.push(...(stop < 0 ? some : some.slice(0, stop)));
    if (stop >= 0 || some.length < 20) return found.reverse();
  }
}

function isOver(store: ContentStore, conference: StoredEntry<'conference'>): boolean {
  const day = lastDayOf(conference);
  return day === '' || isReached(store, endOfVietnamDay(day));
}

function roleIndex(role: string | undefined): number {
  const index = roles.indexOf(role ?? '');
  return index < 0 ? roles.length : index;
}
