import { createRequire } from 'node:module';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';
import { administrator, newPerson } from './people.ts';
import type { Answer, Person } from './people.ts';

// Those that the compiled cms uses.
const compiled = createRequire(import.meta.url);
const { keepRoles } = compiled('../dist/src/roles/keep-roles.js') as typeof import('../src/roles/keep-roles.ts');
const { approvalOf } = compiled('../dist/src/review/reviews.js') as typeof import('../src/review/reviews.ts');

type Name = 'author' | 'colleague' | 'editor' | 'head' | 'administrator' | 'limited';

const content = '/content-manager/collection-types';
const articles = `${content}/api::article.article`;
const conferences = `${content}/api::conference.conference`;
const secret = 'Nội dung còn giữ kín 73519';

let cms: TestCms;
let origin: string;
let people: Record<Name, Person>;
let organizations: { own: string; other: string };
let counter = 0;

beforeAll(async () => {
  cms = await bootCms();
  origin = await cms.listen();
  people = {
    administrator: await administrator(origin),
    author: await newPerson(cms.strapi, origin, { name: 'Nguyễn Thị Lan', role: 'author' }),
    colleague: await newPerson(cms.strapi, origin, { name: 'Trần Văn Bình', role: 'author' }),
    editor: await newPerson(cms.strapi, origin, { name: 'Lê Thu Hà', role: 'editor' }),
    head: await newPerson(cms.strapi, origin, { name: 'Phạm Quốc Việt', role: 'head' }),
    limited: await newPerson(cms.strapi, origin, { name: 'Đỗ Mai Anh', role: 'editor' }),
  };
  organizations = { own: await organization('Trường THPT A'), other: await organization('Trường THPT B') };
  const path = `/newsroom-settings/people/${people.limited.id}`;
  await ok(people.administrator.send(path, { organization: organizations.own }, { method: 'PUT' }));
}, 120_000);
afterAll(() => cms?.stop());
beforeEach(() => headApproves(false));

async function ok(answer: Promise<Answer>): Promise<any> {
  const { status, body, text } = await answer;
  expect(status, text).toBeLessThan(300);
  return body;
}
const headApproves = (value: boolean) =>
  ok(people.administrator.send('/newsroom-settings', { headApproves: value }, { method: 'PUT' }));
const organization = async (name: string): Promise<string> => {
  const body = await ok(people.administrator.send(`${content}/api::organization.organization`, { name }));
  return body.data.documentId;
};
const write = async (by: Name, data: object = {}, path = articles): Promise<string> => {
  counter += 1;
  const body = await ok(people[by].send(path, { title: `Tin số ${counter}`, genre: 'tin', ...data }));
  return body.data.documentId;
};
const seen = async (by: Name, id: string): Promise<string> =>
  (await people[by].get(`${articles}/${id}`)).body.meta.version;
const publish = (by: Name, id: string, { path = articles, version = '' } = {}) =>
  people[by].send(`${path}/${id}/actions/publish`, {}, { headers: version ? { 'x-based-on': version } : {} });
