import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SiteFolder } from '@ban-tin/site/publisher/site-folder';
import type { Figure, Flags } from '../bench.ts';
import { startTestNewsroom } from '../newsroom/test-newsroom.ts';
import { openArchive, removeArchive } from './measuring/archive.ts';
import { measureProcess } from './measuring/measure-process.ts';
import type { MeasuredProcess } from './measuring/measure-process.ts';
import { rounded } from './measuring/percentile.ts';
import { wholeNumbers } from './measuring/whole-numbers.ts';
import { buildPeers, countPages } from './peers/build-peers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const renderAllScript = fileURLToPath(new URL('measuring/render-all.ts', import.meta.url));

type Build = MeasuredProcess & { pages: number };

const say = (line: string) => process.stderr.write(`full: ${line}\n`);

/**
 * The whole site from its content store, and the same content with other generators. All times are those of whole
 * processes, their start included. Flag: `--articles=1000,10000`.
 */
export async function* bench(flags: Flags): AsyncGenerator<Figure> {
  for (const articles of wholeNumbers('articles', flags['articles'], [1_000, 10_000])) {
    const dataDir = await openArchive(articles, say);
    say(`filling the content store with ${articles} articles …`);
    await (await startTestNewsroom({ demo: false, dataDir })).stop();
    try {
      yield* measureArchive(dataDir, articles);
    } finally {
      removeArchive(dataDir);
    }
  }
}

async function* measureArchive(dataDir: string, articles: number): AsyncGenerator<Figure> {
  const plain = await renderAll(dataDir, 'plain');
  yield* buildFigures('full', plain, articles);
  const compressed = await renderAll(dataDir, 'compressed');
  yield* buildFigures('full.compressed', compressed, articles);

  const astro = await buildWithAstro(dataDir);
  yield* buildFigures('full', astro, articles, 'astro build');
  yield* ratioFigures(plain, astro, articles, 'astro build');
  const { storeFile } = new SiteFolder(dataDir);
  for await (const { peer, work, ...build } of buildPeers(storeFile, path.join(dataDir, 'peers'), say)) {
    if (work) {
      yield { name: `full.${work}.total`, value: rounded(build.milliseconds), unit: 'ms', articles, peer };
      continue;
    }
    yield* buildFigures('full', build, articles, peer);
    yield* ratioFigures(plain, build, articles, peer);
  }
}

/** What we need against a peer; as a whole, and for a page, because peers have fewer of them. */
function* ratioFigures(ours: Build, theirs: Build, articles: number, peer: string): Generator<Figure> {
  const total = ours.milliseconds / theirs.milliseconds;
  yield { name: 'full.to-peer.total', value: rounded(total), unit: '×', articles, peer };
  const page = total / (ours.pages / theirs.pages);
  yield { name: 'full.to-peer.page', value: rounded(page), unit: '×', articles, peer };
}

/** A process of its own renders everything, on all cores. */
async function renderAll(dataDir: string, copies: 'plain' | 'compressed'): Promise<Build> {
  say(`rendering everything, ${copies} …`);
  const tree = path.join(dataDir, copies);
  const measured = await measureProcess(process.execPath, [renderAllScript, dataDir, tree, copies], { cwd: root });
  return { ...measured, pages: countPages(tree) };
}

/** `pnpm build`: our own pages, with a plain static build. It leaves its output in `site/dist`. */
async function buildWithAstro(dataDir: string): Promise<Build> {
  say('building with astro build …');
  const measured = await measureProcess(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: { DATA_DIR: dataDir },
  });
  return { ...measured, pages: countPages(path.join(root, 'site/dist')) };
}

function* buildFigures(
  name: string,
  { milliseconds, peak, pages }: Build,
  articles: number,
  peer?: string,
): Generator<Figure> {
  const of = { articles, ...(peer && { peer }) };
  yield { name: `${name}.total`, value: rounded(milliseconds), unit: 'ms', ...of };
  yield { name: `${name}.page`, value: rounded(milliseconds / pages), unit: 'ms', ...of };
  yield { name: `${name}.pages`, value: pages, unit: 'pages', ...of };
  if (peak !== undefined) yield { name: `${name}.peak-memory`, value: rounded(peak), unit: 'MB', ...of };
}
