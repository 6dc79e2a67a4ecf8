import type { EntryRef } from '@ban-tin/shared/change';
import type { MediaFile, StoredEntry } from './entries.ts';
import { directiveRelations } from './lists.ts';

/** Every entry and media file that an entry refers to. */
export function entryRefsOf(entry: StoredEntry): EntryRef[] {
  return [...mediaOf(entry).map(({ id }) => ({ type: 'media' as const, id })), ...relationsOf(entry)];
}

/** Every media file in an entry, wherever it stands. */
export function mediaOf(value: unknown): MediaFile[] {
  if (Array.isArray(value)) return value.flatMap(mediaOf);
  if (!value || typeof value !== 'object') return [];
  if ('sha256' in value) return [value as MediaFile];
  return Object.values(value).flatMap(mediaOf);
}

function relationsOf(entry: StoredEntry): EntryRef[] {
  const to = (type: EntryRef['type'], ...ids: (string | undefined)[]): EntryRef[] =>
    ids.flatMap((id) => (id ? { type, id } : []));
  switch (entry.type) {
    case 'article':
      return [
        ...to('category', entry.category),
        ...to('topic', ...entry.topics),
        ...to('conference', entry.conference),
        ...to('directive', ...entry.directives),
        ...to('official', ...entry.officials),
        ...to('organization', entry.organization),
      ];
    case 'conference':
      return [
        ...to('organization', ...entry.organizers, ...entry.participants.map(({ organization }) => organization)),
        ...to('official', ...entry.participants.map(({ official }) => official)),
      ];
    case 'directive':
      return [
        ...to('organization', entry.issuer, ...entry.tasks.flatMap(({ assignees }) => assignees)),
        ...to('official', ...entry.signers.map(({ official }) => official)),
        ...to('official', ...entry.tasks.flatMap(({ responsibleOfficials }) => responsibleOfficials)),
        ...to('field', entry.field),
        ...to('conference', entry.conference),
        ...to('topic', ...entry.topics),
        ...to('directive', ...directiveRelations.flatMap((relation) => entry[relation])),
      ];
    case 'official':
      return to('organization', ...entry.appointments.map(({ organization }) => organization));
    case 'organization':
      return to('organization', entry.parent, ...entry.successors);
    case 'category':
      return to('category', entry.parent);
    case 'page':
      return to('page', entry.parent);
    default:
      return [];
  }
}