const published = async (by: Name, data: object = {}): Promise<string> => {
  const id = await write(by, data);
  await ok(publish('administrator', id));
  return id;
};
const review = (by: Name, id: string) => people[by].get(`/reviews/article/${id}`);
const send = (by: Name, id: string, note = '') => people[by].send(`/reviews/article/${id}/send`, { note });
const sendBack = (by: Name, id: string, note: string) => people[by].send(`/reviews/article/${id}/return`, { note });
const isPublic = async (id: string) =>
  (await cms.strapi.db
    .query('api::article.article')
    .count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

describe('the roles', () => {
  it('bear Vietnamese names, and none of Strapi’s is left over', async () => {
    const roles = await cms.strapi.db.query('admin::role').findMany({ orderBy: { id: 'asc' } });
    expect(roles.map(({ name }) => name).sort()).toEqual([
      'Biên tập viên',
      'Quản trị',
      'Trưởng Ban Biên tập',
      'Tác giả',
    ]);
    expect(roles.every(({ description }) => /[ạảấầậếềệộờựưđ]/.test(description))).toBe(true);
  });

  it('are as the code has them after every start, and other roles as people have them', async () => {
    const permissions = () =>
      cms.strapi.db.query('admin::permission').findMany({ orderBy: { id: 'asc' }, populate: ['role'] });
    const before = await permissions();
    const [first] = before.filter(({ role }) => role.code === 'author');
    const own = await cms.strapi.db.query('admin::role').create({ data: { name: 'Cộng tác viên', code: 'own' } });
    const permission = { action: 'plugin::upload.read', conditions: [], properties: {}, role: own.id };
    await cms.strapi.db.query('admin::permission').create({ data: permission });
    await cms.strapi.db.query('admin::permission').delete({ where: { id: first.id } });
    await keepRoles(cms.strapi);
    const comparable = (list: any[]) =>
      list
        .filter(({ role }) => role.code !== 'own')
        .map(({ action, subject, conditions, role }) => JSON.stringify([role.code, action, subject, conditions]))
        .sort();
    expect(comparable(await permissions())).toEqual(comparable(before));
    const kept = await permissions();
    expect(kept.filter(({ role }) => role.code === 'own')).toHaveLength(1);
    await keepRoles(cms.strapi);
    expect(await permissions()).toEqual(kept);
  });
});

describe('what each role may do', () => {
  const article = { title: 'Sửa', genre: 'tin' };
  const put = { method: 'PUT' };
  const remove = { method: 'DELETE' };
  /** Who may, by action; everybody else is answered 403. Each is tried on entries made for it. */
  const actions: [string, Name[], (by: Name) => Promise<Answer>][] = [
    ['writes a draft', ['author', 'editor', 'head', 'administrator'], (by) => people[by].send(articles, article)],
    [
      'edits a draft of somebody else',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/${await write('colleague')}`, article, put),
    ],
    [
      'deletes a draft of somebody else',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/${await write('colleague')}`, {}, remove),
    ],
    [
      'deletes many drafts of others',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/actions/bulkDelete`, { documentIds: [await write('colleague')] }),
    ],
    ['publishes', ['editor', 'head', 'administrator'], async (by) => publish(by, await write(by))],
    [
      'writes and publishes at once',
      ['editor', 'head', 'administrator'],
      (by) => people[by].send(`${articles}/actions/publish`, article),
    ],
    [
      'publishes many',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/actions/bulkPublish`, { documentIds: [await write(by)] }),
    ],
    [
      'takes down',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/${await published(by)}/actions/unpublish`),
    ],
    [
      'takes many down',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/actions/bulkUnpublish`, { documentIds: [await published(by)] }),
    ],
    [
      'deletes what is published',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`${articles}/${await published(by)}`, {}, remove),
    ],
    [
      'writes of an official, at once public',
      ['editor', 'head', 'administrator'],
      (by) => people[by].send(`${content}/api::official.official`, { fullName: 'Vũ Minh' }),
    ],
    [
      'edits an organization, at once public',
      ['editor', 'head', 'administrator'],
      (by) => people[by].send(`${content}/api::organization.organization/${organizations.other}`, { rank: 3 }, put),
    ],
    [
      'moves an address',
      ['editor', 'head', 'administrator'],
      (by) => people[by].send(`${content}/api::redirect.redirect`, { from: `/cu-${(counter += 1)}/`, to: '/moi/' }),
    ],
    [
      'changes a file that may be public',
      ['editor', 'head', 'administrator'],
      async (by) => people[by].send(`/upload?id=${(await picture(by)).id}`, { fileInfo: { alternativeText: 'Sân' } }),
    ],
    [
      'changes the site’s setting',
      ['head', 'administrator'],
      (by) =>
        people[by].send('/content-manager/single-types/api::site-setting.site-setting', { agencyName: 'Sở' }, put),
    ],
    ['sees what waits for approval', ['editor', 'head', 'administrator'], (by) => people[by].get('/reviews/queue')],
    ['sees how the newsroom works', ['administrator'], (by) => people[by].get('/newsroom-settings')],
    [
      'changes how the newsroom works',
      ['administrator'],
      (by) => people[by].send('/newsroom-settings', { headApproves: true }, put),
    ],
    [
      'lifts a limit',
      ['administrator'],
      (by) => people[by].send(`/newsroom-settings/people/${people.author.id}`, { organization: null }, put),
    ],
    ['sees accounts', ['administrator'], (by) => people[by].get('/admin/users')],
    [
      'makes accounts',
      ['administrator'],
      (by) => people[by].send('/admin/users', { firstname: 'X', email: `x${(counter += 1)}@example.com`, roles: [1] }),
    ],
    ['sees roles', ['administrator'], (by) => people[by].get('/admin/roles')],
    ['sees tokens', ['administrator'], (by) => people[by].get('/admin/api-tokens')],
  ];
  const withHead = [
    ...['publishes', 'writes and publishes at once', 'publishes many', 'takes down', 'takes many down'],
    ...['deletes what is published', 'writes of an official, at once public', 'edits an organization, at once public'],
    ...['moves an address', 'changes a file that may be public'],
  ];

  async function statuses(act: (by: Name) => Promise<Answer>): Promise<Record<string, number>> {
    const answers: Record<string, number> = {};
    for (const by of ['author', 'editor', 'head', 'administrator'] as const) answers[by] = (await act(by)).status;
    return answers;
  }
  const expected = (who: Name[]) =>
    Object.fromEntries(
      (['author', 'editor', 'head', 'administrator'] as const).map((name) => [
        name,
        who.includes(name) ? expect.toSatisfy((status: number) => status < 300) : 403,
      ]),
    );

  it.each(actions)('%s', async (_, who, act) => expect(await statuses(act)).toEqual(expected(who)));

  it.each(actions.filter(([name]) => withHead.includes(name)))(
    '%s: not an editor where the head approves',
    async (_, who, act) => {
      await headApproves(true);
      expect(await statuses(act)).toEqual(expected(who.filter((name) => name !== 'editor')));
    },
  );

  it('an editor goes on preparing where the head approves', async () => {
    await headApproves(true);
    const id = await write('author');
    await ok(people.editor.send(`${articles}/${id}`, { summary: 'Biên tập lại' }, put));
    await ok(people.editor.send(`${articles}/${id}`, {}, remove));
  });

  it('an author deletes own drafts, until they were published', async () => {
    const path = async (id: Promise<string>) => `${articles}/${await id}`;
    expect((await people.author.send(await path(write('author')), {}, remove)).status).toBe(200);
    expect((await people.author.send(await path(published('author')), {}, remove)).status).toBe(403);
  });

  it('an author changes nothing of others by linking their entries with an own one', async () => {
    const foreign = await write('colleague');
    const conference = await write('author', { articles: { connect: [{ documentId: foreign }] } }, conferences);
    await people.author.send(`${conferences}/${conference}`, { articles: { set: [{ documentId: foreign }] } }, put);
    const row = await cms.strapi.db
      .query('api::article.article')
      .findOne({ where: { documentId: foreign }, populate: ['conference'] });
    expect(row.conference).toBeNull();
  });
});

