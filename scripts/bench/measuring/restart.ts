import { setTimeout as wait } from 'node:timers/promises';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import type { TestNewsroom } from '../../newsroom/test-newsroom.ts';
import { statusOf } from './measure-edit.ts';
import { ageOf } from './processes.ts';

/**
 * Ends the publisher with SIGTERM, as a deployment does; the newsroom starts another one. Gives how old that one is when
 * it says that the site is live, and how many releases it made until then: none, for nothing has changed.
 */
export async function measureRestart({ pids, settings }: TestNewsroom): Promise<{
  milliseconds: number;
  releases: number;
}> {
  const former = pids['publisher']!;
  process.kill(former, 'SIGTERM');
  while (pids['publisher'] === former) await wait(2);
  let status: PublisherStatus;
  for (;;) {
    status = await statusOf(settings.publisherUrl);
    if (status.live && status.state === 'live') break;
    await wait(5);
  }
  const milliseconds = ageOf(pids['publisher']);
  if (milliseconds === undefined) throw new Error('This system does not tell when a process began. Run it on Linux.');
  return { milliseconds, releases: status.release ? 1 : 0 };
}
