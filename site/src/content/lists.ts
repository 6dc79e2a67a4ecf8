import { collationKey } from '@ban-tin/shared/vietnamese/collation';
import { vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { StoredEntry } from './entries.ts';

/** A place in an ordered list. Lists are read in the byte order of `sort`, ties in that of the id. */
export interface Membership {
  list: string;
  sort: string;
}

/** The lists that readers search begin with this: one for each year, and one for what has no date. */
export const searchedPrefix = 'searched/';

/** Every list that an entry stands in. Names are paths, so that lists of one kind can be found by their prefix. */
export function membershipsOf(entry: StoredEntry): Membership[] {
  return [...ownLists(entry), ...searchedList(entry)];
}

function ownLists(entry: StoredEntry): Membership[] {
  switch (entry.type) {
    case 'article':
      return articleLists(entry);
    case 'conference':
      return conferenceLists(entry);
    case 'directive':
      return directiveLists(entry);
    case 'official':
      return officialLists(entry);
    case 'organization': {
      const sort = ranked(entry.rank, entry.name);
      return [
        { list: 'organizations', sort },
        ...(entry.parent ? [{ list: `organizations/parent/${entry.parent}`, sort }] : []),
        ...entry.successors.map((id) => ({ list: `organizations/successor/${id}`, sort })),
      ];
    }
    case 'category': {
      const sort = ranked(entry.rank, entry.name);
      return [
        { list: 'categories', sort },
        ...(entry.parent ? [{ list: `categories/parent/${entry.parent}`, sort }] : []),
      ];
    }
    case 'topic':
      return [{ list: 'topics', sort: ranked(entry.rank, entry.name) }];
    case 'field':
      return [{ list: 'fields', sort: ranked(entry.rank, entry.name) }];
    case 'page':
      return [{ list: entry.parent ? `pages/parent/${entry.parent}` : 'pages', sort: ranked(entry.rank, entry.title) }];
    case 'redirect':
      return [{ list: 'redirects', sort: entry.from }];
    case 'tombstone':
      return [{ list: 'tombstones', sort: entry.path }];
    case 'site-setting':
      return [];
  }
}

function searchedList(entry: StoredEntry): Membership[] {
  switch (entry.type) {
    case 'article':
      return [searchedIn(vietnamDay(entry.displayedAt), entry.displayedAt)];
    case 'conference':
      return [searchedIn(lastDayOf(entry), entry.id)];
    case 'directive':
      return [searchedIn(entry.issuedOn ?? '', entry.id)];
    case 'official':
      return entry.listed ? [searchedIn('', entry.id)] : [];
    case 'organization':
    case 'page':
      return [searchedIn('', entry.id)];
    default:
      return [];
  }
}

function searchedIn(day: string, sort: string): Membership {
  return { list: searchedPrefix + (day.slice(0, 4) || 'khac'), sort: day + sort };
}

/** `articles/month/2023-09` for the month in which readers in Vietnam see the article dated. */
export function monthList(displayedAt: string): string {
  return `articles/month/${vietnamDay(displayedAt).slice(0, 7)}`;
}

/** `directives/year/2023`; what has no date stands in `directives/undated`. */
function yearList(kind: 'conferences' | 'directives', day: string): string {
  return day ? `${kind}/year/${day.slice(0, 4)}` : `${kind}/undated`;
}

function articleLists(article: StoredEntry<'article'>): Membership[] {
  const lists = [
    'articles',
    monthList(article.displayedAt),
    ...(article.genre === 'thông báo' ? ['articles/announcements'] : []),
    ...(article.pinnedUntil ? ['articles/pinned'] : []),
    ...one('articles/category', article.category),
    ...one('articles/conference', article.conference),
    ...one('articles/organization', article.organization),
    ...each('articles/topic', article.topics),
    ...each('articles/directive', article.directives),
    ...each('articles/official', article.officials),
  ];
  return [
    ...lists.map((list) => ({ list, sort: article.displayedAt })),
    ...[
      'articles/feed',
      ...one('articles/feed/category', article.category),
      ...each('articles/feed/topic', article.topics),
    ].map((list) => ({ list, sort: article.firstLiveAt })),
  ];
}

function conferenceLists(conference: StoredEntry<'conference'>): Membership[] {
  const { participants, organizers, terms } = conference;
  const lists = [
    'conferences',
    ...each(
      'conferences/official',
      participants.flatMap(({ official }) => official ?? []),
    ),
    ...each('conferences/organization', organizers),
    yearList('conferences', lastDayOf(conference)),
    ...each(
      'conferences/school-year',
      terms.flatMap(({ schoolYear }) => schoolYear ?? []),
    ),
  ];
  return lists.map((list) => ({ list, sort: lastDayOf(conference) }));
}

/** Conferences are in the order of their last day, so that the coming ones stand together at the end. */
export function lastDayOf({
  startsOn,
  endsOn,
}: {
  startsOn?: string | undefined;
  endsOn?: string | undefined;
}): string {
  return endsOn ?? startsOn ?? '';
}

function directiveLists(directive: StoredEntry<'directive'>): Membership[] {
  const lists = [
    'directives',
    yearList('directives', directive.issuedOn ?? ''),
    ...(directive.tasks.length ? ['directives/tasks'] : []),
    ...one('directives/conference', directive.conference),
    ...one('directives/issuer', directive.issuer),
    ...one('directives/field', directive.field),
    ...each('directives/topic', directive.topics),
    ...each(
      'directives/school-year',
      directive.terms.flatMap(({ schoolYear }) => schoolYear ?? []),
    ),
    ...each('directives/official', [
      ...directive.signers.flatMap(({ official }) => official ?? []),
      ...directive.tasks.flatMap(({ responsibleOfficials }) => responsibleOfficials),
    ]),
    ...each(
      'directives/assignee',
      directive.tasks.flatMap(({ assignees }) => assignees),
    ),
    ...directiveRelations.flatMap((relation) => each(`directives/${relation}`, directive[relation])),
  ];
  return lists.map((list) => ({ list, sort: directive.issuedOn ?? '' }));
}

/** How one directive can bear on another; each is entered at its source and shown at both ends. */
export const directiveRelations = ['basedOn', 'replaces', 'amends', 'corrects', 'repeals', 'guides'] as const;

function officialLists(official: StoredEntry<'official'>): Membership[] {
  const sort = collationKey(official.sortName);
  return [
    { list: 'officials', sort },
    ...official.appointments.flatMap(({ organization, rank }) =>
      organization ? [{ list: `officials/organization/${organization}`, sort: rankKey(rank) + sort }] : [],
    ),
  ].filter(isFirstOfItsList);
}

function isFirstOfItsList({ list }: Membership, index: number, all: Membership[]): boolean {
  return all.findIndex((other) => other.list === list) === index;
}

function one(prefix: string, id: string | undefined): string[] {
  return id ? [`${prefix}/${id}`] : [];
}

function each(prefix: string, ids: string[]): string[] {
  return [...new Set(ids)].map((id) => `${prefix}/${id}`);
}

function ranked(rank: number | undefined, name: string): string {
  return rankKey(rank) + collationKey(name);
}

/** Ranks in byte order, negative ones first; what has none comes last. */
function rankKey(rank: number | undefined): string {
  return rank === undefined ? '~' : String(rank + 1_000_000_000).padStart(10, '0');
}
