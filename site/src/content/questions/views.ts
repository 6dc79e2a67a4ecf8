import { addressOf, pagePath } from '@ban-tin/shared/urls';
import { endOfVietnamDay, startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { StoredEntry } from '../entries.ts';
import type { Content, ListedEntry, Named } from '../content.ts';
import { pictureOf } from './pictures.ts';

export interface Link {
  title: string;
  path: string;
}

/** An article as lists show it. */
export function articleCard(content: Content, article: ListedEntry<'article'>) {
  const { title, summary, genre, displayedAt } = article;
  return {
    title,
    summary,
    genre,
    displayedAt,
    audience: audienceOf(article),
    path: addressOf('article', article.slug)!,
    cover: pictureOf(article.cover ?? article.gallery[0]),
    category: linkTo(content, 'category', article.category),
  };
}
export type ArticleCard = ReturnType<typeof articleCard>;

/** Whom an announcement is for: "Giáo viên, học sinh (lớp 12)"; no other genre says so. */
export function audienceOf({ genre, audiences, audience }: ListedEntry<'article'>): string | undefined {
  if (genre !== 'thông báo') return undefined;
  const names = audiences.join(', ');
  if (!names) return audience;
  return names.charAt(0).toUpperCase() + names.slice(1) + (audience ? ` (${audience})` : '');
}

/** A conference as lists show it. */
export function conferenceCard(content: Content, conference: ListedEntry<'conference'>) {
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
    organizers: conference.organizers.flatMap((id) => linkTo(content, 'organization', id) ?? []),
  };
}
export type ConferenceCard = ReturnType<typeof conferenceCard>;

export function conferenceTime(conference: ListedEntry<'conference'>) {
  const { startsOn, endsOn, precision, session, startsAt, endsAt } = conference;
  return { startsOn, endsOn, precision, session, startsAt, endsAt };
}

/** A directive as lists show it. */
export function directiveCard(content: Content, directive: ListedEntry<'directive'>) {
  const { title, kind, number, issuedOn } = directive;
  return {
    title,
    kind,
    number,
    issuedOn,
    path: addressOf('directive', directive.slug)!,
    issuer: linkTo(content, 'organization', directive.issuer),
    taskCount: directive.tasks.length,
    withdrawn: directive.withdrawnOn !== undefined,
  };
}
export type DirectiveCard = ReturnType<typeof directiveCard>;

/** An official as lists show them: with the appointments that hold on the site's day. */
export function officialCard(content: Content, official: ListedEntry<'official'>) {
  const { fullName, honorific, academicTitle, spokesperson } = official;
  return {
    fullName,
    honorific,
    academicTitle,
    spokesperson,
    path: addressOf('official', official.slug)!,
    portrait: pictureOf(official.portrait),
    appointments: official.appointments
      .filter(({ from, to }) => isNow(content, from, to))
      .map(({ title, organization }) => ({ title, organization: linkTo(content, 'organization', organization) })),
  };
}
export type OfficialCard = ReturnType<typeof officialCard>;

type LinkedType = 'article' | 'conference' | 'directive' | 'official' | 'organization' | 'category' | 'topic';

/** A link to an entry by its id; undefined where it is not (or no longer) public. */
export function linkTo(content: Content, type: LinkedType, id: string | undefined): Link | undefined {
  const named = id && content.named(type, id);
  return named ? linkOf(type, named) : undefined;
}

/** A link to an entry of which the name and slug are known. */
export function linkOf(type: LinkedType, { name, slug }: Named): Link {
  return { title: name, path: addressOf(type, slug)! };
}

/** The slugs from the top of the tree of pages down to this one. */
export function pageTrail(content: Content, page: StoredEntry<'page'>): StoredEntry<'page'>[] {
  const trail = [page];
  for (let at = page; at.parent;) {
    const parent = content.entry('page', at.parent);
    if (!parent || trail.some(({ id }) => id === parent.id)) break;
    trail.unshift(parent);
    at = parent;
  }
  return trail;
}

export function pageAddress(content: Content, page: StoredEntry<'page'>): string {
  return pagePath(pageTrail(content, page).map(({ slug }) => slug));
}

/** Whether the site's clock stands between two days, both included; an open end is no limit. */
export function isNow(content: Content, from: string | undefined, to: string | undefined): boolean {
  return (!from || content.isReached(startOfVietnamDay(from))) && (!to || !content.isReached(endOfVietnamDay(to)));
}
