import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { LiveAnswer } from '../../live/serve-live.ts';
import type { EntryStatus } from '../../live/entry-status.ts';
import type { SiteStatus } from '../../live/site-status.ts';

const pauseAfterFailure = 3_000;

interface Live<T> {
  status?: T;
  /** The server has not been heard for a while; what is shown may be out of date. */
  isOffline: boolean;
}

/**
 * What is true now, and from then on whatever becomes of it: each request waits on the server for something other than
 * what was seen last. Nothing is asked while nobody looks at the tab.
 */
export function useLive<T extends EntryStatus | SiteStatus>(
  path: string,
  params: Record<string, string> | undefined,
): Live<T> {
  const key = params && JSON.stringify(params);
  const [live, setLive] = useState<Live<T> & { of?: string | undefined }>({ isOffline: false });
  useEffect(() => {
    if (key === undefined) return;
    let stop = follow();
    const onVisibility = () => {
      stop();
      if (document.visibilityState === 'visible') stop = follow();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop();
    };

    function follow(): () => void {
      const ended = new AbortController();
      void (async () => {
        let seen: string | undefined;
        while (!ended.signal.aborted) {
          try {
            const { data } = await getFetchClient().get<LiveAnswer<T>>(path, {
              params: { ...(JSON.parse(key!) as Record<string, string>), ...(seen && { seen }) },
              signal: ended.signal,
            });
            if (ended.signal.aborted) return;
            seen = data.version;
            setLive({ of: key, status: data.status, isOffline: false });
          } catch (error) {
            if (ended.signal.aborted || isRefused(error)) return;
            setLive((before) => ({ ...before, isOffline: true }));
            await new Promise((resolve) => setTimeout(resolve, pauseAfterFailure));
          }
        }
      })();
      return () => ended.abort();
    }
  }, [path, key]);
  // What was learned of another entry says nothing of this one.
  return live.of === key ? live : { isOffline: false };
}

/** Asking again would not help. */
function isRefused(error: unknown): boolean {
  const { status } = error as { status?: number };
  return status !== undefined && status >= 400 && status < 500;
}