const picture = async (by: Name) => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#8aa' } })
    .jpeg()
    .toBuffer();
  return people[by].upload('anh-rieng.jpg', 'image/jpeg', bytes);
};

describe('an author', () => {
  let foreign: string;
  let changed: string;
  let conference: string;
  let own: string;
  let file: { id: number; url: string };

  beforeAll(async () => {
    file = await picture('editor');
    const body = `${secret}.`;
    foreign = await write('colleague', { title: secret, summary: secret, body });
    await ok(people.editor.send(`${articles}/${foreign}`, { attachments: [file.id] }, { method: 'PUT' }));
    changed = await published('colleague', { title: 'Bản đã đăng', slug: 'ban-da-dang' });
    await ok(people.colleague.send(`${articles}/${changed}`, { title: secret, body }, { method: 'PUT' }));
    conference = await write('colleague', { title: secret, body }, conferences);
    own = await write('author', { title: 'Bài của tôi', conference: { connect: [{ documentId: conference }] } });
  });

  const readings: [string, () => Promise<Answer>][] = [
    ['the list', () => people.author.get(`${articles}?pageSize=100`)],
    ['the list of drafts', () => people.author.get(`${articles}?status=draft&pageSize=100`)],
    ['the list of what was changed', () => people.author.get(`${articles}?publicationStatusFilter=published-modified`)],
    ['a search', () => people.author.get(`${articles}?_q=${encodeURIComponent('73519')}`)],
    ['the list with everything populated', () => people.author.get(`${articles}?populate=*&populate[conference]=*`)],
    ['the draft of somebody else', () => people.author.get(`${articles}/${foreign}`)],
    ['the changed draft behind what is published', () => people.author.get(`${articles}/${changed}`)],
    ['the same, asked for by its state', () => people.author.get(`${articles}/${changed}?status=draft`)],
    ['an own entry that is linked with it', () => people.author.get(`${articles}/${own}`)],
    ['what can be linked', () => people.author.get('/content-manager/relations/api::article.article/conference')],
    ['what is linked', () => people.author.get(`/content-manager/relations/api::article.article/${own}/conference`)],
    ['what links to it', () => people.author.get(`/content-manager/relations/api::conference.conference/articles`)],
    [
      'what a draft of somebody else is linked with',
      () => people.author.get(`/content-manager/relations/api::article.article/${foreign}/conference`),
    ],
    [
      'entries for a bulk publish',
      () => people.author.send(`${articles}/actions/bulkFindForValidation`, { documentIds: [foreign, changed, own] }),
    ],
    ['a copy', () => people.author.send(`${articles}/clone/${foreign}`, { title: 'Bản sao' })],
    ['a copy of the changed draft', () => people.author.send(`${articles}/clone/${changed}`, { title: 'Bản sao' })],
    ['a copy by itself', () => people.author.send(`${articles}/auto-clone/${changed}`)],
    ['links to drafts', () => people.author.get(`${articles}/${foreign}/actions/countDraftRelations`)],
    ['the guard', () => people.author.send('/guard/check', { type: 'article', ids: [foreign, changed] })],
    ['a review', () => people.author.get(`/reviews/article/${foreign}`)],
    ['own entries of the home screen', () => people.author.get('/reviews/own')],
    ['the latest changes', () => people.author.get('/content-manager/homepage/recent-documents?action=update')],
    ['the latest publications', () => people.author.get('/content-manager/homepage/recent-documents?action=publish')],
    ['the media library', () => people.author.get('/upload/files?pageSize=100')],
    ['a file', () => people.author.get(`/upload/files/${file.id}`)],
    [
      'an own entry with the file put in',
      () => people.author.send(`${articles}/${own}`, { attachments: [file.id] }, { method: 'PUT' }),
    ],
    [
      'an own entry with the file put in as a cover',
      () => people.author.send(articles, { title: 'Ảnh', genre: 'tin', cover: { image: { connect: [file.id] } } }),
    ],
  ];
  it.each(readings)('reads no draft of somebody else: %s', async (_, read) => {
    const { text, status } = await read();
    expect(status, text).toBeLessThan(500);
    expect(text).not.toContain('73519');
    expect(text).not.toContain(file.url);
  });

  it.each([
    'filters[conference][body][$contains]=73519',
    'filters[$and][0][$or][0][conference][title][$startsWith]=N',
    'filters[$not][conference][articles][title][$null]=true',
    'sort=conference.title:ASC',
    'sort[conference][title]=asc',
    'sort[0]=title&sort[1]=conference.body:DESC',
  ])('cannot ask what stands in a linked draft: ?%s', async (query) =>
    expect((await people.author.get(`${articles}?${query}`)).status).toBe(403),
  );

  it('sees what is published, whole, and never as something to be changed', async () => {
    const { body } = await people.author.get(`${articles}/${changed}`);
    expect(body.data).toMatchObject({ title: 'Bản đã đăng', publishedAt: expect.any(String) });
    const list = await people.author.get(`${articles}?status=published&pageSize=100`);
    expect(list.body.results.map(({ title }: any) => title)).toContain('Bản đã đăng');
    const edit = await people.author.send(`${articles}/${changed}`, { title: 'Khác' }, { method: 'PUT' });
    expect(edit.status).toBe(403);
  });

  it('lists own drafts and links own entries with own ones and with what is published', async () => {
    const { body } = await people.author.get(`${articles}?pageSize=100`);
    expect(body.results.map(({ documentId }: any) => documentId)).toContain(own);
    const mine = await write('author', { title: 'Hội nghị của tôi' }, conferences);
    const live = await write('colleague', { title: 'Hội nghị đã đăng' }, conferences);
    await ok(publish('administrator', live, { path: conferences }));
    const path = `/content-manager/relations/api::article.article/conference?id=${own}`;
    const choice = (await people.author.get(path)).body.results.map(({ documentId }: any) => documentId);
    expect(choice).toEqual(expect.arrayContaining([mine, live]));
    expect(choice).not.toContain(conference);
    const linked = { conference: { set: [{ documentId: live }] } };
    await ok(people.author.send(`${articles}/${own}`, linked, { method: 'PUT' }));
  });

  it('uses own files, and keeps those that an editor put in', async () => {
    const id = await write('author');
    await ok(people.editor.send(`${articles}/${id}`, { attachments: [file.id] }, { method: 'PUT' }));
    const { id: mine } = await picture('author');
    await ok(people.author.send(`${articles}/${id}`, { attachments: [{ id: file.id }, mine] }, { method: 'PUT' }));
    expect((await people.author.get('/upload/files')).body.results.map((found: any) => found.id)).toContain(mine);
  });
});

