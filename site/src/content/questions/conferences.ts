import { endOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { question } from '../ask.ts';
import { lastDayOf } from '../lists.ts';
import type { Content, ListedEntry } from '../content.ts';
import { readPage } from './paging.ts';
import type { Page, PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf, pictureOf } from './pictures.ts';
import { articleCard, conferenceCard, conferenceTime, directiveCard, linkTo } from './views.ts';
import type { ConferenceCard } from './views.ts';

const roles = ['chủ trì', 'khai mạc', 'phát biểu', 'kết luận', 'dự'];

/** One conference with everything its page shows. */
export const conference = question('conference', (content, slug: string) => {
  const found = content.entryBySlug('conference', slug);
  if (!found) return undefined;
  const { id, title, terms, mode, venue, streamUrl, summary, body, agenda, figures, outcomes, updates, state } = found;
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
    updates,
    state,
    isOver: isOver(content, found),
    hasCalendar: hasDays(found),
    time: conferenceTime(found),
    organizers: found.organizers.flatMap((organization) => linkTo(content, 'organization', organization) ?? []),
    participants: [...found.participants]
      .sort((a, b) => roleIndex(a.role) - roleIndex(b.role) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
      .map(({ official, organization, name, group, title, role }) => ({
        name,
        group,
        title,
        role,
        official: linkTo(content, 'official', official),
        organization: linkTo(content, 'organization', organization),
      })),
    photos: found.photos.flatMap((photo) => pictureOf(photo) ?? []),
    attachments: found.attachments.map(attachmentOf),
    files: inlineFilesOf(found),
    directives: content
      .list<'directive'>(`directives/conference/${id}`)
      .map((entry) => ({ ...directiveCard(content, entry), tasks: entry.tasks.map(({ heading }) => heading) })),
    articles: content
      .list<'article'>(`articles/conference/${id}`, { limit: 50, order: 'descending' })
      .map((entry) => articleCard(content, entry)),
  };
});
export type Conference = NonNullable<ReturnType<typeof conference>>;

/** One conference as calendars take it; undefined for one whose days are not known. */
export const conferenceEvent = question('conferenceEvent', (content, slug: string) => {
  const found = content.entryBySlug('conference', slug);
  return found && eventOf(found);
});

/** The conferences of which the days are known, the latest hundred or so, as calendars take them. */
export const conferenceEvents = question('conferenceEvents', (content) =>
  content
    .list<'conference'>('conferences', { limit: 100, order: 'descending' })
    .flatMap((entry) => eventOf(entry) ?? []),
);

/** Conferences that are not over, the nearest first. One without a date never is to come. */
export const upcomingConferences = question('upcomingConferences', (content) =>
  upcoming(content).map((entry) => conferenceCard(content, entry)),
);

/** A page of all conferences, the latest first; the page of the newest leaves out those that are still to come. */
export const conferencesPage = question(
  'conferencesPage',
  (content, page: PageNumber): Page<ConferenceCard> | undefined => {
    const read = readPage<'conference', ConferenceCard>(content, 'conferences', page, (entry) =>
      conferenceCard(content, entry),
    );
    if (!read || page !== 'newest') return read;
    const coming = new Set(upcoming(content).map((entry) => conferenceCard(content, entry).path));
    return { ...read, items: read.items.filter(({ path }) => !coming.has(path)) };
  },
);

/** The conferences of an official or an organization, the latest first. */
export const conferencesOf = question('conferencesOf', (content, kind: 'official' | 'organization', id: string) =>
  content
    .list<'conference'>(`conferences/${kind}/${id}`, { limit: 100, order: 'descending' })
    .map((entry) => conferenceCard(content, entry)),
);

/** Read from the end of the list, where the latest stand, up to the first that is over. */
function upcoming(content: Content): ListedEntry<'conference'>[] {
  const found: ListedEntry<'conference'>[] = [];
  for (let offset = 0; ; offset += 20) {
    const some = content.list<'conference'>('conferences', { limit: 20, offset, order: 'descending' });
    const stop = some.findIndex((entry) => isOver(content, entry));
    found.push(...(stop < 0 ? some : some.slice(0, stop)));
    if (stop >= 0 || some.length < 20) return found.reverse();
  }
}

function isOver(content: Content, conference: ListedEntry<'conference'>): boolean {
  const day = lastDayOf(conference);
  return day === '' || content.isReached(endOfVietnamDay(day));
}

function roleIndex(role: string | undefined): number {
  const index = roles.indexOf(role ?? '');
  return index < 0 ? roles.length : index;
}

/** Whether a calendar can show a conference: its day is known, not only its month. */
export function hasDays({ startsOn, startsAt, precision }: Partial<ListedEntry<'conference'>>): boolean {
  return Boolean(startsOn ?? startsAt) && precision !== 'tháng' && precision !== 'không rõ';
}

function eventOf(conference: ListedEntry<'conference'>) {
  if (!hasDays(conference)) return undefined;
  const { id, title, slug, summary, venue, state, streamUrl } = conference;
  return { id, title, slug, summary, venue, state, streamUrl, time: conferenceTime(conference) };
}
export type ConferenceEvent = NonNullable<ReturnType<typeof eventOf>>;
