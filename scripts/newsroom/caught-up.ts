import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Secrets } from '@ban-tin/shared/settings';
import { createCmsClient } from '@ban-tin/site/publisher/cms-client';
import type { PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import type { TestNewsroom } from './test-newsroom.ts';

const patience = 90_000;

/** Waits until the site shows everything that the cms holds, however often either of them dies meanwhile. */
export async function untilCaughtUp({ dataDir, cmsUrl, settings }: TestNewsroom): Promise<PublisherStatus> {
  const { PUBLISHER_TOKEN } = JSON.parse(readFileSync(path.join(dataDir, 'secrets'), 'utf8')) as Secrets;
  const cms = createCmsClient(cmsUrl, PUBLISHER_TOKEN);
  const deadline = Date.now() + patience;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      // No log holds this place, and the answer to that names its end.
      const { head } = await cms.changesAfter({ number: 0, nonce: '-' });
      const response = await fetch(new URL('/status', settings.publisherUrl));
      const status = (await response.json()) as PublisherStatus;
      if (status.state === 'live' && status.cms === 'reachable' && isDeepStrictEqual(status.live, head)) return status;
      last = { status, head };
    } catch (error) {
      last = error;
    }
    await wait(20);
  }
  throw new Error(`The site has not caught up with the cms after ${patience / 1000} s: ${JSON.stringify(last)}`, {
    cause: last,
  });
}
