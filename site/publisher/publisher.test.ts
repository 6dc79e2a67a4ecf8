import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileSite, keptCompile } from './compile.ts';
import type { Compile } from './compile.ts';
import { explanationLines } from './explain.ts';
import type { ExplainedPlan } from './explain.ts';
import { createPublisher } from './publisher.ts';
import type { Publisher } from './publisher.ts';
import { differencesFromFullRender } from './testing/full-render.ts';
import { MemoryCms } from './testing/memory-cms.ts';
import { RandomNewsroom } from './testing/random-edits.ts';
import { sketch } from './testing/sketch.ts';

let compile: Compile;
/** As if the code had changed: another text on the page that says that nothing is there. */
let otherCompile: Compile;
/** As if it had changed for the worse: that page throws. */
let brokenCompile: Compile;
let dataDir: string;
let cms: MemoryCms;
let cmsUrl: string;
let publisher: Publisher;
let now: number;

beforeAll(async () => {
  compile = await compileSite(() => {});
  otherCompile = makeCompile('other', '"Không có trang này"');
  brokenCompile = makeCompile('broken', 'nonsense()');
});
afterAll(() => {
  for (const { assets } of [otherCompile, brokenCompile]) rmSync(path.dirname(assets), { recursive: true });
});

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'publisher-'));
  cms = new MemoryCms();
  await new RandomNewsroom(cms, 7).fill(60);
  cmsUrl = await cms.listen();
  now = Date.UTC(2024, 1, 1, 3);
  publisher = await start(compile);
  await publisher.bringUpToDate();
  await publisher.ogPicturesDrawn();
  expect(publisher.status()).toMatchObject({ state: 'live', error: null });
});
afterEach(() => {
  publisher.close();
  cms.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const live = (file = '') => path.join(dataDir, 'site/current', file);
const start = (withCompile: Compile) =>
  createPublisher({
    ...{
      dataDir,
      cmsUrl,
      siteUrl: 'https://sogddt.example.vn',
      adminUrl: 'https://cms.example.vn',
      token: 't',
      compile: withCompile,
    },
    now: () => new Date(now),
    log: () => {},
    drawOgPicture: sketch,
    calmBeforeDrawing: 0,
  });
const restart = async (withCompile = compile) => {
  publisher.close();
  publisher = await start(withCompile);
  await publisher.bringUpToDate();
  await publisher.ogPicturesDrawn();
};
/** Every file of the live folder with its place on the disk and its time. */
const files = () =>
  globSync('**/*', { cwd: live() })
    .map((file) => ({ file, ...statSync(live(file)) }))
    .filter((entry) => !entry.isDirectory)
    .map(({ file, ino, mtimeMs }) => `${file} ${ino} ${mtimeMs}`);
const lastPlan = () => JSON.parse(readFileSync(path.join(dataDir, 'site/last-plan.json'), 'utf8')) as ExplainedPlan;
const anArticle = () => [...cms.entries.values()].find(({ type }) => type === 'article')!;

/** The same site with something else for the title of the page that says that nothing is there. */
function makeCompile(name: string, title: string): Compile {
  const hash = `test-${process.pid}-${name}`;
  const folder = path.join(path.dirname(path.dirname(compile.assets)), hash);
  cpSync(path.dirname(compile.assets), folder, { recursive: true });
  for (const file of globSync('server/**/*.mjs', { cwd: folder })) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), text.replaceAll('"Không tìm thấy trang"', title));
  }
  return keptCompile(hash)!;
}

describe('a restart', () => {
  it('touches no file when nothing has changed', async () => {
    const before = files();
    await restart();
    expect(publisher.status()).toMatchObject({ state: 'live', release: null });
    expect(files()).toEqual(before);
  });

  it('renders what changed while it was away', async () => {
    publisher.close();
    cms.publish({ ...anArticle(), title: 'Tên mới' });
    publisher = await start(compile);
    await publisher.bringUpToDate();
    expect(readFileSync(live(`tin-bai/${anArticle()['slug'] as string}/index.html`), 'utf8')).toContain('Tên mới');
    expect(await differencesFromFullRender(dataDir, compile)).toEqual([]);
  });
});

