import { conferencePath } from '@ban-tin/shared/urls';
import { formatConferenceTime, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { ConferenceTime } from '@ban-tin/shared/vietnamese/dates';
import ical, { ICalEventStatus } from 'ical-generator';
import type { ConferenceEvent } from '../content/questions/conferences.ts';
import { siteUrl } from '../content/questions/site.ts';

const states = new Map([
  ['dự kiến', ICalEventStatus.TENTATIVE],
  ['hoãn', ICalEventStatus.CANCELLED],
  ['huỷ', ICalEventStatus.CANCELLED],
]);

/**
 * Conferences as a calendar (RFC 5545). What has no hour is entered for whole days: nobody is to be told an hour that the
 * department has not named.
 */
export function calendar(name: string, conferences: ConferenceEvent[]): string {
  const made = ical({ name, prodId: { company: 'ban-tin', product: 'hoi-nghi', language: 'VI' } });
  for (const { id, title, slug, summary, venue, state, streamUrl, time } of conferences) {
    const { start, end, allDay } = spanOf(time as ConferenceTime);
    const address = siteUrl() + conferencePath(slug);
    const words = [formatConferenceTime(time as ConferenceTime), summary, streamUrl, address];
    made.createEvent({
      id: `urn:conference:${id}`,
      // The format wants the time of writing; that of the event stays the same for the same content.
      stamp: start,
      start,
      end,
      allDay,
      summary: state === 'hoãn' ? `[Hoãn] ${title}` : title,
      description: words.filter(Boolean).join('\n\n'),
      ...(venue && { location: venue }),
      url: address,
      status: states.get(state ?? '') ?? ICalEventStatus.CONFIRMED,
    });
  }
  return made.toString();
}

/** Days are given at midnight UTC, as the library writes them; the end of whole days is the day after the last. */
function spanOf({ startsOn, endsOn, startsAt, endsAt }: ConferenceTime): { start: Date; end: Date; allDay: boolean } {
  if (startsAt && endsAt) return { start: new Date(startsAt), end: new Date(endsAt), allDay: false };
  const first = startsOn ?? vietnamDay(startsAt!);
  const last = endsOn ?? first;
  return { start: new Date(`${first}T00:00:00.000Z`), end: dayAfter(last), allDay: true };
}

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