describe('somebody who is limited to an organization', () => {
  const ofOwn = () => ({ organization: { connect: [{ documentId: organizations.own }] } });
  const ofOther = () => ({ organization: { connect: [{ documentId: organizations.other }] } });
  const put = { method: 'PUT' };

  it('works with its entries', async () => {
    const id = await write('editor', { title: 'Của đơn vị', ...ofOwn() });
    const { body } = await people.limited.get(`${articles}?pageSize=100`);
    expect(body.results.map(({ documentId }: any) => documentId)).toContain(id);
    const data = (await ok(people.limited.get(`${articles}/${id}`))).data;
    expect(data.title).toBe('Của đơn vị');
    await ok(people.limited.send(`${articles}/${id}`, { summary: 'Đã sửa' }, put));
    await ok(publish('limited', id));
    await ok(people.limited.send(`${articles}/${id}/actions/unpublish`));
    await ok(people.limited.send(`${articles}/${id}`, {}, { method: 'DELETE' }));
  });

  it('works with the conferences that it holds and the directives that it issued', async () => {
    for (const [path, field] of [
      [conferences, 'organizers'],
      [`${content}/api::directive.directive`, 'issuer'],
    ] as const) {
      const data = { title: 'Của đơn vị', group: 'chỉ đạo điều hành', kind: 'Công văn' };
      const link = (id: string) => ({ [field]: { connect: [{ documentId: id }] } });
      const mine = await write('editor', { ...data, ...link(organizations.own) }, path);
      const theirs = await write('editor', { ...data, title: secret, ...link(organizations.other) }, path);
      await ok(people.limited.send(`${path}/${mine}`, { title: 'Sửa' }, put));
      expect((await people.limited.send(`${path}/${theirs}`, { title: 'Sửa' }, put)).status).toBe(403);
      expect((await people.limited.get(`${path}?pageSize=100`)).text).not.toContain('73519');
      await ok(publish('limited', mine, { path }));
    }
  });

  it.each<[string, (id: string) => Promise<Answer>]>([
    ['reading', (id) => people.limited.get(`${articles}/${id}`)],
    ['editing', (id) => people.limited.send(`${articles}/${id}`, { title: 'Khác' }, put)],
    ['publishing', (id) => publish('limited', id)],
    ['publishing many', (id) => people.limited.send(`${articles}/actions/bulkPublish`, { documentIds: [id] })],
    ['deleting', (id) => people.limited.send(`${articles}/${id}`, {}, { method: 'DELETE' })],
    ['sending for review', (id) => send('limited', id)],
    ['sending back', (id) => sendBack('limited', id, 'Sửa lại')],
  ])('has nothing to do with drafts of another: %s', async (_, act) => {
    const id = await write('editor', ofOther());
    await ok(send('editor', id));
    expect((await act(id)).status).toBe(403);
  });

  it('cannot give entries away, take others, or write for others', async () => {
    const id = await write('limited');
    expect((await people.limited.send(`${articles}/${id}`, ofOther(), put)).status).toBe(400);
    expect((await people.limited.send(articles, { title: 'X', genre: 'tin', ...ofOther() })).status).toBe(400);
    const row = await cms.strapi.db
      .query('api::article.article')
      .findOne({ where: { documentId: id }, populate: ['organization'] });
    expect(row.organization.documentId).toBe(organizations.own);
  });

  it('edits the record of the own organization and no other reference data', async () => {
    const of = (type: string, id = '') => `${content}/api::${type}.${type}${id && `/${id}`}`;
    await ok(people.limited.send(of('organization', organizations.own), { rank: 7 }, put));
    const forbidden = [
      people.limited.send(of('organization', organizations.other), { rank: 7 }, put),
      people.limited.send(of('organization'), { name: 'Đơn vị mới' }),
      people.limited.send(of('official'), { fullName: 'Vũ Minh' }),
      people.limited.send(of('page'), { title: 'Trang' }),
    ];
    expect((await Promise.all(forbidden)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

describe('a review', () => {
  beforeEach(() => headApproves(true));

  it('takes an entry from the author over the head’s note to the site, and says who approved it', async () => {
    const id = await write('author', { title: 'Khai giảng' });
    await ok(send('author', id, 'Xin đăng trước 8 giờ'));
    const waiting = (await people.head.get('/reviews/queue')).body.entries;
    expect(waiting).toContainEqual(
      expect.objectContaining({
        id,
        title: 'Khai giảng',
        review: expect.objectContaining({
          sentBy: 'Nguyễn Thị Lan',
          note: 'Xin đăng trước 8 giờ',
          changedSince: false,
        }),
      }),
    );

    expect((await sendBack('head', id, '  ')).status).toBe(400);
    await ok(sendBack('head', id, 'Bổ sung số lượng học sinh'));
    const [own] = (await people.author.get('/reviews/own')).body.entries;
    expect(own).toMatchObject({ id, review: { state: 'returned', answer: 'Bổ sung số lượng học sinh' } });

    await ok(people.author.send(`${articles}/${id}`, { summary: '1.250 học sinh' }, { method: 'PUT' }));
    await ok(send('author', id));
    const version = await seen('head', id);
    await ok(publish('head', id, { version }));
    expect(await isPublic(id)).toBe(true);
    expect((await review('author', id)).body.review.state).toBe('approved');
    expect(await approvalOf(cms.strapi, { type: 'article', id })).toMatchObject({
      sentBy: 'Nguyễn Thị Lan',
      approvedBy: 'Phạm Quốc Việt',
    });
    expect((await people.author.get('/reviews/own')).text).not.toContain(id);
  });

  it('approves what was seen and nothing else', async () => {
    const id = await write('author');
    await ok(send('author', id));
    const version = await seen('head', id);
    await ok(people.author.send(`${articles}/${id}`, { title: 'Đã đổi' }, { method: 'PUT' }));
    expect((await review('head', id)).body.review.changedSince).toBe(true);

    const blind = [
      await publish('head', id),
      await publish('head', id, { version }),
      await people.head.send(`${articles}/actions/bulkPublish`, { documentIds: [id] }),
      await people.head.send(
        `${articles}/${id}/actions/publish`,
        { title: 'Của tôi' },
        { headers: { 'x-based-on': version } },
      ),
    ];
    expect(blind.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(blind[1]!.body.error.details.stale.by).toBe('Nguyễn Thị Lan');
    expect(await isPublic(id)).toBe(false);

    const now = await seen('head', id);
    const own = await people.head.send(
      `${articles}/${id}/actions/publish`,
      { title: 'Trưởng Ban sửa câu chữ' },
      { headers: { 'x-based-on': now } },
    );
    expect(own.status, own.text).toBe(200);
    expect((await review('head', id)).body.review.state).toBe('approved');
  });

  it('waits once, however often it is sent, and can be withdrawn by whoever sent it', async () => {
    const id = await write('author');
    await Promise.all([send('author', id), send('author', id), send('author', id)]);
    expect(await cms.strapi.db.query('api::publishing.review').count({ where: { entryId: id } })).toBe(1);
    expect((await people.editor.send(`/reviews/article/${id}/withdraw`)).status).toBe(403);
    await ok(people.author.send(`/reviews/article/${id}/withdraw`));
    expect((await people.author.send(`/reviews/article/${id}/withdraw`)).status).toBe(403);
    expect((await people.head.get('/reviews/queue')).text).not.toContain(id);
    expect((await sendBack('head', id, 'Muộn rồi')).status).toBe(400);
  });

  it('ends with the entry, and begins only where there is something to approve', async () => {
    const id = await write('author');
    await ok(send('author', id));
    await ok(people.author.send(`${articles}/${id}`, {}, { method: 'DELETE' }));
    expect((await people.head.get('/reviews/queue')).text).not.toContain(id);
    expect((await send('author', await published('author'))).status).toBe(400);
    expect((await people.author.send('/reviews/official/x/send')).status).toBe(404);
  });

  it('is decided by those alone who may publish', async () => {
    const id = await write('author');
    await ok(send('author', id));
    for (const by of ['author', 'colleague', 'editor'] as const) {
      expect((await sendBack(by, id, 'Không')).status).toBe(403);
    }
    expect((await review('editor', id)).body.may).toEqual({ send: true, withdraw: false, decide: false });
    expect((await review('head', id)).body.may).toEqual({ send: false, withdraw: false, decide: true });
    await headApproves(false);
    expect((await review('editor', id)).body.may.decide).toBe(true);
  });

  it('is not for people who are not logged in', async () => {
    for (const path of ['/reviews/queue', '/reviews/own', '/reviews/article/x', '/newsroom-settings']) {
      expect((await fetch(origin + path)).status).toBe(401);
    }
  });
});
