import { conferencePath } from '@ban-tin/shared/urls';
import type { Event, EventAttendanceModeEnumeration, EventStatusType, WithContext } from 'schema-dts';
import { hasDays } from '../content/questions/conferences.ts';
import type { Conference } from '../content/questions/conferences.ts';
import type { SiteFrame } from '../content/questions/site.ts';
import { readLink } from '../links.ts';
import { largestPicture } from '../picture-sources.ts';
import { agency } from './agency.ts';

const modes = new Map<string | undefined, EventAttendanceModeEnumeration>([
  ['trực tiếp', 'https://schema.org/OfflineEventAttendanceMode'],
  ['trực tuyến', 'https://schema.org/OnlineEventAttendanceMode'],
  ['kết hợp', 'https://schema.org/MixedEventAttendanceMode'],
]);

const statuses = new Map<string | undefined, EventStatusType>([
  ['hoãn', 'https://schema.org/EventPostponed'],
  ['huỷ', 'https://schema.org/EventCancelled'],
]);

/** A conference; undefined while its day is not known, without which an event is none to search engines. */
export function event(conference: Conference, frame: SiteFrame, origin: string): WithContext<Event> | undefined {
  const { title, summary, slug, time, mode, venue, streamUrl, state, organizers, photos } = conference;
  if (!hasDays(time)) return undefined;
  const address = origin + conferencePath(slug);
  const place = venue && ({ '@type': 'Place', name: venue, address: venue } as const);
  const stream = (streamUrl && readLink(streamUrl)?.href) || address;
  const online = mode && mode !== 'trực tiếp' && ({ '@type': 'VirtualLocation', url: stream } as const);
  const attendance = modes.get(mode);
  const locations = [place, online].flatMap((location) => location || []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    url: address,
    inLanguage: 'vi',
    ...(summary && { description: summary }),
    startDate: (time.startsAt ?? time.startsOn)!,
    ...((time.endsAt ?? time.endsOn) && { endDate: (time.endsAt ?? time.endsOn)! }),
    eventStatus: statuses.get(state) ?? 'https://schema.org/EventScheduled',
    ...(attendance && { eventAttendanceMode: attendance }),
    ...(locations.length && { location: locations.length === 1 ? locations[0] : locations }),
    organizer: organizers.length
      ? organizers.map(({ title, path }) => ({ '@type': 'Organization' as const, name: title, url: origin + path }))
      : agency(frame, origin),
    ...(photos.length && { image: photos.slice(0, 3).map((photo) => largestPicture(photo, origin)) }),
  };
}
