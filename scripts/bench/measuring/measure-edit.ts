import { setTimeout as wait } from 'node:timers/promises';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import type { Timings } from '@ban-tin/site/publisher/stopwatch';
import type { TestNewsroom } from '../../newsroom/test-newsroom.ts';
import type { Edit } from './edits.ts';
import type { SiteWatcher } from './watch-site.ts';

/** How long an edit took, in milliseconds, and how much work it made. */
export interface MeasuredEdit extends Timings {
  /** From the answer of the admin to the first answer of the site with the new bytes; 0 if that came first. */
  answeredToLive: number;
  sentToLive: number;
  /** From the request to the end of the release: lists, feeds and sitemaps are live too. */
  sentToReleased: number;
  /** Pages rendered. */
  pages: number;
}

/** So long nothing happens before an edit, so that each finds the programs at rest. */
const rest = 150;
/** Between two questions to the publisher, which has a release to end. */
const pause = 5;

/** Makes an edit public and measures how long it takes until readers see it. */
export async function measureEdit(
  { settings }: Pick<TestNewsroom, 'settings'>,
  site: SiteWatcher,
  { send, address, isLive }: Edit,
): Promise<MeasuredEdit> {
  await wait(rest);
  const before = await statusOf(settings.publisherUrl);

  const sentAt = performance.now();
  const sending = send().then(() => performance.now());
  const [liveAt, answeredAt] = await Promise.all([site.until(address, isLive), sending]);
  let status = before;
  while (status.live?.number === before.live?.number || status.state !== 'live') {
    await wait(pause);
    status = await statusOf(settings.publisherUrl);
  }
  const releasedAt = performance.now();

  const { timings, rendered } = status.release!;
  return {
    ...timings,
    answeredToLive: Math.max(0, liveAt - answeredAt),
    sentToLive: liveAt - sentAt,
    sentToReleased: releasedAt - sentAt,
    pages: rendered,
  };
}

/** How the publisher stands. */
export async function statusOf(publisherUrl: string): Promise<PublisherStatus> {
  const response = await fetch(new URL('/status', publisherUrl));
  return (await response.json()) as PublisherStatus;
}
