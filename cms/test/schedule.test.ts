import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

// Those that the compiled cms uses.
const compiled = createRequire(import.meta.url);
const { runDueSchedules } = compiled('../dist/src/schedule/run-due.js') as typeof import('../src/schedule/run-due.ts');
const { forgetSchedules, scheduledEntries, scheduleOf } = compiled(
  '../dist/src/schedule/schedules.js',
) as typeof import('../src/schedule/schedules.ts');

interface Answer {
  status: number;
  body: any;
  confirmation?: string;
}

let cms: TestCms;
let origin: string;
const tokens = { head: '', editor: '' };
const accounts = {
  head: { email: 'admin@example.com', password: 'Kiem-thu-2026' },
  editor: { email: 'bien-tap@example.com', password: 'Kiem-thu-2026' },
};
const uid = 'api::article.article';
const articles = `/content-manager/collection-types/${uid}`;
const minute = 60_000;
const inMinutes = (count: number) => new Date(Date.now() + count * minute);

async function send(
  path: string,
  { method = 'POST', body = {}, as = 'head' as keyof typeof tokens, confirm = '' }: Record<string, any> = {},
): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(tokens[as as keyof typeof tokens] && { authorization: `Bearer ${tokens[as as keyof typeof tokens]}` }),
      ...(confirm && { 'x-confirm-warnings': confirm }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  return { status: response.status, body: answer, confirmation: answer?.error?.details?.guard?.confirmation };
}

let counter = 0;
async function write(data: Record<string, unknown> = {}): Promise<string> {
  counter += 1;
  const body = { title: `Tin hẹn giờ số ${counter}`, genre: 'tin', ...data };
  const { status, body: answer } = await send(articles, { body });
  expect(status, JSON.stringify(answer)).toBe(201);
  return answer.data.documentId;
}
const edit = (id: string, data: object, as: keyof typeof tokens = 'head') =>
  send(`${articles}/${id}`, { method: 'PUT', body: data, as });
const act = (id: string, action: 'publish' | 'unpublish') => send(`${articles}/${id}/actions/${action}`);

const set = (id: string, action: 'publish' | 'unpublish', at: Date, more: Record<string, unknown> = {}) =>
  send(`/schedules/article/${id}`, { body: { action, at: at.toISOString() }, ...more });
const seen = async (id: string, as: keyof typeof tokens = 'head') =>
  (await send(`/schedules/article/${id}`, { method: 'GET', as })).body;
const latest = async (id: string) => (await seen(id)).past[0];
/** Lets it be that moment, for a cms that has been running for an hour by then, or that has just started. */
const become = (now: Date, startedAt = new Date(now.getTime() - 60 * minute)) =>
  runDueSchedules(cms.strapi, { now: () => now, startedAt });

const publicRow = (id: string) =>
  cms.strapi.db.query(uid).findOne({ where: { documentId: id, publishedAt: { $notNull: true } } });
const changesOf = async (id: string) =>
  (
    await cms.strapi.db.query('api::publishing.change').findMany({ where: { entryId: id }, orderBy: { id: 'asc' } })
  ).map(({ action, actor }) => [action, actor]);

beforeAll(async () => {
  cms = await bootCms();
  origin = await cms.listen();
  const role = await cms.strapi.service('admin::role').create({ name: 'Người viết thử', description: '' });
  const permissions = ['read', 'create', 'update', 'delete'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uid,
    properties: action === 'delete' ? {} : { fields: ['title', 'slug', 'genre', 'summary', 'body'] },
  }));
  await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
  const user = { ...accounts.editor, firstname: 'Lan', lastname: 'Nguyễn Thị', isActive: true, roles: [role.id] };
  await cms.strapi.service('admin::user').create(user);
  for (const who of ['head', 'editor'] as const) {
    tokens[who] = (await send('/admin/login', { body: accounts[who] })).body.data.token;
  }
});
afterAll(() => cms?.stop());

