import { addressOf, pagePath } from '@ban-tin/shared/urls';
import { endOfVietnamDay, startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { StoredEntry } from '../entries.ts';
import type { ContentStore } from '../store.ts';
import { pictureOf } from './pictures.ts';

export interface Link {
  title: string;
  path: string;
}

/** An article as lists show it. */
export function articleCard(store: ContentStore, article: StoredEntry<'article'>) {
  const { title, summary, genre, displayedAt } = article;
  return {
    title,
    summary,
    genre,
    displayedAt,
    path: addressOf('article', article.slug)!,
    cover: pictureOf(article.cover ?? article.gallery[0]),
    category: linkTo(store, 'category', article.category),
  };
}
export type ArticleCard = ReturnType<typeof articleCard>;

/** A conference as lists show it. */
export function conferenceCard(store: ContentStore, conference: StoredEntry<'conference'>) {
  const { title, summary, venue, mode, state, terms } = conference;
  return {
    title,
    summary,
    venue,
    mode,
    state,
    terms,
    path: addressOf('conference', conference.slug)!,
    time: conferenceTime(conference),
    organizers: conference.organizers.flatMap((id) => linkTo(store, 'organization', id) ?? []),
  };
}
export type ConferenceCard = ReturnType<typeof conferenceCard>;

export function conferenceTime(conference: StoredEntry<'conference'>) {
  const { startsOn, endsOn, precision, session, startsAt, endsAt } = conference;
  return { startsOn, endsOn, precision, session, startsAt, endsAt };
}

/** A directive as lists show it. */
export function directiveCard(store: ContentStore, directive: StoredEntry<'directive'>) {
  const { title, kind, number, issuedOn } = directive;
  return {
    title,
    kind,
    number,
    issuedOn,
    path: addressOf('directive', directive.slug)!,
    issuer: linkTo(store, 'organization', directive.issuer),
    taskCount: directive.tasks.length,
    withdrawn: directive.withdrawnOn !== undefined,
  };
}
export type DirectiveCard = ReturnType<typeof directiveCard>;

/** An official as lists show them: with the appointments that hold on the store's day. */
export function officialCard(store: ContentStore, official: StoredEntry<'official'>) {
  const { fullName, honorific, academicTitle, spokesperson } = official;
  return {
    fullName,
    honorific,
    academicTitle,
    spokesperson,
    path: addressOf('official', official.slug)!,
    portrait: pictureOf(official.portrait),
    appointments: official.appointments
      .filter(({ from, to }) => isNow(store, from, to))
      .map(({ title, organization }) => ({ title, organization: linkTo(store, 'organization', organization) })),
  };
}
export type OfficialCard = ReturnType<typeof officialCard>;

/** A link to an entry by its id; undefined where it is not (or no longer) public. */
export function linkTo(
  store: ContentStore,
  type: 'article' | 'conference' | 'directive' | 'official' | 'organization' | 'category' | 'topic',
  id: string | undefined,
): Link | undefined {
  const entry = id && store.entry(type, id);
  if (!entry) return undefined;
  const title = 'title' in entry ? entry.title : 'name' in entry ? entry.name : entry.fullName;
  return { title, path: addressOf(type, entry.slug)! };
}

/** The slugs from the top of the tree of pages down to this one. */
export function pageTrail(store: ContentStore, page: StoredEntry<'page'>): StoredEntry<'page'>[] {
  const trail = [page];
  for (let at = page; at.parent;) {
    const parent = store.entry('page', at.parent);
    if (!parent || trail.some(({ id }) => id === parent.id)) break;
    trail.unshift(parent);
    at = parent;
  }
  return trail;
}

export function pageAddress(store: ContentStore, page: StoredEntry<'page'>): string {
  return pagePath(pageTrail(store, page).map(({ slug }) => slug));
}

/** Whether the store's clock has come to this instant. Nothing else in the output knows the time. */
export function isReached(store: ContentStore, instant: string): boolean {
  return (store.meta('siteNow') ?? '') >= instant;
}

/** Whether the store's clock stands between two days, both included; an open end is no limit. */
export function isNow(store: ContentStore, from: string | undefined, to: string | undefined): boolean {
  return (!from || isReached(store, startOfVietnamDay(from))) && (!to || !isReached(store, endOfVietnamDay(to)));
}
