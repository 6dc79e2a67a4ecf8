import { request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { signWake } from '@ban-tin/shared/wake-signature';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepLooking } from './keep-looking.ts';
import { createPublisherServer } from './server.ts';
import { articleOf, pictureOf } from './testing/small-department.ts';
import { openTestPublisher } from './testing/test-publisher.ts';
import type { TestPublisher } from './testing/test-publisher.ts';

const hasPage = (newsroom: TestPublisher, slug: string) => existsSync(newsroom.live(`tin-bai/${slug}/index.html`));

describe('a cms that is away', () => {
  it('leaves the site as it is, and is caught up with when it is back', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.isDown = true;
    for (const slug of ['a', 'b', 'c']) newsroom.cms.publish(articleOf(slug));
    newsroom.cms.remove({ type: 'article', id: 'mot' });
    const { state, cms, error } = await newsroom.look();
    expect({ state, cms }).toEqual({ state: 'live', cms: 'unreachable' });
    expect(error).toContain('does not answer');
    expect((await newsroom.look()).error).toBe(error);
    expect(hasPage(newsroom, 'mot')).toBe(true);
    newsroom.cms.isDown = false;
    await newsroom.expectHealed();
    expect(['mot', 'a', 'b', 'c'].map((slug) => hasPage(newsroom, slug))).toEqual([false, true, true, true]);
  });

  it('while a picture is fetched, does not bring the article without it', async () => {
    const newsroom = await openTestPublisher();
    const image = await pictureOf(newsroom.cms, 'moi', '#123456');
    newsroom.cms.publish(articleOf('co-anh', { cover: { image, alt: 'Ảnh' } }));
    newsroom.cms.interfere = (path, answer) => (path.startsWith('/uploads/') ? 'cut' : answer);
    expect(await newsroom.look()).toMatchObject({ state: 'live', cms: 'unreachable' });
    expect(hasPage(newsroom, 'co-anh')).toBe(false);
    newsroom.cms.interfere = undefined;
    await newsroom.expectHealed();
    expect(hasPage(newsroom, 'co-anh')).toBe(true);
  });
});