describe('an entry with a moment to go public', () => {
  it('goes public at that moment and not before, once, in the name of whoever set it', async () => {
    const id = await write();
    const at = inMinutes(10);
    expect((await set(id, 'publish', at)).status).toBe(204);
    expect(await publicRow(id)).toBeNull();
    expect(await changesOf(id)).toEqual([]);

    await become(new Date(at.getTime() - 1));
    expect(await publicRow(id)).toBeNull();
    await become(at);
    await become(inMinutes(11));
    expect(await publicRow(id)).not.toBeNull();
    expect(await changesOf(id)).toEqual([['publish', accounts.head.email]]);
    expect(await latest(id)).toMatchObject({ state: 'đã làm', doneAt: at.toISOString() });
    expect(await latest(id)).not.toHaveProperty('note');
  });

  it('is shown with the moment to whoever may read it, and only those who may publish set or cancel it', async () => {
    const id = await write();
    expect((await set(id, 'publish', inMinutes(10), { as: 'editor' })).status).toBe(403);
    await set(id, 'publish', inMinutes(10));
    const { waiting, mayPublish } = await seen(id, 'editor');
    expect(mayPublish).toBe(false);
    expect((await send(`/schedules/${waiting[0].id}`, { method: 'DELETE', as: 'editor' })).status).toBe(403);
    expect((await send('/schedules', { method: 'GET', as: 'editor' })).body.waiting).toContainEqual(
      expect.objectContaining({ entry: { type: 'article', id }, title: `Tin hẹn giờ số ${counter}` }),
    );

    expect((await send(`/schedules/${waiting[0].id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await send(`/schedules/${waiting[0].id}`, { method: 'DELETE' })).status).toBe(400);
    await become(inMinutes(11));
    expect(await publicRow(id)).toBeNull();
    expect(await scheduleOf(cms.strapi, { type: 'article', id })).toEqual({});
  });

  it('can be given another moment, which takes the place of the first', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await set(id, 'publish', inMinutes(30));
    expect((await seen(id)).waiting).toHaveLength(1);
    await become(inMinutes(11));
    expect(await publicRow(id)).toBeNull();
    await become(inMinutes(31));
    expect(await publicRow(id)).not.toBeNull();
  });

  it('bears that moment as its date, or the one that the editor wrote', async () => {
    const [bare, dated] = [await write(), await write({ displayedAt: '2026-01-05T01:00:00.000Z' })];
    for (const id of [bare, dated]) await set(id, 'publish', inMinutes(1 / 15));
    await expect.poll(() => publicRow(bare), { timeout: 20_000 }).not.toBeNull();
    await expect.poll(() => publicRow(dated), { timeout: 20_000 }).not.toBeNull();
    const { displayedAt, firstLiveAt } = await publicRow(bare);
    expect(displayedAt).toBe(firstLiveAt);
    expect((await publicRow(dated)).displayedAt).toBe('2026-01-05T01:00:00.000Z');
  });

  it('needs what every published entry needs, and is told of it in Vietnamese', async () => {
    const id = await write({ genre: null });
    const answer = await set(id, 'publish', inMinutes(10));
    expect([answer.status, answer.body.error.message]).toEqual([400, 'Ô “Thể loại” còn trống hoặc chưa đúng.']);
  });

  it.each([
    ['a moment that has passed', () => inMinutes(-1), /đã qua/],
    ['a moment in ten years', () => inMinutes(10 * 366 * 24 * 60), /hai năm/],
  ])('is not given %s', async (_, at, sentence) => {
    const answer = await set(await write(), 'publish', at());
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(sentence);
  });
});

describe('the guard', () => {
  it('refuses at once what must be mended, and nothing is left of the try', async () => {
    const id = await write({ body: '![](/uploads/anh.jpg)' });
    const refused = await set(id, 'publish', inMinutes(10));
    expect([refused.status, refused.body.error.details.guard.findings.length]).toEqual([400, expect.any(Number)]);
    expect(refused.confirmation).toBeUndefined();
    expect(await publicRow(id)).toBeNull();
    expect(await changesOf(id)).toEqual([]);
    const draft = await cms.strapi.db.query(uid).findOne({ where: { documentId: id } });
    expect(draft.firstLiveAt).toBeNull();
    expect((await seen(id)).waiting).toEqual([]);
  });

  it('asks when the moment is set, and takes that confirmation at the moment', async () => {
    const id = await write({ body: 'Gọi anh Nam 0912 345 678.' });
    const refused = await set(id, 'publish', inMinutes(10));
    expect(refused.status).toBe(400);
    expect((await set(id, 'publish', inMinutes(10), { confirm: refused.confirmation })).status).toBe(204);
    expect((await seen(id)).problems).toEqual([]);
    await become(inMinutes(11));
    expect(await publicRow(id)).not.toBeNull();
    const records = await cms.strapi.db.query('api::publishing.confirmation').findMany({ where: { entryId: id } });
    expect(records.map(({ actor }) => actor)).toEqual([accounts.head.email]);
  });

  it('keeps back at the moment what has become doubtful since, says why, and does not try again', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await edit(id, { body: 'Gọi anh Nam 0912 345 679.' });
    expect((await seen(id)).problems).toEqual([expect.stringMatching(/số điện thoại riêng/)]);
    for (const later of [11, 12, 13]) await become(inMinutes(later));
    expect(await publicRow(id)).toBeNull();
    expect(await latest(id)).toMatchObject({
      state: 'không làm được',
      note: expect.stringMatching(/Đến giờ không xuất bản được.*số điện thoại riêng/),
    });
    expect((await seen(id)).waiting).toEqual([]);
    const { past } = (await send('/schedules', { method: 'GET' })).body;
    expect(past).toContainEqual(expect.objectContaining({ entry: { type: 'article', id } }));
  });
});

describe('an entry with a moment to be taken down', () => {
  it('is gone from then on', async () => {
    const id = await write();
    await act(id, 'publish');
    expect((await set(id, 'unpublish', inMinutes(10))).status).toBe(204);
    await become(inMinutes(10));
    expect(await publicRow(id)).toBeNull();
    expect(await changesOf(id)).toEqual([
      ['publish', accounts.head.email],
      ['unpublish', accounts.head.email],
    ]);
  });

  it('must be public, or about to be, and not be taken down before it goes up', async () => {
    const id = await write();
    expect((await set(id, 'unpublish', inMinutes(10))).body.error.message).toMatch(/chưa lên trang/);
    await set(id, 'publish', inMinutes(20));
    expect((await set(id, 'unpublish', inMinutes(19))).body.error.message).toMatch(/phải sau giờ lên trang/);
    expect((await set(id, 'unpublish', inMinutes(30))).status).toBe(204);
    expect((await set(id, 'publish', inMinutes(40))).body.error.message).toMatch(/phải sau giờ lên trang/);
    await become(inMinutes(25));
    expect(await publicRow(id)).not.toBeNull();
    await become(inMinutes(30));
    expect(await publicRow(id)).toBeNull();
  });
});

describe('a moment that was missed', () => {
  it('is made good at the start, and told of', async () => {
    const [up, down] = [await write(), await write()];
    await act(down, 'publish');
    await set(up, 'publish', inMinutes(10));
    await set(down, 'unpublish', inMinutes(11));
    const startedAt = inMinutes(22);
    await become(new Date(startedAt.getTime() + 1000), startedAt);
    expect(await publicRow(up)).not.toBeNull();
    expect(await publicRow(down)).toBeNull();
    expect((await latest(up)).note).toMatch(
      /^Đáng lẽ lên trang lúc .*máy chủ không chạy, đến .* mới khởi động lại, nên lên trang lúc/,
    );
    expect((await latest(down)).note).toMatch(/^Đáng lẽ gỡ xuống lúc/);
  });

  it('together with that of being taken down leaves the entry down, without showing it for a moment', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await set(id, 'unpublish', inMinutes(20));
    await become(inMinutes(30), inMinutes(29));
    expect(await publicRow(id)).toBeNull();
    expect(await changesOf(id)).toEqual([]);
    expect((await seen(id)).past.map(({ action, state }: any) => [action, state])).toEqual(
      expect.arrayContaining([
        ['publish', 'không làm được'],
        ['unpublish', 'đã làm'],
      ]),
    );
  });

  it('is given up after five breakdowns, however often the cms starts again', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    const { update } = cms.strapi.db.query('api::publishing.schedule') as any;
    const where = { entryId: id };
    await update({ where, data: { tries: 4 } });
    // The fifth try ends with the process: it has been counted, and nothing else happened.
    await update({ where, data: { tries: 5, nextTryAt: inMinutes(10).toISOString() } });
    await become(inMinutes(11));
    expect(await publicRow(id)).toBeNull();
    expect(await latest(id)).toMatchObject({ state: 'không làm được', note: expect.stringMatching(/gặp lỗi 5 lần/) });
  });
});

describe('a schedule follows its entry', () => {
  it('publishes what somebody who may publish has edited since, and says so', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await edit(id, { title: 'Tiêu đề mới' });
    expect((await seen(id)).waiting[0].note).toMatch(/sửa bản nháp lúc .* đến giờ sẽ đăng bản đã sửa/);
    await become(inMinutes(10));
    expect((await publicRow(id)).title).toBe('Tiêu đề mới');
  });

  it('is cancelled by an edit of somebody who may not publish, and says who it was', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    expect((await edit(id, { title: 'Sửa lén' }, 'editor')).status).toBe(200);
    expect(await latest(id)).toMatchObject({ state: 'đã huỷ', note: expect.stringMatching(/^Nguyễn Thị Lan sửa/) });
    await become(inMinutes(11));
    expect(await publicRow(id)).toBeNull();
  });

  it('has nothing left to do when somebody was faster', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await set(id, 'unpublish', inMinutes(20));
    await act(id, 'publish');
    expect(await latest(id)).toMatchObject({ action: 'publish', state: 'đã làm' });
    await act(id, 'unpublish');
    expect(await latest(id)).toMatchObject({ action: 'unpublish', state: 'đã làm' });
    const changes = await changesOf(id);
    await become(inMinutes(21));
    expect(await changesOf(id)).toEqual(changes);
  });

  it('does not bring back what was taken down by hand', async () => {
    const id = await write();
    await act(id, 'publish');
    await edit(id, { title: 'Bản sửa' });
    await set(id, 'publish', inMinutes(10));
    await act(id, 'unpublish');
    await become(inMinutes(11));
    expect(await publicRow(id)).toBeNull();
  });

  it('ends with the entry, and can be forgotten with it', async () => {
    const id = await write();
    await set(id, 'publish', inMinutes(10));
    await send(`${articles}/${id}`, { method: 'DELETE' });
    const rows = () => cms.strapi.db.query('api::publishing.schedule').findMany({ where: { entryId: id } });
    expect(await rows()).toEqual([expect.objectContaining({ state: 'đã huỷ' })]);
    expect((await scheduledEntries(cms.strapi)).filter(({ entry }) => entry.id === id)).toEqual([]);
    await forgetSchedules(cms.strapi, { type: 'article', id });
    expect(await rows()).toEqual([]);
  });
});
