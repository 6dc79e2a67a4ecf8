import { fork } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { signWake } from '@ban-tin/shared/wake-signature';
import type { Browser } from 'playwright-core';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openAdminApi } from './newsroom/admin-api.ts';
import type { AdminApi } from './newsroom/admin-api.ts';
import { freePorts, startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';

const publisherMain = fileURLToPath(new URL('../site/publisher/main.ts', import.meta.url));
const soon = { timeout: 40_000, interval: 50 };

let newsroom: TestNewsroom;
let admin: AdminApi;
let browser: Browser;

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: false });
  admin = await openAdminApi(newsroom.cmsUrl, testAdministrator);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
});

const read = async (address: string) => {
  const response = await fetch(newsroom.siteUrl + address, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), location: response.headers.get('location') };
};
const status = async () => (await fetch(`${newsroom.settings.publisherUrl}/status`)).json() as Promise<any>;
const publish = async (data: Record<string, unknown>) => {
  const id = await admin.create('article', { genre: 'tin', ...data });
  await admin.publish('article', id);
  return id;
};
const untilLive = (address: string) =>
  expect.poll(async () => (await read(address)).status, { ...soon, message: address }).toBe(200);

/** What in a page could do harm, as a browser with scripts switched on sees it; the site has scripts of its own, in files. */
async function findHarm(url: string): Promise<string[]> {
  const page = await browser.newPage();
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  harm.push(
    ...(await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches('script:not([src^="/_astro/"]:empty, [type="application/ld+json"]), iframe, object, embed')
          ? [element.outerHTML]
          : []),
        ...[...element.attributes].flatMap(({ name, value }) =>
          /^on|^style$/.test(name) || /^\s*(javascript|data:text)/i.test(value) ? [`${name}=${value}`] : [],
        ),
      ]),
    )),
  );
  await page.close();
  return harm;
}

describe('hostile and unusual content', () => {
  it('goes live clean: no script, no frame, no javascript link, no event handler', async () => {
    await publish({
      title: 'Bài có <script>alert(1)</script> & "nháy"',
      slug: 'bai-doc-hai',
      summary: '<img src=x onerror=alert(2)>',
      body: [
        '<script>alert(3)</script>',
        '[bấm](javascript:alert(4)) [nữa](JaVaScRiPt:alert(5)) [dữ liệu](data:text/html,x)',
        '<iframe src="https://vi-du.vn"></iframe><a href="/tin-bai/" onclick="alert(6)">xem</a>',
        '<p style="position:fixed">đoạn</p>',
        '**Vẫn còn chữ đậm.**',
      ].join('\n\n'),
    });
    await untilLive('/tin-bai/bai-doc-hai/');
    for (const address of ['/tin-bai/bai-doc-hai/', '/']) {
      expect(await findHarm(newsroom.siteUrl + address), address).toEqual([]);
    }
    const feed = await new RssParser().parseURL(`${newsroom.siteUrl}/rss.xml`);
    const [item] = feed.items;
    expect(item?.title).toBe('Bài có <script>alert(1)</script> & "nháy"');
    expect(item?.['content:encoded']).not.toMatch(
      /<script|<iframe|javascript:|<[^>]+\son\w+=|data:text|style="position/i,
    );
    expect((await read('/tin-bai/bai-doc-hai/')).text).toContain('<strong>Vẫn còn chữ đậm.</strong>');
  });

  it('goes live as NFC, whatever the keyboard sent', async () => {
    await publish({
      title: 'Thông báo tuyển sinh'.normalize('NFD'),
      slug: 'nfd',
      body: 'Nội dung đầy đủ'.normalize('NFD'),
    });
    await untilLive('/tin-bai/nfd/');
    const { text } = await read('/tin-bai/nfd/');
    expect(text).toContain('Thông báo tuyển sinh');
    expect(text.normalize('NFC') === text).toBe(true);
  });

  it('goes live with a title of emoji and a body of a megabyte, whole', async () => {
    const sentences = Array.from({ length: 60_000 }, (_, n) => `Đoạn văn ${n}.`).join(' ');
    const id = await publish({ title: '🎉📚', body: `${sentences}\n\nHẾT BÀI` });
    await expect.poll(async () => (await status()).state, soon).toBe('live');
    await untilLive('/tin-bai/tin/');
    const { text } = await read('/tin-bai/tin/');
    expect(text).toContain('🎉📚');
    expect(text).toContain('HẾT BÀI');
    await admin.remove('article', id);
  });

  it('is refused in Vietnamese when an address is taken', async () => {
    const twice = Promise.allSettled(
      [1, 2].map(() => admin.create('article', { title: 'Trùng', slug: 'trung', genre: 'tin' })),
    );
    const refused = (await twice).flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('Đường dẫn “trung” đã được dùng');
  });
});