describe('a cms that answers', () => {
  const paths = ['/api/publishing/changes', '/api/publishing/entries', '/api/publishing/receipts'];
  const lies: [string, (truth: string) => string | 'cut' | undefined][] = [
    ['half', () => 'cut'],
    ['nothing', () => ''],
    ['a page of some proxy', () => '<html>Bạn cần đăng nhập</html>'],
    ['an empty object', () => '{}'],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['404', () => undefined],
    ['half of the lines', (truth) => truth.slice(0, truth.indexOf('\n', truth.length / 2) + 1)],
    ['no entries', (truth) => truth.replace(/"(entries|changes)":\[.*?\],"/, '"$1":[],"')],
  ];
  it.each(paths)('what it should not to %s is not believed, and nothing is lost', async (path) => {
    const newsroom = await openTestPublisher();
    for (const [what, lie] of lies) {
      newsroom.cms.publish(articleOf('moi', { title: `Bài mới, ${what}` }));
      newsroom.cms.remove({ type: 'article', id: 'hai' });
      newsroom.cms.interfere = (asked, answer) => (asked === path ? lie(String(answer)) : answer);
      expect((await newsroom.look()).state, what).toBe('live');
      expect(hasPage(newsroom, 'mot'), what).toBe(true);
      newsroom.cms.interfere = undefined;
      await newsroom.expectHealed(what);
      expect([hasPage(newsroom, 'moi'), hasPage(newsroom, 'hai')], what).toEqual([true, false]);
      newsroom.cms.publish(articleOf('hai'));
      newsroom.cms.remove({ type: 'article', id: 'moi' });
      await newsroom.expectHealed(what);
    }
  });

  it('with a cut stream of everything keeps what is live until it comes whole', async () => {
    const newsroom = await openTestPublisher();
    newsroom.cms.restore(3, [articleOf('tu-ban-sao-luu')]);
    let asked = 0;
    newsroom.cms.interfere = (path, answer) => {
      if (path !== '/api/publishing/entries') return answer;
      asked += 1;
      return asked < 4 ? 'cut' : answer;
    };
    for (let n = 0; n < 3; n += 1) {
      expect(await newsroom.look()).toMatchObject({ state: 'live', cms: 'unreachable' });
      expect(hasPage(newsroom, 'mot')).toBe(true);
    }
    await newsroom.expectHealed();
    expect([hasPage(newsroom, 'mot'), hasPage(newsroom, 'tu-ban-sao-luu')]).toEqual([false, true]);
  });
});

describe('a database that was replaced by an older backup', () => {
  it('is read anew, whatever was written into it since', async () => {
    const newsroom = await openTestPublisher();
    const backup = [...newsroom.cms.entries.values()];
    const { length } = newsroom.cms.changes;
    for (const slug of ['mat-1', 'mat-2', 'mat-3']) newsroom.cms.publish(articleOf(slug));
    await newsroom.expectHealed();
    newsroom.cms.restore(length, backup);
    // As many new changes as were lost, so that the numbers are the same.
    for (const slug of ['moi-1', 'moi-2', 'moi-3']) newsroom.cms.publish(articleOf(slug));
    await newsroom.expectHealed();
    const slugs = ['mat-1', 'mat-2', 'mat-3', 'moi-1', 'moi-2', 'moi-3'];
    expect(slugs.map((slug) => hasPage(newsroom, slug))).toEqual([false, false, false, true, true, true]);
  });
});

describe('a wake-up call', () => {
  const secret = 'mot-bi-mat-de-kiem-thu-dai-ba-muoi-hai';

  /** The publisher with its server, looking by itself only when `interval` is short. */
  async function openServer(newsroom: TestPublisher, interval: number) {
    let looks = 0;
    const looking = keepLooking(async () => {
      looks += 1;
      await newsroom.look();
    }, interval);
    const nothing = () => {};
    const orders = { wake: looking.wake, audit: nothing, reload: nothing };
    const server: Server = createPublisherServer({
      ...orders,
      wakeSecret: secret,
      status: () => newsroom.publisher.status(),
      preview: newsroom.publisher.preview,
      now: () => new Date(),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      server.close();
      server.closeAllConnections();
      await looking.stop();
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wake = async (timestamp: number, signature = signWake(secret, String(timestamp))) => {
      const headers = { 'x-wake-timestamp': String(timestamp), 'x-wake-signature': signature };
      return (await fetch(`${address}/wake`, { method: 'POST', headers })).status;
    };
    return { wake, address, start: looking.wake, looks: () => looks };
  }

  it('that is lost delays a change until the publisher looks by itself', async () => {
    const newsroom = await openTestPublisher();
    const { start } = await openServer(newsroom, 20);
    start();
    newsroom.cms.publish(articleOf('khong-ai-goi'));
    await expect.poll(() => hasPage(newsroom, 'khong-ai-goi')).toBe(true);
  });

  it('that comes twice, late or in another order brings what the log says, once', async () => {
    const newsroom = await openTestPublisher();
    const { wake } = await openServer(newsroom, 60_000);
    const slugs = ['mot-1', 'hai-2', 'ba-3'];
    for (const slug of slugs) newsroom.cms.publish(articleOf(slug));
    const now = Date.now();
    const answers = await Promise.all([wake(now), wake(now - 3000), wake(now), wake(now - 50_000), wake(now - 1000)]);
    expect(new Set(answers)).toEqual(new Set([202]));
    await expect.poll(() => slugs.every((slug) => hasPage(newsroom, slug))).toBe(true);
    await expect.poll(() => newsroom.publisher.status().live).toEqual(newsroom.cms.head);
    await newsroom.expectHealed();
  });

  it('that is forged wakes nobody', async () => {
    const newsroom = await openTestPublisher();
    const { wake, looks } = await openServer(newsroom, 60_000);
    const now = Date.now();
    expect(await wake(now, signWake('ein-anderes', String(now)))).toBe(401);
    expect(await wake(now, '')).toBe(401);
    expect(await wake(now, signWake(secret, String(now - 1)))).toBe(401);
    expect(await wake(now - 3_600_000)).toBe(401);
    await nextTurn();
    expect(looks()).toBe(0);
  });

  it('to an address that is none is answered, and does not end the publisher', async () => {
    const newsroom = await openTestPublisher();
    const { address } = await openServer(newsroom, 60_000);
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(address);
      request({ port, host: '127.0.0.1', path: '//', method: 'POST' }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});
