import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EntryRef } from '@ban-tin/shared/change';
import { derivedFiles } from '../src/content/media-files.ts';
import { assetsOf } from './audit.ts';
import type { AuditReport } from './audit.ts';
import type { AuditOrder } from './audit-child.ts';
import { routePathOf } from './live-files.ts';
import { ogFileOf } from './og-pictures.ts';
import { noDamage } from './publish-changes.ts';
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

/** What follows from a report. */
export function doubtsFrom({ pages, media, ogPictures, extra, entries }: AuditReport): Doubts {
  return { damage: { ...noDamage, pages, media, ogPictures, extra }, again: entries };
}

/** What was in doubt before, and what is now. */
export function addDoubts(before: Doubts | undefined, { damage, again }: Doubts): Doubts {
  const all = (kind: keyof Damage) => [...(before?.damage[kind] ?? []), ...damage[kind]];
  return {
    damage: {
      pages: all('pages'),
      assets: all('assets'),
      media: all('media'),
      ogPictures: all('ogPictures'),
      extra: all('extra'),
    },
    again: [...(before?.again ?? []), ...again],
  };
}

/** Of the files that seemed to belong nowhere, those of which that still holds: some may have gone live since. */
export function stillExtra({ state }: Pick<Workshop, 'state'>, files: string[]): string[] {
  if (!files.length) return [];
  const { store, claims, ogRecords } = state;
  const shown = new Set(store.shownFiles().flatMap(derivedFiles));
  const others = new Set([...assetsOf(store), ...[...ogRecords.names()].map(ogFileOf)]);
  return files.filter(
    (file) => !claims.at(routePathOf(file)) && !others.has(file) && !shown.has(file.replace(/^media\//, '')),
  );
}

/** The report in one line for the log. */
export function auditLine({ pages, media, ogPictures, extra, entries, failures, compared }: AuditReport): string {
  const found = [
    [pages.length, 'pages differ'],
    [media.length, 'media files are missing'],
    [ogPictures.length, 'Open Graph pictures are lost or damaged'],
    [extra.length, 'files are too many'],
    [entries.length, 'entries differ from the cms'],
    [failures.length, 'pages cannot be rendered'],
  ].flatMap(([count, what]) => (count ? [`${count} ${what}`] : []));
  return `audit: ${compared} pages compared, ${found.join(', ') || 'all as it should be'}`;
}
