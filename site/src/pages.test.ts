/** Renders a small site with the compile that the publisher uses, and once more with a plain static build. */
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ogPicturePath } from '@ban-tin/shared/urls';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileSite } from '../publisher/compile.ts';
import { withLock } from '../publisher/lock.ts';
import { renderPages } from '../publisher/render.ts';
import { loadSiteCode } from '../publisher/site-code.ts';
import type { SiteCode } from '../publisher/site-code.ts';
import { entrySchemas } from './content/entries.ts';
import type { StoredType } from './content/entries.ts';
import { allRoutes } from './content/routes.ts';
import { ContentStore } from './content/store.ts';
import { ogPictureFrom } from './og/og-picture.ts';
import type { OgPicture } from './og/og-picture.ts';
import type { SearchEntry } from './search/search-entry.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));
const origin = 'https://sogddt.example.vn';
let dataDir: string;
let outDir: string;
let store: ContentStore;
let code: SiteCode;
const pages = new Map<string, string>();
/** By name: what the Open Graph pictures of all pages are drawn from. */
const ogPictures = new Map<string, OgPicture>();

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'pages-'));
  mkdirSync(path.join(dataDir, 'site'));
  store = ContentStore.open(path.join(dataDir, 'site/content.sqlite'));
  fill(store);
  code = await loadSiteCode(await compileSite(() => {}));
  const { pages: rendered, failures } = await renderPages(code, store, new Map(), allRoutes(store));
  expect(failures.map(({ route, message }) => `${route.path}: ${message}`)).toEqual([]);
  for (const { route, bytes, ogPictures: named } of rendered) {
    pages.set(route.path, bytes.toString());
    for (const { hash, drawnFrom } of named) ogPictures.set(hash, ogPictureFrom(drawnFrom));
  }
});

afterAll(() => {
  store.close();
  rmSync(dataDir, { recursive: true });
  if (outDir) rmSync(outDir, { recursive: true, force: true });
});

describe('every page', () => {
  test('has one main heading, ids that differ, and its own title', () => {
    const titles = new Map<string, string>();
    for (const [address, html] of htmlPages()) {
      expect(html.match(/<h1[ >]/g), address).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids, address).toEqual([...new Set(ids)]);
      const title = /<title>(.*?)<\/title>/.exec(html)![1]!;
      if (isListed(html)) expect(titles.get(title), `${title} at ${address}`).toBeUndefined();
      titles.set(title, address);
    }
  });

  test('says who it is and forbids everything but its own files', () => {
    for (const [address, html] of htmlPages()) {
      expect(html, address).toMatch(/^<!DOCTYPE html><html lang="vi"/);
      expect(html, address).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src`,
      );
      expect(html, address).toContain('<link rel="alternate" type="application/rss+xml"');
      expect(html, address).toContain('Sở Giáo dục và Đào tạo tỉnh Ví Dụ');
      for (const [, attributes, text] of withoutWords(html).matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
        expect(attributes, address).toMatch(text ? /^ type="application\/ld\+json"$/ : / src="\/_astro\/[\w.-]+"$/);
        if (text) expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' });
      }
      const withoutValues = withoutWords(html).replace(/<script[^]*?<\/script>|="[^"]*"/g, '=""');
      expect(withoutValues, address).not.toMatch(/<(?:script|iframe|style)| (?:style|on\w+)=|undefined|\[object/);
      if (isListed(html)) expect(html).toContain(`<link rel="canonical" href="${origin}${address}">`);
    }
  });

  test('has a picture for those who share it, named with its size and words', () => {
    for (const [address, html] of htmlPages()) {
      const { title, sender } = ogPictureOf(address);
      expect(title, address).not.toBe('');
      expect([title, sender], address).toContain('Sở Giáo dục và Đào tạo tỉnh Ví Dụ');
      for (const tag of [
        'og:image:width" content="1200"',
        'og:image:height" content="630"',
        'og:image:alt" content="',
      ]) {
        expect(html, address).toContain(`<meta property="${tag}`);
      }
      expect(html, address).toContain('<meta name="twitter:card" content="summary_large_image">');
    }
  });

  test('links to nothing that is not there', () => {
    for (const [address, html] of htmlPages()) {
      for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:|tel:)|^\/(?:_astro|media)\/|^\/favicon.svg$/.test(href)) continue;
        const [target = '', anchor] = href.split('#');
        const page = pages.get(target || address);
        expect(page, `${href} on ${address}`).toBeDefined();
        if (anchor) expect(page, `${href} on ${address}`).toContain(` id="${anchor}"`);
      }
    }
  });
});

