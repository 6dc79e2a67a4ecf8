import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EntryRef } from '@ban-tin/shared/change';
import { derivedFiles } from '../src/content/media-files.ts';
import { assetsOf } from './audit.ts';
import type { AuditReport } from './audit.ts';
import type { AuditOrder } from './audit-child.ts';
import { routePathOf } from './live-files.ts';
import type { Damage } from './publish-changes.ts';
import type { Workshop } from './workshop.ts';

/** What is to be looked at once more although nothing says that it has changed. */
export interface Doubts {
  damage: Damage;
  again: EntryRef[];
}

/** Runs an audit in a process of its own, so that publishing goes on meanwhile. */
export function runAudit(order: AuditOrder): Promise<AuditReport> {
  const child = fork(fileURLToPath(new URL('audit-child.ts', import.meta.url)), [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as AuditReport));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The audit ended with exit code ${code}. ${complaints.trim()}`)));
  });
}

/** What follows from a report, together with what was in doubt before. */
export function doubtsFrom({ pages, media, extra, entries }: AuditReport, before: Doubts | undefined): Doubts {
  return {
    damage: {
      pages: [...(before?.damage.pages ?? []), ...pages],
      media: [...(before?.damage.media ?? []), ...media],
      extra: [...(before?.damage.extra ?? []), ...extra],
    },
    again: [...(before?.again ?? []), ...entries],
  };
}

/** Of the files that seemed to belong nowhere, those of which that still holds: some may have gone live since. */
export function stillExtra({ state }: Pick<Workshop, 'state'>, files: string[]): string[] {
  if (!files.length) return [];
  const { store, claims } = state;
  const shown = new Set(store.shownFiles().flatMap(derivedFiles));
  const assets = new Set(assetsOf(store));
  return files.filter(
    (file) => !claims.at(routePathOf(file)) && !assets.has(file) && !shown.has(file.replace(/^media\//, '')),
  );
}

/** The report in one line for the log. */
export function auditLine({ pages, media, extra, entries, failures, compared }: AuditReport): string {
  const found = [
    [pages.length, 'pages differ'],
    [media.length, 'media files are missing'],
    [extra.length, 'files are too many'],
    [entries.length, 'entries differ from the cms'],
    [failures.length, 'pages cannot be rendered'],
  ].flatMap(([count, what]) => (count ? [`${count} ${what}`] : []));
  return `audit: ${compared} pages compared, ${found.join(', ') || 'all as it should be'}`;
}