describe('a change of code', () => {
  it('puts a whole new tree live, in which files that stay the same keep their place and time', async () => {
    const [tree, home] = [readlinkSync(live()), statSync(live('index.html'))];
    await restart(otherCompile);
    expect(readFileSync(live('404.html'), 'utf8')).toContain('Không có trang này');
    expect(statSync(live('index.html')).ino).toBe(home.ino);
    expect(statSync(live('index.html')).mtimeMs).toBe(home.mtimeMs);
    expect(readlinkSync(live())).not.toBe(tree);
    expect(await differencesFromFullRender(dataDir, otherCompile)).toEqual([]);
  });

  it('keeps the old tree for requests under way, and drops it later', async () => {
    const before = readlinkSync(live());
    await restart(otherCompile);
    expect(existsSync(path.join(dataDir, 'site', before))).toBe(true);
    now += 61_000;
    await publisher.bringUpToDate();
    expect(readdirSync(path.join(dataDir, 'site/trees'))).toHaveLength(1);
  });

  it('is taken back with the content of today, not of then', async () => {
    await restart(otherCompile);
    cms.remove(anArticle(), 'unpublish');
    await publisher.bringUpToDate();
    publisher.use(compile);
    await publisher.bringUpToDate();
    expect(publisher.status()).toMatchObject({ state: 'live', compile: compile.hash });
    expect(readFileSync(live('404.html'), 'utf8')).toContain('Không tìm thấy trang');
    expect(await differencesFromFullRender(dataDir, compile)).toEqual([]);
  });

  it('that cannot render the site is refused, and the code before goes on', async () => {
    await restart(brokenCompile);
    cms.publish({ ...anArticle(), title: 'Vẫn lên trang' });
    await publisher.bringUpToDate();
    expect(publisher.status()).toMatchObject({
      state: 'live',
      compile: compile.hash,
      error: expect.stringContaining('/404.html cannot be rendered: nonsense is not defined') as string,
    });
    expect(readFileSync(live(`tin-bai/${anArticle()['slug'] as string}/index.html`), 'utf8')).toContain(
      'Vẫn lên trang',
    );
    expect(await differencesFromFullRender(dataDir, compile)).toEqual([]);
  });
});

describe('an audit', () => {
  it('finds and makes good every kind of damage, in the live folder and in the store', async () => {
    const slug = anArticle()['slug'] as string;
    const home = readFileSync(live('index.html'), 'utf8');
    writeFileSync(live('index.html'), home.replace('Sở', 'Xở'));
    writeFileSync(live('404.html.br'), 'hỏng');
    rmSync(live(`tin-bai/${slug}/index.html.gz`));
    writeFileSync(live('thua.html'), 'thừa');
    const [lost, spoilt] = readdirSync(live('og'));
    const ogPictures = [lost!, spoilt!].map((file) => file.replace('.png', ''));
    rmSync(live(`og/${lost!}`));
    writeFileSync(live(`og/${spoilt!}`), readFileSync(live(`og/${spoilt!}`)).fill(0, 0, 8));
    // The log says nothing of this.
    cms.entries.set(`article/${anArticle().id}`, { ...anArticle(), title: 'Sửa thẳng trong cơ sở dữ liệu' });

    await publisher.audit();
    const { report } = publisher.status().audit!;
    expect(report).toMatchObject({
      pages: ['/404.html', '/', `/tin-bai/${slug}/`].sort(),
      ogPictures: expect.arrayContaining(ogPictures) as string[],
      extra: ['thua.html'],
      entries: [{ type: 'article', id: anArticle().id }],
      failures: [],
    });
    await publisher.bringUpToDate();
    expect(publisher.status().audit).toMatchObject({ state: 'healed' });
    expect(readFileSync(live(`tin-bai/${slug}/index.html`), 'utf8')).toContain('Sửa thẳng trong cơ sở dữ liệu');
    expect(existsSync(live('thua.html'))).toBe(false);
    await publisher.ogPicturesDrawn();
    expect(await differencesFromFullRender(dataDir, compile, sketch)).toEqual([]);
  });
});

describe('a plan', () => {
  it('says which pages are rendered and why, from what to what', async () => {
    const { slug, title } = anArticle() as unknown as { slug: string; title: string };
    cms.publish({ ...anArticle(), title: 'Tên khác hẳn' });
    await publisher.bringUpToDate();
    const lines = explanationLines(lastPlan());
    const at = lines.indexOf(`/tin-bai/${slug}/`);
    expect(lines[at + 1]).toBe(`    article(${slug}): title ${JSON.stringify(title)} → "Tên khác hẳn"`);
    expect(lastPlan().pages.length).toBeLessThan(40);
  });

  it('says what is new and what vanishes', async () => {
    const { slug } = anArticle() as unknown as { slug: string };
    cms.publish({ ...anArticle(), slug: 'duong-dan-moi' });
    await publisher.bringUpToDate();
    expect(lastPlan().pages).toContainEqual({
      path: '/tin-bai/duong-dan-moi/',
      because: expect.arrayContaining(['nothing stood here']) as string[],
    });
    expect(lastPlan().vanished).toEqual([`/tin-bai/${slug}/`]);
  });
});
