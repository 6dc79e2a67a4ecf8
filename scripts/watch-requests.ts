import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** Gives a function that waits until nothing is being fetched for a while (ms), but what waits on the server for news. */
export function watchRequests(page: Page, pause = 500): () => Promise<void> {
  const underWay = new Set<Request>();
  let lastEnded = 0;
  const end = (request: Request) => {
    underWay.delete(request);
    lastEnded = Date.now();
  };
  page.on('request', (request) => void (request.url().includes('/live/') || underWay.add(request)));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    while (underWay.size || Date.now() - lastEnded < pause) await wait(50);
  };
}
