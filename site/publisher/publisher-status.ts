import type { Cursor, Receipt } from '@ban-tin/shared/change';
import type { AuditReport } from './audit.ts';
import type { Timings } from './stopwatch.ts';

/** Answer of `GET /status`. */
export interface PublisherStatus {
  state: 'live' | 'building' | 'failed';
  live: Cursor | null;
  head: Cursor | null;
  release: (Omit<Receipt, 'live' | 'state'> & { timings: Timings; rendered: number }) | null;
  cms: 'reachable' | 'unreachable';
  error: string | null;
  audit: AuditStatus | null;
  /** The compile that pages are rendered with. */
  compile: string;
}

/** How the last audit went; `healed` when everything it found has been made good. */
export interface AuditStatus {
  state: 'running' | 'healing' | 'healed' | 'failed';
  at: string;
  report: AuditReport | null;
  error?: string;
}
