import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

// Those that the compiled cms uses.
const compiled = createRequire(import.meta.url);
const desk = compiled('../dist/src/editing/desk.js') as typeof import('../src/editing/desk.ts');
const forget = compiled('../dist/src/editing/forget.js') as typeof import('../src/editing/forget.ts');

interface Answer {
  status: number;
  body: any;
}
type Client = (path: string, method?: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

const articles = '/content-manager/collection-types/api::article.article';
const password = 'Kiem-thu-2026';
const lan = { email: 'lan@example.com', firstname: 'Lan', lastname: 'Nguyễn Thị' };
const nam = { email: 'nam@example.com', firstname: 'Nam', lastname: 'Trần Văn' };
const reader = { email: 'doc@example.com', firstname: 'Đọc', lastname: 'Người' };
const copy = (text: string) => ({ values: { title: text }, initial: { title: '' }, title: text });

/** What editors in two places can do to one entry; on every database. */
export function describeEditing(name: string, environment: () => Promise<Record<string, string>>): void {
  describe(`editing at the same time, on ${name}`, () => {
    let cms: TestCms;
    let origin: string;
    let asLan: Client;
    let asNam: Client;
    let asReader: Client;

    async function logIn(email: string): Promise<Client> {
      const send = async (path: string, method: string, body: unknown, headers: Record<string, string>) => {
        const response = await fetch(origin + path, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        return { status: response.status, body: (await response.json()) as any };
      };
      const { body } = await send('/admin/login', 'POST', { email, password }, {});
      const authorization = `Bearer ${body.data.token}`;
      return (path, method = 'GET', data, headers) => send(path, method, data, { authorization, ...headers });
    }

    async function addAccount(person: typeof lan, actions: string[]): Promise<Client> {
      const role = await cms.strapi.service('admin::role').create({ name: person.email, description: '' });
      const permissions = actions.map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: 'api::article.article',
        properties: { fields: ['title', 'slug', 'body', 'genre', 'gallery', 'cover', 'topics'] },
        conditions: [],
      }));
      await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
      const account = { ...person, password, isActive: true, roles: [role.id] };
      await cms.strapi.service('admin::user').create(account);
      return logIn(person.email);
    }

    async function newArticle(fields: Record<string, unknown> = {}): Promise<{ id: string; path: string }> {
      const data = { title: 'Bài chung', genre: 'tin', ...fields };
      const { body } = await asLan(articles, 'POST', data);
      return { id: body.data.documentId, path: `${articles}/${body.data.documentId}` };
    }

    const open = async (as: Client, path: string): Promise<string> => (await as(path)).body.meta.version;
    const save = (as: Client, path: string, data: unknown, basedOn: string) =>
      as(path, 'PUT', data, { 'x-based-on': basedOn });
    const publish = (as: Client, path: string, data: unknown, basedOn: string) =>
      as(`${path}/actions/publish`, 'POST', data, { 'x-based-on': basedOn });
    const form = (id: string, data: object = {}) => ({ form: randomUUID(), type: 'article', id, wants: true, ...data });
    const report = async (as: Client, data: object) => (await as('/editing/report', 'POST', data)).body;
    const copies = async (as: Client, id?: string) =>
      (await as(`/editing/copies?type=article${id ? `&id=${id}` : ''}`)).body.copies;

    beforeAll(async () => {
      cms = await bootCms(await environment());
      origin = await cms.listen();
      const all = ['create', 'read', 'update', 'delete', 'publish'];
      asLan = await addAccount(lan, all);
      asNam = await addAccount(nam, all);
      asReader = await addAccount(reader, ['read']);
    });
    afterAll(() => cms?.stop());

    describe('a save', () => {
      it('over a version that its form has not seen is refused, names who saved it, and leaves that version alone', async () => {
        const { path } = await newArticle();
        expect((await asLan(`${path}/actions/publish`, 'POST', {})).status).toBe(200);
        const seen = await open(asLan, path);
        expect((await save(asNam, path, { title: 'Của Nam' }, await open(asNam, path))).status).toBe(200);

        const refused = await save(asLan, path, { title: 'Của Lan' }, seen);
        expect(refused.status).toBe(400);
        expect(refused.body.error.details.stale).toMatchObject({ by: 'Trần Văn Nam' });
        expect((await asLan(path)).body.data.title).toBe('Của Nam');
        expect((await publish(asLan, path, { title: 'Của Lan' }, seen)).body.error.details.stale.by).toBe(
          'Trần Văn Nam',
        );
        expect((await asLan(`${path}/actions/discard`, 'POST', {}, { 'x-based-on': seen })).status).toBe(400);
        expect((await asLan(path)).body.data.title).toBe('Của Nam');
      });

      it('that knows the newer version overwrites it, and its answer names what the next one builds on', async () => {
        const { path } = await newArticle();
        const first = await save(asLan, path, { title: 'Một' }, await open(asLan, path));
        const second = await save(asLan, path, { title: 'Hai' }, first.body.meta.version);
        expect(second.status).toBe(200);
        const published = await publish(asLan, path, { title: 'Ba' }, second.body.meta.version);
        expect(published.status).toBe(200);
        expect(published.body.meta.version).toBe(await open(asLan, path));
        expect((await save(asLan, path, { title: 'Bốn' }, published.body.meta.version)).status).toBe(200);
      });

      it('is not refused for what takes nothing from anybody: a publish of the same text, another entry, a save without change', async () => {
        const { id, path } = await newArticle({
          gallery: [{ alt: 'Ảnh', consent: 'không có trẻ em' }],
          displayedAt: '2026-11-20T01:00:00.000Z',
        });
        const seen = await open(asLan, path);
        expect((await asNam(path, 'PUT', { title: 'Bài chung' })).status).toBe(200);
        const topics = cms.strapi.documents('api::topic.topic');
        const { documentId } = await topics.create({ data: { name: `Chủ đề ${id}`, slug: id } as never });
        await topics.update({ documentId, data: { name: 'Khác' } as never });
        expect((await save(asLan, path, { title: 'Của Lan' }, seen)).status).toBe(200);
      });

      it('is refused for a change in a list, a link or a picture alone', async () => {
        const { path } = await newArticle({ gallery: [{ alt: 'Một', consent: 'không có trẻ em' }] });
        for (const [index, data] of [
          { gallery: [{ alt: 'Hai', consent: 'không có trẻ em' }] },
          { gallery: [] },
        ].entries()) {
          const seen = await open(asLan, path);
          expect((await asNam(path, 'PUT', data)).status, String(index)).toBe(200);
          expect((await save(asLan, path, { title: 'Của Lan' }, seen)).status, String(index)).toBe(400);
        }
      });

      it('of a client that does not say what it was based on passes as ever', async () => {
        const { path } = await newArticle();
        expect((await asNam(path, 'PUT', { title: 'Của Nam' })).status).toBe(200);
        expect((await asLan(path, 'PUT', { title: 'Của Lan' })).status).toBe(200);
      });

      it('of two at the same moment: one passes, one is refused', async () => {
        const { path } = await newArticle();
        const seen = await open(asLan, path);
        const answers = await Promise.all([
          save(asLan, path, { title: 'Của Lan' }, seen),
          save(asNam, path, { title: 'Của Nam' }, seen),
          save(asLan, path, { title: 'Của Lan, thẻ khác' }, seen),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
      });
    });

    describe('who edits', () => {
      it('is the first who types; the next one is told, and takes over only from whom they saw', async () => {
        const { id } = await newArticle();
        const [first, second, third] = [form(id), form(id), form(id)];
        expect(await report(asLan, { ...first, wants: false })).toMatchObject({ holds: false });
        expect(await report(asLan, first)).toMatchObject({ holds: true });
        const told = await report(asNam, second);
        expect(told).toMatchObject({
          holds: false,
          holder: { name: 'Nguyễn Thị Lan', isYou: false, form: first.form },
        });

        expect(await report(asNam, { ...second, takeFrom: first.form })).toMatchObject({ holds: true });
        expect(await report(asLan, { ...first, copy: copy('Viết dở') })).toMatchObject({
          holds: false,
          holder: { name: 'Trần Văn Nam' },
          taken: { by: 'Trần Văn Nam' },
        });
        expect(await report(asLan, { ...third, takeFrom: first.form })).toMatchObject({ holds: false });
        expect(await copies(asLan, id)).toMatchObject([{ title: 'Viết dở', isOpen: true }]);
      });

      it('counts the same person in another tab as somebody else', async () => {
        const { id } = await newArticle();
        await report(asLan, form(id));
        expect(await report(asLan, form(id))).toMatchObject({ holds: false, holder: { isYou: true } });
      });

      it('ends when a form is closed, and by itself when nothing is heard of it', async () => {
        const { id } = await newArticle();
        const [first, second] = [form(id), form(id)];
        await report(asLan, first);
        await asLan('/editing/leave', 'POST', { form: first.form });
        expect(await report(asNam, second)).toMatchObject({ holds: true });

        const at = new Date();
        const later = (ms: number) => new Date(at.getTime() + ms);
        const opened = (name: string, editorId: number) =>
          ({ form: randomUUID(), type: 'article', id: `hết hạn ${id}`, editor: { id: editorId, name } }) as const;
        const [a, b] = [opened('A', 1), opened('B', 2)];
        expect((await desk.report(cms.strapi, a, { wants: true }, at)).holds).toBe(true);
        expect((await desk.report(cms.strapi, b, { wants: true }, later(desk.patience - 1))).holds).toBe(false);
        expect((await desk.report(cms.strapi, b, { wants: true }, later(desk.patience))).holds).toBe(true);
      });

      it('is one alone, however many take over at once', async () => {
        const { id } = await newArticle();
        const first = form(id);
        await report(asLan, first);
        const takers = Array.from({ length: 6 }, () => form(id, { takeFrom: first.form }));
        const answers = await Promise.all(takers.map((taker, at) => report(at % 2 ? asLan : asNam, taker)));
        expect(answers.filter(({ holds }) => holds)).toHaveLength(1);
        const opened = await Promise.all(Array.from({ length: 4 }, () => report(asNam, form(id, { wants: true }))));
        expect(opened.filter(({ holds }) => holds)).toHaveLength(0);
      });

      it('is told only to those who may edit the entry', async () => {
        const { id } = await newArticle();
        expect((await asReader('/editing/report', 'POST', form(id))).status).toBe(403);
        expect((await asReader('/editing/report', 'POST', { ...form(id), id: undefined })).status).toBe(403);
        expect((await asLan('/editing/report', 'POST', form('không có'))).status).toBe(403);
        expect((await fetch(`${origin}/editing/copies`)).status).toBe(401);
      });
    });

    describe('a working copy', () => {
      it('is its owner’s alone, of a new entry as well, and gone once it is saved or dropped', async () => {
        const { id } = await newArticle();
        const [old, fresh] = [form(id), { ...form(id), id: undefined }];
        await report(asLan, { ...old, copy: copy('Bài cũ') });
        await report(asLan, { ...fresh, copy: copy('Bài mới') });
        expect(await copies(asNam, id)).toEqual([]);
        expect(await copies(asLan)).toMatchObject([{ title: 'Bài mới', values: { title: 'Bài mới' } }]);
        // Somebody else who guesses the number of a form finds nothing there, and spoils nothing.
        await report(asNam, { ...form(id), form: old.form, copy: copy('Giả') });
        await asNam('/editing/drop', 'POST', { form: fresh.form });
        expect(await copies(asLan, id)).toMatchObject([{ title: 'Bài cũ' }]);

        await asLan('/editing/leave', 'POST', { form: old.form });
        expect(await copies(asLan, id)).toMatchObject([{ title: 'Bài cũ', isOpen: false }]);
        await report(asLan, { ...old, wants: false, copy: null });
        await asLan('/editing/drop', 'POST', { form: fresh.form });
        expect([await copies(asLan, id), await copies(asLan)]).toEqual([[], []]);
      });

      it('touches neither the entry nor the change log', async () => {
        const { id, path } = await newArticle();
        const before = [await open(asLan, path), await cms.strapi.db.query('api::publishing.change').count()];
        await report(asLan, form(id, { copy: copy('Chưa lưu') }));
        expect([await open(asLan, path), await cms.strapi.db.query('api::publishing.change').count()]).toEqual(before);
        expect((await fetch(`${origin}/api/editings`)).status).toBeGreaterThanOrEqual(400);
      });

      it('is erased with its entry, and after thirty days', async () => {
        const [{ id }, other] = [await newArticle(), await newArticle()];
        await report(asLan, form(id, { copy: copy('Xoá') }));
        await report(asLan, form(other.id, { copy: copy('Giữ') }));
        await forget.forgetEditing(cms.strapi, { type: 'article', id });
        expect(await copies(asLan, id)).toEqual([]);

        const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
        await forget.forgetOldEditing(cms.strapi, inDays(29));
        expect(await copies(asLan, other.id)).toHaveLength(1);
        await forget.forgetOldEditing(cms.strapi, inDays(31));
        expect(await copies(asLan, other.id)).toEqual([]);
      });
    });
  });
}