test('a page runs a script from elsewhere only where the department measures visits', async () => {
  expect(page('/')).not.toMatch(/<script[^>]* src="https?:/);
  const measurement = { host: 'do-luong.example.vn', path: '/dem.js' };
  const [setting] = store.ids('site-setting').map((id) => store.entry('site-setting', id)!);
  store.begin();
  store.put({ ...setting!, measurement });
  const home = allRoutes(store).find(({ path }) => path === '/')!;
  const { pages: rendered } = await renderPages(code, store, new Map(), [home]);
  store.rollback();
  const html = rendered[0]!.bytes.toString();
  expect(html).toContain('<script async src="https://do-luong.example.vn/dem.js"></script>');
  expect(html).toContain(
    "script-src 'self' https://do-luong.example.vn; connect-src 'self' https://do-luong.example.vn;",
  );
});

describe('an article', () => {
  test('shows all that it has, its times as portals write them', () => {
    const html = page('/tin-bai/hoi-nghi-so-ket/');
    expect(html).toContain('<time datetime="2023-02-09T13:01:00.000Z">Thứ Năm, 09/02/2023 20:01</time>');
    expect(html).toContain('<h2 id="ket-qua">Kết quả</h2>');
    for (const text of ['Ngọc Tú', 'Nguồn:', 'Báo Ví Dụ', 'Ảnh: Thu Hà', 'Cập nhật', 'Đã sửa.', 'DOCX, 85,9 KB']) {
      expect(html).toContain(text);
    }
    expect(html).toContain('<meta property="og:type" content="article">');
  });

  test.each([
    ['/tin-bai/hoi-nghi-so-ket/', 'Đã sửa.'],
    ['/hoi-nghi/so-ket/', 'Đổi hội trường.'],
    ['/van-ban/y-kien-chi-dao/', 'Đính chính thời hạn.'],
    ['/gioi-thieu/co-cau/', 'Đổi tên phòng.'],
  ])('and every other text tells what was changed in it: %s', (address, note) => {
    const [, updates] = page(address).split(/<h2[^>]*>Cập nhật<\/h2>/);
    expect(updates).toMatch(/^\s*<\/div>\s*<ol[^>]*>\s*<li[^>]*>\s*<time datetime="2023-0[23]-10T01:00:00.000Z">/);
    expect(updates).toContain(note);
    if (address.includes('co-cau')) {
      expect(updates!.indexOf(note)).toBeLessThan(updates!.indexOf('Thêm một phòng.'));
    }
  });

  test('shows titles as they were typed', () => {
    expect(page('/tin-bai/ky-tu/')).toContain('>A &lt;b&gt; &amp; &quot;C&quot; &lt;/title&gt;&lt;script&gt;</h1>');
  });

  test('that has expired leaves the home page and stays in the archive', () => {
    expect(page('/')).not.toContain('/tin-bai/het-han/');
    expect(page('/')).toContain('/tin-bai/con-han/');
    for (const address of ['/', '/tin-bai/con-han/']) expect(page(address)).toContain('Giáo viên, phụ huynh (khối 12)');
    expect(page('/tin-bai/2024/01/')).toContain('/tin-bai/het-han/');
  });
});

describe('the picture for those who share a page', () => {
  test.each([
    ['/', { title: 'Sở Giáo dục và Đào tạo tỉnh Ví Dụ', sender: 'sogddt.example.vn' }],
    ['/tin-bai/hoi-nghi-so-ket/', { kind: 'Tin bài · Tiểu học', note: '09/02/2023', primary: '#c8102e' }],
    ['/hoi-nghi/so-ket/', { kind: 'Hội nghị', title: 'Hội nghị sơ kết', note: 'Thứ Năm, 09/02/2023' }],
    ['/hoi-nghi/chua-ro/', { kind: 'Hội nghị', title: 'Hội nghị chưa rõ ngày' }],
    ['/van-ban/thong-tu-cu/', { kind: 'Thông tư số 17/2012/TT-BGDĐT', title: 'Quy định cũ' }],
    ['/can-bo/pham-quoc-hieu/', { kind: 'Cán bộ', title: 'Phạm Quốc Hiếu', note: 'Phó Giám đốc' }],
    ['/chuyen-muc/tieu-hoc/', { kind: 'Tin bài · Giáo dục', title: 'Tiểu học' }],
    ['/gioi-thieu/co-cau/phong-ban/', { kind: 'Giới thiệu · Cơ cấu tổ chức', title: 'Phòng ban' }],
    ['/hoi-nghi/da-go/', { title: 'Nội dung đã được gỡ bỏ' }],
  ])('shows at %s what the page is', (address, shown) => {
    expect(ogPictureOf(address)).toMatchObject(shown);
  });

  test('names no day that is not known', () => {
    expect(ogPictureOf('/hoi-nghi/chua-ro/').note).toBeUndefined();
  });

  test('is the same on all pages of a list', () => {
    expect(ogPictureOf('/chuyen-muc/giao-duc/trang-1/')).toEqual(ogPictureOf('/chuyen-muc/giao-duc/'));
  });

  test('comes after the one that an editor has chosen', () => {
    const [chosen, made, ...others] = ogImages(page('/tin-bai/con-han/'));
    expect(chosen).toBe(`${origin}/media/${'b'.repeat(64)}-1600.jpg`);
    expect(made).toMatch(/\/og\//);
    expect(others).toEqual([]);
  });
});

describe('the search index', () => {
  const found = () =>
    [...pages]
      .filter(([path]) => /^\/tim-kiem\/.+\.json$/.test(path))
      .flatMap(([, json]) => JSON.parse(json) as SearchEntry[]);

  test('holds once what has a page of its own, but for officials who are not listed', () => {
    const searched = /^entry\/(article|conference|directive|official|organization|page)\/(.+)$/;
    const expected = allRoutes(store).flatMap(({ owner, path }) => {
      const [, type, id] = searched.exec(owner) ?? [];
      if (!type || /\/trang-\d+\/$|\.(ics|xml|json)$/.test(path)) return [];
      return type === 'official' && !store.entry('official', id!)!.listed ? [] : [path];
    });
    const paths = found().map(({ path }) => path);
    expect(paths.toSorted()).toEqual(expected.toSorted());
    expect(paths.length).toBeGreaterThan(10);
  });

  test('says of an entry what readers look for', () => {
    expect(found().find(({ path }) => path === '/tin-bai/hoi-nghi-so-ket/')).toMatchObject({
      day: '2023-02-09',
      names: expect.arrayContaining(['Ngọc Tú']) as string[],
    });
  });

  test('is named by the search page, of which search engines know one address', () => {
    const html = page('/tim-kiem/');
    expect(html).toMatch(/<link rel="canonical" href="[^"?]+\/tim-kiem\/">/);
    const shards = [...pages.keys()].filter((path) => path.endsWith('.json') && path.startsWith('/tim-kiem/'));
    for (const path of shards) expect(html).toContain(`&quot;${path}&quot;`);
    expect(page('/sitemap-trang.xml')).toContain('/tim-kiem/');
  });
});

describe('a directive', () => {
  test('has numbered tasks that can be linked to', () => {
    const html = page('/van-ban/y-kien-chi-dao/');
    expect(html).toMatch(/<li id="nhiem-vu-1".*Không dạy thêm.*<li id="nhiem-vu-2".*Ưu tiên ngoại ngữ/s);
    expect(html).toMatch(/Đơn vị thực hiện:.*Phòng Giáo dục Tiểu học/s);
    expect(html).toMatch(/Thời hạn: <strong[^>]*>\s*<time datetime="2024-05-31">31\/05\/2024/);
    expect(page('/hoi-nghi/so-ket/')).toContain('href="/van-ban/y-kien-chi-dao/#nhiem-vu-2"');
  });

  test.each([
    ['Căn cứ', 'Là căn cứ của', '/van-ban/thong-tu-cu/'],
    ['Thay thế', 'Được thay thế bởi', '/van-ban/thong-tu-cu/'],
    ['Sửa đổi, bổ sung', 'Được sửa đổi, bổ sung bởi', '/van-ban/thong-tu-cu/'],
    ['Đính chính', 'Được đính chính bởi', '/van-ban/thong-tu-cu/'],
    ['Bãi bỏ', 'Bị bãi bỏ bởi', '/van-ban/thong-tu-cu/'],
    ['Hướng dẫn thi hành', 'Được hướng dẫn thi hành bởi', '/van-ban/thong-tu-cu/'],
  ])('says of another one "%s", and that one of it "%s"', (to, from, other) => {
    expect(page('/van-ban/y-kien-chi-dao/')).toContain(`>${to}</h3>`);
    expect(page(other)).toContain(`>${from}</h3>`);
  });

  test('cites documents of others, and links only to where one can go', () => {
    const html = page('/van-ban/y-kien-chi-dao/');
    expect(html).toContain(
      'href="https://vanban.example.vn/98" rel="noopener">Nghị định số 98/2023/NĐ-CP ngày 31/12/2023',
    );
    expect(html).toContain('Thông tư số 29/2023/TT-BGDĐT');
  });

  test('that was withdrawn says so', () => {
    const html = page('/van-ban/thong-tu-cu/');
    expect(html).toMatch(/đã bị thu hồi ngày\s*<time datetime="2023-12-01">/);
    expect(html).toContain('Lý do: Ban hành nhầm.');
    expect(html).not.toContain('Còn hiệu lực');
  });
});

describe('people', () => {
  test('stand with the organization that they are in today', () => {
    const [, office = '', department = ''] = page('/can-bo/').split('<h2');
    expect(office).toContain('Sở Giáo dục và Đào tạo Hải Phòng');
    expect(office).toContain('Phó Giám đốc');
    expect(department).toContain('Phòng Giáo dục Tiểu học');
    expect(department).not.toContain('Phạm Quốc Hiếu');
    expect(page('/can-bo/pham-quoc-hieu/')).toMatch(/Trưởng phòng.*Từ.*01\/01\/2015.*đến.*31\/12\/2019/s);
  });
});

describe('conferences', () => {
  test('are listed as coming, past, and of unknown time', () => {
    const [, coming = '', past = '', unknown = ''] = page('/hoi-nghi/').split('<h2');
    expect(coming).toContain('/hoi-nghi/sap-toi/');
    expect(past).toContain('/hoi-nghi/so-ket/');
    expect(unknown).toContain('/hoi-nghi/chua-ro/');
  });
});

describe('former addresses', () => {
  test.each(['/tin-bai/ten-cu/', '/old.html/', '/trang-cũ/', '/khong-gach/'])('%s leads to the new one', (address) => {
    const html = page(address);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/tin-bai/hoi-nghi-so-ket/">');
    expect(html).toContain(`<link rel="canonical" href="${origin}/tin-bai/hoi-nghi-so-ket/">`);
    expect(html).toContain('<a href="/tin-bai/hoi-nghi-so-ket/">');
  });

  test('say what is gone', () => {
    expect(page('/hoi-nghi/da-go/')).toContain('đã được cơ quan gỡ bỏ');
    expect(page('/410.html')).toContain('đã được cơ quan gỡ bỏ');
  });
});

test('sitemaps hold every page that search engines may show, and no other', () => {
  const listed = [...pages.keys()]
    .filter((address) => address.startsWith('/sitemap-') && address !== '/sitemap-index.xml')
    .flatMap((address) =>
      [...page(address).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!.slice(origin.length)),
    );
  const shown = htmlPages().flatMap(([address, html]) => (isListed(html) ? [address] : []));
  expect(listed.sort()).toEqual(shown.sort());
  expect(page('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
});

test('a plain static build writes the same bytes, and nothing else', async () => {
  outDir = path.join(siteRoot, `.compiled/static-${process.pid}`);
  await withLock(path.join(siteRoot, '.compiled.lock'), () =>
    promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
      cwd: siteRoot,
      env: { ...process.env, DATA_DIR: dataDir },
    }),
  );
  const written = globSync('**/*', { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`)
    .filter((file) => !file.startsWith('/_astro/') && !existsSync(path.join(siteRoot, 'public', file)));
  const fileOf = (address: string) => address + (address.endsWith('/') ? 'index.html' : '');
  const drawn = [...ogPictures.keys()].map(ogPicturePath);
  expect(written.sort()).toEqual([...[...pages.keys()].map(fileOf), ...drawn].sort());
  for (const file of drawn) {
    expect(await sharp(outDir + file).metadata(), file).toMatchObject({ format: 'png', width: 1200, height: 630 });
  }
  for (const [address, content] of pages) expect(readFileSync(outDir + fileOf(address), 'utf8'), address).toBe(content);
});

function page(address: string): string {
  const found = pages.get(address);
  if (found === undefined) throw new Error(`There is no page ${address}, only ${[...pages.keys()].join(' ')}`);
  return found;
}

/** The made picture that a page names. */
function ogPictureOf(address: string): OgPicture {
  const name = ogImages(page(address)).flatMap(
    (url) => /^https:\/\/sogddt.example.vn\/og\/(\w+).png$/.exec(url)?.[1] ?? [],
  );
  expect(name, address).toHaveLength(1);
  return ogPictures.get(name[0]!)!;
}

function ogImages(html: string): string[] {
  return [...html.matchAll(/<meta property="og:image" content="([^"]*)">/g)].map(([, url]) => url!);
}

function htmlPages(): [string, string][] {
  return [...pages].filter(([, content]) => content.startsWith('<!DOCTYPE html>'));
}

/** Attributes whose values are text of editors may hold anything that looks like a tag. */
function withoutWords(html: string): string {
  return html.replace(/ (?:content|alt|title|aria-label|data-copy)="[^"]*"/g, '');
}

/** Whether search engines may show it. */
function isListed(html: string): boolean {
  return !/name="robots" content="noindex"|http-equiv="refresh"/.test(html);
}

function fill(store: ContentStore): void {
  const put = <T extends StoredType>(type: T, id: string, fields: Record<string, unknown>) =>
    store.put(entrySchemas[type].parse({ type, id, ...fields }) as Parameters<typeof store.put>[0]);
  const file = (id: string, fields: Record<string, unknown>) => ({
    id,
    name: 'anh.jpg',
    url: `/uploads/${id}.jpg`,
    mime: 'image/jpeg',
    size: 88_000,
    sha256: 'a'.repeat(64),
    ...fields,
  });
  const article = (id: string, slug: string, at: string, fields: Record<string, unknown> = {}) =>
    put('article', id, { title: `Bài ${slug}`, slug, genre: 'tin', displayedAt: at, firstLiveAt: at, ...fields });

  store.setMeta('siteUrl', origin);
  store.setMeta('siteNow', '2024-01-15T00:00:00.000Z');
  put('site-setting', 'site', { agencyName: 'Sở Giáo dục và Đào tạo tỉnh Ví Dụ', primaryColor: '#c8102e' });
  put('category', 'c1', { name: 'Giáo dục', slug: 'giao-duc', description: 'Tin về giáo dục.' });
  put('category', 'c2', { name: 'Tiểu học', slug: 'tieu-hoc', parent: 'c1' });
  put('topic', 't1', { name: 'Chuyển đổi số', slug: 'chuyen-doi-so' });
  put('organization', 'o1', { name: 'Sở Giáo dục và Đào tạo Hải Phòng', slug: 'so-hai-phong', rank: 1 });
  put('organization', 'o2', { name: 'Phòng Giáo dục Tiểu học', slug: 'phong-tieu-hoc', rank: 2, parent: 'o1' });
  put('official', 'p1', {
    fullName: 'Phạm Quốc Hiếu',
    sortName: 'Hiếu Phạm Quốc',
    slug: 'pham-quoc-hieu',
    appointments: [
      { title: 'Phó Giám đốc', organization: 'o1', from: '2020-01-01' },
      { title: 'Trưởng phòng', organization: 'o2', from: '2015-01-01', to: '2019-12-31' },
    ],
  });
  put('official', 'p2', {
    fullName: 'Trần Thu Hằng',
    sortName: 'Hằng Trần Thu',
    slug: 'tran-thu-hang',
    appointments: [{ title: 'Trưởng phòng', organization: 'o2' }],
  });
  put('conference', 'h1', {
    title: 'Hội nghị sơ kết',
    slug: 'so-ket',
    startsOn: '2023-02-09',
    organizers: ['o1'],
    participants: [{ official: 'p1', role: 'chủ trì' }, { group: 'Các trưởng phòng' }],
    agenda: [{ time: '08:00', item: 'Khai mạc' }],
    figures: [{ label: 'Trường', value: '35' }],
    body: '# Một\n\n# Hai',
    outcomes: '# Một',
    updates: [{ at: '2023-02-10T01:00:00.000Z', note: 'Đổi hội trường.' }],
  });
  put('conference', 'h2', { title: 'Hội nghị sắp tới', slug: 'sap-toi', startsOn: '2024-02-01', state: 'dự kiến' });
  put('conference', 'h3', { title: 'Hội nghị chưa rõ ngày', slug: 'chua-ro' });
  put('directive', 'd1', {
    title: 'Kết luận tại hội nghị',
    slug: 'y-kien-chi-dao',
    group: 'ý kiến chỉ đạo',
    kind: 'Ý kiến chỉ đạo',
    issuer: 'o1',
    conference: 'h1',
    topics: ['t1'],
    updates: [{ at: '2023-02-10T01:00:00.000Z', note: 'Đính chính thời hạn.' }],
    body: '# Nhiệm vụ 1',
    tasks: [
      {
        heading: 'Không dạy thêm',
        body: '# Nhiệm vụ 2',
        assignees: ['o2'],
        responsibleOfficials: ['p2'],
        deadline: '2024-05-31',
      },
      { heading: 'Ưu tiên ngoại ngữ', deadlineText: 'trong năm học' },
    ],
    citations: [
      { kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31', url: 'https://vanban.example.vn/98' },
      { kind: 'Thông tư', number: '29/2023/TT-BGDĐT', url: 'javascript:alert(1)' },
    ],
    ...Object.fromEntries(
      ['basedOn', 'replaces', 'amends', 'corrects', 'repeals', 'guides'].map((name) => [name, ['d2']]),
    ),
  });
  put('directive', 'd2', {
    title: 'Quy định cũ',
    slug: 'thong-tu-cu',
    group: 'quy phạm pháp luật',
    kind: 'Thông tư',
    number: '17/2012/TT-BGDĐT',
    effectiveOn: '2012-07-01',
    withdrawnOn: '2023-12-01',
    withdrawnReason: 'Ban hành nhầm.',
  });
  article('a1', 'hoi-nghi-so-ket', '2023-02-09T13:01:00.000Z', {
    summary: 'Tóm tắt.',
    body: '# Kết quả\n\n[Văn bản](/van-ban/y-kien-chi-dao/#nhiem-vu-1) <script>alert(1)</script>',
    cover: { image: file('m1', { width: 3000, height: 2000 }), caption: 'Toàn cảnh', credit: 'Thu Hà' },
    byline: 'Ngọc Tú',
    source: { name: 'Báo Ví Dụ', url: 'https://bao.example.vn/' },
    category: 'c2',
    topics: ['t1'],
    conference: 'h1',
    directives: ['d1'],
    officials: ['p1'],
    organization: 'o1',
    updates: [{ at: '2023-02-10T01:00:00.000Z', note: 'Đã sửa.' }],
    attachments: [file('m2', { name: 'Kế hoạch.docx', mime: 'application/octet-stream' })],
  });
  article('a2', 'ky-tu', '2023-02-10T00:00:00.000Z', { title: 'A <b> & "C" </title><script>', conference: 'h1' });
  article('a3', 'het-han', '2024-01-10T00:00:00.000Z', { genre: 'thông báo', expiresOn: '2024-01-12', category: 'c1' });
  article('a4', 'con-han', '2024-01-11T00:00:00.000Z', {
    genre: 'thông báo',
    expiresOn: '2024-02-01',
    pinnedUntil: '2024-02-01',
    audiences: ['giáo viên', 'phụ huynh'],
    audience: 'khối 12',
    seo: { image: file('m3', { sha256: 'b'.repeat(64), width: 3000, height: 2000 }) },
  });
  for (let n = 0; n < 120; n += 1) {
    const at = new Date(Date.UTC(2023, 8, 1, n)).toISOString();
    article(`z${n}`, `so-${n}`, at, { category: 'c1', topics: ['t1'], organization: 'o2' });
  }
  put('page', 'g1', {
    title: 'Cơ cấu tổ chức',
    slug: 'co-cau',
    body: 'Nội dung.',
    updates: [
      { at: '2023-02-10T01:00:00.000Z', note: 'Thêm một phòng.' },
      { at: '2023-03-10T01:00:00.000Z', note: 'Đổi tên phòng.' },
    ],
  });
  put('page', 'g2', { title: 'Phòng ban', slug: 'phong-ban', parent: 'g1' });
  const to = '/tin-bai/hoi-nghi-so-ket/';
  ['/tin-bai/ten-cu/', '/old.html', '/trang-c%C5%A9/', '/khong-gach'].forEach((from, n) =>
    put('redirect', `r${n}`, { from, to }),
  );
  put('tombstone', 'x1', { path: '/hoi-nghi/da-go/' });
}
