import { statSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Flags } from '../bench.ts';
import { openAdminApi } from '../newsroom/admin-api.ts';
import { startTestNewsroom, testAdministrator } from '../newsroom/test-newsroom.ts';
import type { TestNewsroom } from '../newsroom/test-newsroom.ts';
import { openArchive, removeArchive } from './measuring/archive.ts';
import { editKinds, editsOf } from './measuring/edits.ts';
import type { EditKind } from './measuring/edits.ts';
import { measureEdit } from './measuring/measure-edit.ts';
import type { MeasuredEdit } from './measuring/measure-edit.ts';
import { percentile, rounded } from './measuring/percentile.ts';
import { memoryOf } from './measuring/processes.ts';
import { measureRestart } from './measuring/restart.ts';
import { SiteWatcher } from './measuring/watch-site.ts';
import { wholeNumbers } from './measuring/whole-numbers.ts';

const times = {
  answeredToLive: 'answered-to-live',
  sentToLive: 'sent-to-live',
  sentToReleased: 'sent-to-released',
  read: 'read',
  plan: 'plan',
  render: 'render',
  release: 'release',
} as const satisfies Partial<Record<keyof MeasuredEdit, string>>;

type Series = Record<EditKind, MeasuredEdit[]>;

const say = (line: string) => process.stderr.write(`publish: ${line}\n`);

/**
 * How long readers wait for what editors do, in archives of several sizes, and what the programs need for it. Flags:
 * `--articles=1000,10000,50000`, `--repetitions=30`,
 * `--edits=publish,edit`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  const [repetitions] = wholeNumbers('repetitions', flags['repetitions'], [30]);
  const kinds = kindsIn(flags['edits']);
  const slowestPublish = new Map<number, number>();
  for (const articles of wholeNumbers('articles', flags['articles'], [1_000, 10_000, 50_000])) {
    const dataDir = await openArchive(articles, say);
    say(`starting a newsroom of ${articles} articles …`);
    const began = performance.now();
    const newsroom = await startTestNewsroom({ demo: false, dataDir });
    yield { name: 'publish.first-start', value: rounded(performance.now() - began), unit: 'ms', articles };
    try {
      yield* memoryFigures('first-start', newsroom, articles);
      yield* sizeFigures('first-start', newsroom, articles);
      yield* restartFigures(newsroom, articles);
      const series = await measureEdits(newsroom, kinds, repetitions!);
      for (const kind of kinds) yield* editFigures(kind, series[kind], articles);
      yield* memoryFigures('edits', newsroom, articles);
      yield* sizeFigures('edits', newsroom, articles);
      yield* ratioFigures(series, slowestPublish, articles);
    } finally {
      await newsroom.stop();
      removeArchive(dataDir);
    }
  }
}

function kindsIn(text = editKinds.join(',')): EditKind[] {
  return text.split(',').map((part) => {
    const kind = editKinds.find((each) => each === part);
    if (!kind) throw new Error(`--edits is “${text}”. Give some of ${editKinds.join(', ')}, with commas between.`);
    return kind;
  });
}

async function measureEdits(newsroom: TestNewsroom, kinds: EditKind[], repetitions: number): Promise<Series> {
  const admin = await openAdminApi(newsroom.cmsUrl, testAdministrator);
  const site = new SiteWatcher(newsroom.siteUrl);
  const edits = editsOf(admin, path.join(newsroom.dataDir, 'site/content.sqlite'), repetitions);
  const series: Series = { publish: [], edit: [], unpublish: [], rename: [] };
  for (const kind of kinds) {
    say(`measuring ${repetitions} × ${kind} …`);
    for (let number = 0; number < repetitions; number += 1) {
      series[kind].push(await measureEdit(newsroom, site, await edits[kind](number)));
    }
  }
  site.close();
  return series;
}

function* editFigures(kind: EditKind, series: MeasuredEdit[], articles: number): Generator<Figure> {
  for (const percent of [50, 95]) {
    for (const [key, part] of Object.entries(times) as [keyof typeof times, string][]) {
      const value = rounded(percentile(valuesOf(series, key), percent));
      yield { name: `publish.${kind}.${part}.p${percent}`, value, unit: 'ms', articles };
    }
    const pages = percentile(valuesOf(series, 'pages'), percent);
    yield { name: `publish.${kind}.pages.p${percent}`, value: pages, unit: 'pages', articles };
  }
}

async function* restartFigures(newsroom: TestNewsroom, articles: number): AsyncGenerator<Figure> {
  const { milliseconds, releases } = await measureRestart(newsroom);
  yield { name: 'publish.restart', value: rounded(milliseconds), unit: 'ms', articles };
  yield { name: 'publish.restart.releases', value: releases, unit: 'releases', articles };
}

function* memoryFigures(after: string, { pids }: TestNewsroom, articles: number): Generator<Figure> {
  for (const program of ['publisher', 'cms']) {
    for (const [kind, value] of Object.entries(memoryOf(pids[program]) ?? {})) {
      yield { name: `publish.${after}.${program}.${kind}-memory`, value: rounded(value), unit: 'MB', articles };
    }
  }
}

function* sizeFigures(after: string, { dataDir }: TestNewsroom, articles: number): Generator<Figure> {
  for (const [name, file] of [
    ['cms-database', 'cms/database.sqlite'],
    ['content-store', 'site/content.sqlite'],
    ['content-store-log', 'site/content.sqlite-wal'],
  ] as const) {
    const bytes = statSync(path.join(dataDir, file), { throwIfNoEntry: false })?.size ?? 0;
    yield { name: `publish.${after}.${name}`, value: rounded(bytes / 1024 ** 2), unit: 'MB', articles };
  }
}

/** What the removal of an old article costs against a publish, and a publish in this archive against one in a smaller. */
function* ratioFigures(series: Series, slowestPublish: Map<number, number>, articles: number): Generator<Figure> {
  if (!series.publish.length || !series.unpublish.length) return;
  const p95 = (kind: EditKind) => percentile(valuesOf(series[kind], 'sentToLive'), 95);
  const removal = rounded(p95('unpublish') / p95('publish'));
  yield { name: 'publish.unpublish-to-publish.p95', value: removal, unit: '×', articles };
  for (const [smaller, value] of slowestPublish) {
    yield { name: `publish.to-${smaller}-articles.p95`, value: rounded(p95('publish') / value), unit: '×', articles };
  }
  slowestPublish.set(articles, p95('publish'));
}

function valuesOf(series: MeasuredEdit[], key: keyof MeasuredEdit): number[] {
  return series.map((edit) => edit[key]);
}
