import type { Core } from '@strapi/strapi';

/** How often the database is looked at while somebody waits; another instance of the cms may have written there. */
const lookEvery = 250;
/** Tables whose newest line says whether anything has happened. */
const growing = ['api::publishing.receipt', 'api::publishing.change'] as const;
/** Small tables whose lines change. */
const changing = ['api::publishing.review', 'api::publishing.schedule'] as const;

/** Somebody who waits for news. */
export interface Listener {
  /** Resolves at the first news since the last call, or when the time (milliseconds) is up, or when `end` is called. */
  within(milliseconds: number): Promise<void>;
  end(): void;
}

const listening = new Set<() => void>();
let watch: { ready: Promise<void>; stop: () => void } | undefined;

/** Wakes everybody who waits for news: what they see may be another now. */
export function noteNews(): void {
  for (const wake of [...listening]) wake();
}

/** Listens from the moment at which it resolves: what happens after that is not missed. Must be ended. */
export async function listenForNews(strapi: Core.Strapi): Promise<Listener> {
  let isNews = false;
  let wake = () => {};
  const hear = () => {
    isNews = true;
    wake();
  };
  listening.add(hear);
  watch ??= watchDatabase(strapi);
  await watch.ready;
  return {
    async within(milliseconds) {
      if (!isNews) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isNews = false;
    },
    end() {
      listening.delete(hear);
      hear();
      if (listening.size) return;
      watch?.stop();
      watch = undefined;
    },
  };
}

/** One look for all who wait; with nobody waiting there is none. */
function watchDatabase(strapi: Core.Strapi): { ready: Promise<void>; stop: () => void } {
  let seen: string | undefined;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      const newest = await Promise.all([
        ...growing.map((uid) => strapi.db.query(uid).findOne({ select: ['id'], orderBy: { id: 'desc' } })),
        ...changing.map((uid) =>
          strapi.db.query(uid).findOne({ select: ['id', 'updatedAt'], orderBy: { updatedAt: 'desc' } }),
        ),
      ]);
      const now = JSON.stringify(newest);
      const isNews = seen !== undefined && seen !== now;
      seen = now;
      if (isNews) noteNews();
    } catch (error) {
      strapi.log.debug(`No look for news (${(error as Error).message}); the next one will tell.`);
    } finally {
      isLooking = false;
    }
  };
  const ready = look();
  const timer = setInterval(look, lookEvery);
  return { ready, stop: () => clearInterval(timer) };
}
