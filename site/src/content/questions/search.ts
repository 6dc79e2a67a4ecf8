import { addressOf } from '@ban-tin/shared/urls';
import { vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { excerpt } from '../../excerpt.ts';
import { plainText } from '../../plain-text.ts';
import type { SearchEntry } from '../../search/search-entry.ts';
import { question } from '../ask.ts';
import type { Content, ListedEntry } from '../content.ts';
import { lastDayOf } from '../lists.ts';
import { allShards, placeOfShard, shardSize } from '../search-shards.ts';
import { officialCard, pageAddress } from './views.ts';

/** The names of all shards of the search index. */
export const searchShards = question('searchShards', allShards);

/** The entries of one shard; undefined for a name that there is not. */
export const searchShard = question('searchShard', (content, shard: string): SearchEntry[] | undefined => {
  const place = placeOfShard(shard);
  if (!place) return undefined;
  const entries = content.list<Searched['type']>(place.list, { limit: shardSize, offset: place.offset });
  return entries.length ? entries.map((entry) => searchEntry(content, entry)) : undefined;
});

type Searched = ListedEntry<'article' | 'conference' | 'directive' | 'official' | 'organization' | 'page'>;

function searchEntry(content: Content, entry: Searched): SearchEntry {
  switch (entry.type) {
    case 'article':
      return articleEntry(content, entry);
    case 'conference':
      return conferenceEntry(content, entry);
    case 'directive':
      return directiveEntry(content, entry);
    case 'official':
      return officialEntry(content, entry);
    case 'organization':
      return organizationEntry(entry);
    case 'page':
      return pageEntry(content, entry);
  }
}

function articleEntry(content: Content, article: ListedEntry<'article'>): SearchEntry {
  const { id, type, title, slug, summary, displayedAt, byline, officials, organization, conference } = article;
  return compact({
    ...{ title, path: addressOf(type, slug)! },
    day: vietnamDay(displayedAt),
    text: summary || opening(content.entry('article', id)?.body),
    names: [byline, ...namesOf(content, 'official', officials), ...namesOf(content, 'organization', [organization])],
    schoolYears: conference ? schoolYearsOf(content.entry('conference', conference)?.terms) : [],
  });
}

function conferenceEntry(content: Content, conference: ListedEntry<'conference'>): SearchEntry {
  const { type, title, slug, summary, outcomes, venue, organizers, participants, terms } = conference;
  return compact({
    ...{ title, path: addressOf(type, slug)! },
    day: lastDayOf(conference),
    text: summary || opening(outcomes),
    names: [
      ...participants.flatMap(({ official, name, group }) => [nameOf(content, 'official', official), name, group]),
      ...namesOf(content, 'organization', organizers),
      venue,
    ],
    schoolYears: schoolYearsOf(terms),
  });
}

function directiveEntry(content: Content, directive: ListedEntry<'directive'>): SearchEntry {
  const { type, title, slug, kind, number, issuedOn, issuer, signers, tasks, terms } = directive;
  return compact({
    ...{ title, path: addressOf(type, slug)!, number },
    day: issuedOn,
    // Which acts are "(cá biệt)" is for clerks to know.
    kind: kind.replace(/ \(cá biệt\)$/, ''),
    text: opening(tasks.map(({ heading }) => heading).join('; ')),
    names: [
      ...namesOf(content, 'organization', [issuer]),
      ...signers.flatMap(({ official, name }) => [nameOf(content, 'official', official), name]),
      ...tasks.flatMap(({ assignees, responsibleOfficials }) => [
        ...namesOf(content, 'organization', assignees),
        ...namesOf(content, 'official', responsibleOfficials),
      ]),
    ],
    schoolYears: schoolYearsOf(terms),
  });
}

function officialEntry(content: Content, official: ListedEntry<'official'>): SearchEntry {
  const { path, appointments } = officialCard(content, official);
  const now = appointments.map(({ title, organization }) => [title, organization?.title].filter(Boolean).join(', '));
  return compact({ title: official.fullName, path, text: now.join('; ') });
}

function organizationEntry({ type, name, shortName, slug, address }: ListedEntry<'organization'>): SearchEntry {
  return compact({ title: name, path: addressOf(type, slug)!, text: address, names: [shortName] });
}

function pageEntry(content: Content, { id }: ListedEntry<'page'>): SearchEntry {
  const page = content.entry('page', id)!;
  return compact({ title: page.title, path: pageAddress(content, page), text: opening(page.body) });
}

/** The first sentences of a long text, for entries without a summary. */
function opening(markdown: string | undefined): string | undefined {
  return markdown && excerpt(plainText(markdown));
}

function namesOf(content: Content, type: 'official' | 'organization', ids: (string | undefined)[]) {
  return ids.map((id) => nameOf(content, type, id));
}

function nameOf(content: Content, type: 'official' | 'organization', id: string | undefined): string | undefined {
  return id && content.named(type, id)?.name;
}

function schoolYearsOf(terms: { schoolYear?: string | undefined }[] = []): string[] {
  return terms.flatMap(({ schoolYear }) => schoolYear ?? []);
}

type Loose = Pick<SearchEntry, 'title' | 'path'> & {
  [field in 'day' | 'kind' | 'number' | 'text']?: string | undefined;
} & { names?: (string | undefined)[]; schoolYears?: string[] };

/** Leaves out what is empty, and says no name twice. */
function compact({ title, path, day, kind, number, text, names = [], schoolYears = [] }: Loose): SearchEntry {
  const named = [...new Set(names.flatMap((name) => name || []))];
  const years = [...new Set(schoolYears)];
  return {
    ...{ title, path },
    ...(day && { day }),
    ...(kind && { kind }),
    ...(number && { number }),
    ...(text && { text }),
    ...(named.length && { names: named }),
    ...(years.length && { schoolYears: years }),
  };
}
