import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EntryRef, Receipt } from '@ban-tin/shared/change';
import { signLink } from '@ban-tin/shared/preview-link';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EntryStatus } from '../src/live/entry-status.ts';
import type { LiveAnswer } from '../src/live/serve-live.ts';
import type { ShownRelease, SiteStatus } from '../src/live/site-status.ts';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

/** The whole of it on one kind of database; `env` is read when the cms is about to boot. */
export function describeLive(database: string, env: () => Record<string, string>): void {
  describe(`live receipts and previews on ${database}`, () => {
    let cms: TestCms;
    let origin: string;
    let publisher: Server;
    /** What the publisher says of itself; undefined when it does not answer. */
    let health: object | undefined;
    let lan: string;
    let administrator: string;

    const account = { email: 'admin@example.com', password: 'Kiem-thu-2026' };
    const lanAccount = { email: 'lan@example.com', password: 'Kiem-thu-2027' };
    const articles = '/content-manager/collection-types/api::article.article';

    async function send(
      path: string,
      { method = 'POST', body, as = lan }: { method?: string; body?: unknown; as?: string } = {},
    ) {
      const response = await fetch(origin + path, {
        method,
        headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${as}` }) },
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      });
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as any) : undefined };
    }
    const logIn = async (who: object) => (await send('/admin/login', { body: who, as: '' })).body.data.token as string;

    /** An account with a role of its own, that may do these things with articles, all of them or its own only. */
    async function makeAccount(who: { email: string; password: string }, names: object, code: string, own: boolean) {
      const actions = ['create', 'read', 'update', 'publish', 'delete'].map(
        (name) => `plugin::content-manager.explorer.${name}`,
      );
      const fields = Object.keys(cms.strapi.contentType('api::article.article').attributes);
      const role = await cms.strapi.db.query('admin::role').create({ data: { name: code, code } });
      const permissions = actions.map((action) => ({
        ...{ action, subject: 'api::article.article', role: role.id, actionParameters: {} },
        properties: /publish|delete/.test(action) ? {} : { fields },
        conditions: own ? ['admin::is-creator'] : [],
      }));
      for (const data of permissions) await cms.strapi.db.query('admin::permission').create({ data });
      const users = cms.strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> };
      await users.create({ ...who, ...names, isActive: true, registrationToken: null, roles: [role.id] });
      return await logIn(who);
    }

    beforeAll(async () => {
      publisher = createServer((request, response) => {
        if (!health) return void request.socket.destroy();
        response.end(JSON.stringify(health));
      });
      await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
      const port = (publisher.address() as AddressInfo).port;
      cms = await bootCms({ ...env(), PUBLISHER_URL: `http://127.0.0.1:${port}`, SITE_URL: 'http://127.0.0.1:4399' });
      origin = await cms.listen();
      administrator = await logIn(account);
      lan = await makeAccount(lanAccount, { firstname: 'Lan', lastname: 'Nguyễn Thị' }, 'bien-tap', false);
    }, 120_000);
    afterAll(async () => {
      await cms?.stop();
      publisher?.close();
    });
    beforeEach(() => {
      health = { state: 'live' };
    });

    let counter = 0;
    async function write(fields: object = {}): Promise<string> {
      counter += 1;
      const { status, body } = await send(articles, {
        body: { title: `Tin ${counter}`, slug: `tin-${counter}`, genre: 'tin', ...fields },
      });
      expect(status, JSON.stringify(body)).toBe(201);
      return body.data.documentId;
    }
    const act = async (id: string, action: 'publish' | 'unpublish') => {
      const { status, body } = await send(`${articles}/${id}/actions/${action}`);
      expect(status, JSON.stringify(body)).toBe(200);
    };
    const head = async () => {
      const row = await cms.strapi.db.query('api::publishing.change').findOne({ orderBy: { id: 'desc' } });
      return { number: row.id as number, nonce: row.nonce as string };
    };
    /** The publisher reports that all is live, or something else. */
    async function report(receipt: Partial<Receipt> = {}): Promise<void> {
      const live = await head();
      const whole: Receipt = {
        ...{ live, state: 'live', at: new Date().toISOString(), milliseconds: 140, rejected: [] },
        ...{ pages: { written: 7, deleted: 0 }, ...receipt },
      };
      const { status } = await send('/api/publishing/receipts', { body: whole, as: process.env['PUBLISHER_TOKEN']! });
      expect(status).toBe(204);
    }
    const look = async <T extends EntryStatus | SiteStatus>(path: string, seen = '', as = lan) =>
      (await send(`/live/${path}${seen && `${path.includes('?') ? '&' : '?'}seen=${seen}`}`, { method: 'GET', as }))
        .body as LiveAnswer<T>;
    const statusOf = async (id: string) => (await look<EntryStatus>(`entry?type=article&id=${id}`)).status;
    const siteStatus = async (as = lan) => (await look<SiteStatus>('site', '', as)).status;
    const ref = (id: string): EntryRef => ({ type: 'article', id });
    /** The changes of an entry were made so long ago. */
    const age = async (id: string, milliseconds: number) =>
      cms.strapi.db
        .query('api::publishing.change')
        .updateMany({ where: { entryId: id }, data: { createdAt: new Date(Date.now() - milliseconds) } });

    describe('how an entry stands', () => {
      it('goes from draft over under way to live, with who, when, how long and where, and to taken down', async () => {
        const id = await write();
        expect(await statusOf(id)).toEqual({ site: { state: 'draft' }, upcoming: [] });
        await act(id, 'publish');
        expect((await statusOf(id)).site).toMatchObject({ state: 'under-way', leaving: false, by: 'Nguyễn Thị Lan' });
        const { createdAt } = await cms.strapi.db.query('api::publishing.change').findOne({ where: { entryId: id } });
        const at = new Date(new Date(createdAt).getTime() + 210).toISOString();
        await report({ at });
        expect(await statusOf(id)).toEqual({
          site: { state: 'live', at, milliseconds: 210, by: 'Nguyễn Thị Lan' },
          upcoming: [],
          address: `http://127.0.0.1:4399/tin-bai/tin-${counter}/`,
        });
        await report();
        expect((await statusOf(id)).site).toMatchObject({ at });
        await act(id, 'unpublish');
        expect((await statusOf(id)).site).toMatchObject({ state: 'under-way', leaving: true });
        await report();
        expect(await statusOf(id)).toMatchObject({ site: { state: 'taken-down', by: 'Nguyễn Thị Lan' } });
      });

      it('takes the time that the publisher measured where the clocks of two machines disagree', async () => {
        const id = await write();
        await act(id, 'publish');
        await report({ at: new Date(Date.now() - 60_000).toISOString(), milliseconds: 90 });
        expect((await statusOf(id)).site).toMatchObject({ state: 'live', milliseconds: 90 });
      });

      it('does not claim a time of a receipt that is no longer kept', async () => {
        const id = await write();
        await act(id, 'publish');
        await report();
        await cms.strapi.db.query('api::publishing.receipt').deleteMany({ where: {} });
        await report();
        expect((await statusOf(id)).site).toEqual({ state: 'live', by: 'Nguyễn Thị Lan' });
      });

      it('says in plain words why the entry was rejected, with the technical reason beside', async () => {
        const id = await write();
        await act(id, 'publish');
        const reason = `Nội dung không hợp lệ: ✖ Invalid input: expected string, received undefined\n  → at gallery[1].alt`;
        await report({ rejected: [{ ref: ref(id), reason }] });
        const { site } = await statusOf(id);
        expect(site).toMatchObject({ state: 'rejected', by: 'Nguyễn Thị Lan' });
        const { plain, technical } = (site as Extract<EntryStatus['site'], { state: 'rejected' }>).reason;
        expect(plain).toMatch(/^Ô “Mô tả ảnh” của “Bộ ảnh” thứ 2 còn trống hoặc/);
        expect(plain).not.toContain('Invalid');
        expect(technical).toContain('Invalid input');
        const { rejected, releases } = await siteStatus();
        expect(rejected).toMatchObject([{ id, title: `Tin ${counter}` }]);
        expect(releases.flatMap(({ entries }) => entries).map((entry) => entry.id)).not.toContain(id);

        await report({
          rejected: [{ ref: ref(id), reason: 'Không dựng được trang /tin-bai/x/: nope is not a function' }],
        });
        expect((await statusOf(id)).site).toMatchObject({
          reason: { plain: expect.stringContaining('/tin-bai/x/'), technical: 'nope is not a function' },
        });
        await report();
        expect((await statusOf(id)).site.state).toBe('live');
      });

      it('explains a delay: publisher silent, rebuilding, failing, or just slow', async () => {
        const id = await write();
        await act(id, 'publish');
        const delay = async () => {
          const { site } = await statusOf(id);
          return site.state === 'under-way' ? site.delay : site.state;
        };
        health = undefined;
        expect(await delay()).toBeUndefined();
        await age(id, 9_000);
        await expect.poll(delay).toEqual({ kind: 'unanswered' });
        health = { state: 'building' };
        await expect.poll(delay, { timeout: 5_000 }).toEqual({ kind: 'building' });
        health = { state: 'live' };
        await expect.poll(delay, { timeout: 5_000 }).toEqual({ kind: 'slow' });
        health = { state: 'failed', error: 'ENOSPC: no space left on device' };
        await expect.poll(delay, { timeout: 5_000 }).toMatchObject({
          kind: 'failed',
          reason: { plain: expect.stringContaining('hết chỗ'), technical: 'ENOSPC: no space left on device' },
        });
        await report();
        expect(await delay()).toBe('live');
      });

      it('is told as soon as it is another, also when another instance wrote it, and to nobody who may not read it', async () => {
        const id = await write();
        await act(id, 'publish');
        await report();
        const { version } = await look<EntryStatus>(`entry?type=article&id=${id}`);
        const asked = Date.now();
        const next = look<EntryStatus>(`entry?type=article&id=${id}`, version);
        const changes = cms.strapi.db.query('api::publishing.change');
        await changes.create({ data: { action: 'publish', nonce: 'other', entryType: 'article', entryId: id } });
        expect((await next).status.site).toMatchObject({ state: 'under-way' });
        // Without a look at the database it would be told when the request ends by itself.
        expect(Date.now() - asked).toBeLessThan(15_000);
        await report();

        const own = { email: 'cong-tac@example.com', password: 'Kiem-thu-2028' };
        const contributor = await makeAccount(own, { firstname: 'Minh' }, 'cong-tac', true);
        expect((await send(`/live/entry?type=article&id=${id}`, { method: 'GET', as: contributor })).status).toBe(403);
        expect((await send(`/live/entry?type=article&id=${id}`, { method: 'GET', as: '' })).status).toBe(401);
        const titleFor = async (as: string) => (await siteStatus(as)).releases[0]!.entries[0];
        expect(await titleFor(contributor)).toMatchObject({ id, title: expect.stringMatching(/./) });
        await act(id, 'unpublish');
        await report();
        expect(await titleFor(contributor)).toEqual({ type: 'article', id, title: '' });
      });
    });

    describe('how the site stands', () => {
      it('says what waits since when, and of the latest releases what, who, how long and how many files', async () => {
        const [first, second] = [await write({ title: 'Tin thứ nhất' }), await write({ title: 'Tin thứ hai' })];
        await report();
        await act(first, 'publish');
        await act(second, 'publish');
        // What the publisher said in the test before holds for a second.
        await expect.poll(async () => (await siteStatus()).state, { timeout: 5_000 }).toBe('under-way');
        const { waiting } = await siteStatus();
        expect(waiting).toMatchObject({ count: 2 });
        expect(Date.now() - Date.parse(waiting.oldest!)).toBeLessThan(5_000);
        await report({ pages: { written: 12, deleted: 1 } });
        const { releases, ...site } = await siteStatus();
        expect(site).toMatchObject({ state: 'live', waiting: { count: 0 } });
        const [newest] = releases as [ShownRelease];
        expect(newest).toMatchObject({ pages: 13, more: 0, by: ['Nguyễn Thị Lan'] });
        expect(newest.entries.map(({ title }) => title)).toEqual(['Tin thứ hai', 'Tin thứ nhất']);
      });

      it('says when the publisher does not answer or fails', async () => {
        health = undefined;
        await expect.poll(async () => (await siteStatus()).state, { timeout: 5_000 }).toBe('unanswered');
        health = { state: 'failed', error: 'boom' };
        await expect.poll(async () => (await siteStatus()).state, { timeout: 5_000 }).toBe('failed');
        expect((await siteStatus()).problem).toMatchObject({ technical: 'boom' });
      });
    });

    it('who changed something never leaves the cms', async () => {
      await act(await write(), 'publish');
      const as = process.env['PUBLISHER_TOKEN']!;
      const first = await cms.strapi.db.query('api::publishing.change').findOne({ orderBy: { id: 'asc' } });
      const changes = await send(`/api/publishing/changes?after=${first.id}&nonce=${first.nonce}`, {
        method: 'GET',
        as,
      });
      const pull = await fetch(`${origin}/api/publishing/entries`, { headers: { authorization: `Bearer ${as}` } });
      for (const text of [JSON.stringify(changes.body), await pull.text()]) {
        expect(text).toContain('article');
        expect(text).not.toMatch(/lan@example\.com|Nguyễn Thị Lan/);
      }
    });

    describe('a preview link', () => {
      const open = async (url: string) => {
        const token = new URL(url).pathname.replace('/preview/', '');
        return (await send('/api/publishing/preview', { body: { token }, as: process.env['PUBLISHER_TOKEN']! })).body;
      };
      const make = (id: string, as = lan, hours = 24) =>
        send('/previews/links', { body: { type: 'article', id, hours }, as });
      const frame = async (id: string, as = lan, status = 'draft') =>
        (
          await send(`/content-manager/preview/url/api::article.article?documentId=${id}&status=${status}`, {
            method: 'GET',
            as,
          })
        ).body?.data?.url as string | undefined;

      it('shows the draft as it is saved when opened, in the shape in which published entries come', async () => {
        const id = await write({ title: 'Bản một', summary: 'Tóm tắt' });
        const { status, body } = await make(id);
        expect(status).toBe(200);
        expect(body.made.url).toMatch(/^http:\/\/127\.0\.0\.1:4322\/preview\/article\./);
        const answer = await open(body.made.url);
        expect(answer).toMatchObject({
          version: 'draft',
          entry: { id, title: 'Bản một', summary: 'Tóm tắt', topics: [] },
        });
        expect(answer.entry.firstLiveAt).toBe(answer.entry.displayedAt);
        await send(`${articles}/${id}`, { method: 'PUT', body: { title: 'Bản hai' } });
        expect((await open(body.made.url)).entry.title).toBe('Bản hai');
        expect(JSON.stringify(await open(body.made.url))).not.toMatch(/lan@example|createdBy|Nguyễn Thị Lan/);
      });

      it('ends when it is withdrawn, when its time has come, and when the entry is deleted', async () => {
        const id = await write();
        const [one, two, three] = [
          (await make(id)).body.made,
          (await make(id)).body.made,
          (await make(id, lan, 1)).body.made,
        ];
        const { body } = await send('/previews/links/withdraw', { body: { type: 'article', id, record: one.record } });
        expect(body.links.map(({ record }: any) => record).sort()).toEqual([two.record, three.record].sort());
        expect(await open(one.url)).toEqual({ refused: 'withdrawn' });
        const secret = process.env['PREVIEW_SECRET']!;
        const link = { type: 'article', id, version: 'draft', holder: { record: two.record } } as const;
        const old = signLink(secret, { ...link, expires: Date.now() - 1 });
        expect(await open(`http://x/preview/${old}`)).toEqual({ refused: 'expired' });
        const forged = signLink('x'.repeat(32), { ...link, expires: Date.now() + 1_000_000 });
        expect(await open(`http://x/preview/${forged}`)).toEqual({ refused: 'invalid' });
        await send(`${articles}/${id}`, { method: 'DELETE' });
        expect(await open(two.url)).toEqual({ refused: 'gone' });
      });

      it('is for people who may edit the entry; nobody can have more than twenty to one', async () => {
        const id = await write();
        const own = { email: 'khac@example.com', password: 'Kiem-thu-2029' };
        const other = await makeAccount(own, { firstname: 'Khác' }, 'khac', true);
        expect((await make(id, other)).status).toBe(403);
        expect((await make(id, '')).status).toBe(401);
        expect((await make(id, lan, 100_000)).status).toBe(400);
        for (let number = 0; number < 20; number += 1) expect((await make(id)).status).toBe(200);
        expect((await make(id)).body.error.message).toContain('thu hồi');
        expect(await frame(id, other)).toBeUndefined();
      });

      it('of the frame in the admin ends with what the account may see', async () => {
        const id = await write();
        const url = (await frame(id))!;
        expect(await open(url)).toMatchObject({ version: 'draft', entry: { id } });
        expect(await open((await frame(id, lan, 'published'))!)).toEqual({ refused: 'gone' });
        await act(id, 'publish');
        expect(await open((await frame(id, lan, 'published'))!)).toMatchObject({ version: 'published' });
        expect(await open(url)).toMatchObject({ version: 'published' });
        await send(`${articles}/${id}`, { method: 'PUT', body: { title: 'Sửa sau' } });
        expect(await open(url)).toMatchObject({ version: 'draft', entry: { title: 'Sửa sau' } });
        await cms.strapi.db
          .query('admin::user')
          .updateMany({ where: { email: lanAccount.email }, data: { isActive: false } });
        expect(await open(url)).toEqual({ refused: 'withdrawn' });
        expect(await frame(id, administrator)).toContain('/preview/article.');
      });
    });
  });
}