describe('an address', () => {
  it('that moved leads to the new one, and one whose entry was removed says that it is gone', async () => {
    const id = await publish({ title: 'Bài sẽ đổi địa chỉ', slug: 'dia-chi-cu' });
    await untilLive('/tin-bai/dia-chi-cu/');
    await admin.update('article', id, { slug: 'dia-chi-moi' });
    await admin.publish('article', id);
    await untilLive('/tin-bai/dia-chi-moi/');
    await expect.poll(async () => (await read('/tin-bai/dia-chi-cu/')).status, soon).toBe(301);
    expect((await read('/tin-bai/dia-chi-cu/')).location).toBe('/tin-bai/dia-chi-moi/');

    await admin.remove('article', id);
    await expect.poll(async () => (await read('/tin-bai/dia-chi-moi/')).status, soon).toBe(410);
  });
});

describe('the publisher', () => {
  it('takes a wake-up call only with a fresh signature of ours', async () => {
    const { WAKE_SECRET: secret } = JSON.parse(readFileSync(path.join(newsroom.dataDir, 'secrets'), 'utf8'));
    const wake = async (timestamp: string, signature: string) => {
      const headers = { 'x-wake-timestamp': timestamp, 'x-wake-signature': signature };
      const response = await fetch(`${newsroom.settings.publisherUrl}/wake`, { method: 'POST', headers });
      return response.status;
    };
    const now = String(Date.now());
    const old = String(Date.now() - 10 * 60_000);
    expect(await wake(now, signWake(secret, now))).toBe(202);
    expect(await wake(now, signWake('a wrong secret', now))).toBe(401);
    expect(await wake(old, signWake(secret, old))).toBe(401);
    expect(await wake(now, 'short')).toBe(401);
    expect(await wake('', '')).toBe(401);
  });

  it('says that the cms is down, keeps the site up, and catches up when it is back', async () => {
    process.kill(newsroom.pids['cms']!, 'SIGKILL');
    await expect.poll(async () => (await status()).cms, soon).toBe('unreachable');
    expect((await status()).error).toContain('does not answer');
    expect((await read('/')).status).toBe(200);

    await expect.poll(async () => (await status()).cms, soon).toBe('reachable');
    await publish({ title: 'Bài sau khi hệ thống trở lại', slug: 'tro-lai' });
    await untilLive('/tin-bai/tro-lai/');
  });

  it('is started again when it dies, and makes good what it left half done', async () => {
    await publish({ title: 'Bài trước khi bộ xuất bản chết', slug: 'truoc-khi-chet' });
    await untilLive('/tin-bai/truoc-khi-chet/');
    await expect.poll(async () => (await read('/')).text, soon).toContain('Bài trước khi bộ xuất bản chết');
    const whole = await read('/');
    process.kill(newsroom.pids['publisher']!, 'SIGKILL');
    const live = path.join(newsroom.dataDir, 'site/current');
    writeFileSync(path.join(live, 'index.html'), 'nửa chừng');
    for (const ending of ['', '.br', '.gz']) rmSync(path.join(live, `tin-bai/truoc-khi-chet/index.html${ending}`));
    expect((await read('/tin-bai/truoc-khi-chet/')).status).toBe(404);

    await untilLive('/tin-bai/truoc-khi-chet/');
    await expect.poll(() => read('/'), soon).toEqual(whole);
  });

  it('goes on with the others when one entry is not fit to be shown, and names it with the reason', async () => {
    const image = await uploadPictureThatGetsLost();
    const id = await publish({
      title: 'Bài mất ảnh',
      slug: 'mat-anh',
      cover: { image, alt: 'Một ô màu đỏ', consent: 'không cần' },
    });
    await publish({ title: 'Bài lành lặn', slug: 'lanh-lan' });
    await untilLive('/tin-bai/lanh-lan/');
    await expect
      .poll(async () => (await status()).release.rejected, soon)
      .toEqual([
        {
          ref: { type: 'article', id },
          reason: expect.stringMatching(/^Không tìm thấy tệp \/uploads\/.+ trong kho\.$/),
        },
      ]);
    expect((await read('/tin-bai/mat-anh/')).status).toBe(404);

    await admin.update('article', id, { cover: null });
    await admin.publish('article', id);
    await untilLive('/tin-bai/mat-anh/');
    await expect.poll(async () => (await status()).release.rejected, soon).toEqual([]);
  });

  /** A picture of the media library whose file, and all that was derived from it, disappears from the disk. */
  async function uploadPictureThatGetsLost(): Promise<number> {
    const color = { create: { width: 64, height: 64, channels: 3, background: '#c33' } } as const;
    const { id, url } = await admin.upload('anh.png', 'image/png', await sharp(color).png().toBuffer());
    const derived = path.join(newsroom.dataDir, 'media');
    await expect.poll(() => globSync('*-64.{avif,webp,jpg}', { cwd: derived }).length, soon).toBe(3);
    rmSync(derived, { recursive: true });
    rmSync(path.join(newsroom.dataDir, 'cms/public', url));
    return id;
  }

  it('with a wrong token says whose fault it is and leaves the site alone', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'wrong-token-'));
    const [port] = await freePorts(1);
    const secrets = JSON.parse(readFileSync(path.join(newsroom.dataDir, 'secrets'), 'utf8'));
    const child = fork(publisherMain, [], {
      env: {
        ...process.env,
        ...secrets,
        DATA_DIR: dataDir,
        CMS_INTERNAL_URL: newsroom.cmsUrl,
        PUBLISHER_PORT: String(port),
        PUBLISHER_TOKEN: 'a-wrong-token-that-is-long-enough-0123456789',
      },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.once('message', resolve));
    const ask = async () => (await fetch(`http://127.0.0.1:${port}/status`)).json() as Promise<any>;
    await expect.poll(async () => (await ask()).error, soon).toContain('PUBLISHER_TOKEN must be the same for both');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('a draft', () => {
  it('stays inside: neither new texts nor unpublished edits reach the site’s folder', async () => {
    await admin.create('article', { title: 'Bản nháp chưa ai được đọc', slug: 'ban-nhap', genre: 'tin' });
    const id = await publish({ title: 'Bài đã đăng', slug: 'da-dang', body: 'Nội dung đã duyệt.' });
    await admin.update('article', id, { body: 'Nội dung chưa duyệt.' });
    await publish({ title: 'Bài đăng sau', slug: 'dang-sau' });
    await untilLive('/tin-bai/dang-sau/');
    // The page is live before the release is over; files come and go until then.
    await expect.poll(async () => (await status()).state, soon).toBe('live');

    const root = path.join(newsroom.dataDir, 'site');
    const files = globSync('**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
    expect(texts.filter((text) => /chưa ai được đọc|Nội dung chưa duyệt/.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes('Nội dung đã duyệt.'))).toBe(true);
    expect((await fetch(`${newsroom.cmsUrl}/api/articles?status=draft`)).status).toBe(400);
  });
});

describe('the same content store', () => {
  it('gives the same bytes whatever the time zone, the language and the clock of the host', async () => {
    const digests = await Promise.all([
      renderAll({ TZ: 'UTC', LANG: 'C.UTF-8' }, 0),
      renderAll({ TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, 400 * 86_400_000),
      renderAll({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' }, -3000 * 86_400_000),
    ]);
    expect(digests[0]).toMatch(/^\d{2,} pages /);
    expect(new Set(digests).size).toBe(1);
  });

  /** Renders every route in a process of its own, whose clock is wrong by `shift` milliseconds. */
  function renderAll(env: Record<string, string>, shift: number): Promise<string> {
    const module = fileURLToPath(new URL('newsroom/render-digest.ts', import.meta.url));
    const child = fork(module, [newsroom.dataDir, String(shift)], { env: { ...process.env, ...env } });
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(String(message)));
      child.once('exit', (code) => reject(new Error(`render-digest ended with ${code}`)));
    });
  }
});
