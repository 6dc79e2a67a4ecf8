import { createRequire } from 'node:module';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf, pdfOf, xlsxOf } from '../src/guard/testing/documents.ts';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

// Those that the compiled cms uses.
const compiled = createRequire(import.meta.url);
const { withConfirmations } = compiled(
  '../dist/src/guard/confirmations.js',
) as typeof import('../src/guard/confirmations.ts');
const { actingFor } = compiled('../dist/src/access/actor.js') as typeof import('../src/access/actor.ts');

interface Answer {
  status: number;
  body: any;
  /** "rule field" of what the guard found. */
  findings: string[];
  confirmation?: string;
}

let cms: TestCms;
let origin: string;
let token: string;
let picture: number;

const account = { email: 'admin@example.com', password: 'Kiem-thu-2026' };
const articles = '/content-manager/collection-types/api::article.article';

async function send(path: string, body: unknown, { method = 'POST', confirm = '' } = {}): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(confirm && { 'x-confirm-warnings': confirm }),
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as any;
  const guard = answer.error?.details?.guard;
  const findings = (guard?.findings ?? []).map(({ rule, field }: any) => `${rule} ${field}`);
  return { status: response.status, body: answer, findings, confirmation: guard?.confirmation };
}

async function upload(name: string, type: string, bytes: Buffer): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
  return ((await response.json()) as any)[0].id;
}

let counter = 0;
const write = async (data: Record<string, unknown>): Promise<string> => {
  counter += 1;
  const { status, body } = await send(articles, { title: `Tin số ${counter}`, genre: 'tin', ...data });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data.documentId;
};
const publish = (id: string, body: object = {}, confirm = '') =>
  send(`${articles}/${id}/actions/publish`, body, { confirm });
const isPublic = async (id: string) =>
  (await cms.strapi.db
    .query('api::article.article')
    .count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;
const records = (id: string) =>
  cms.strapi.db.query('api::publishing.confirmation').findMany({ where: { entryId: id } });

beforeAll(async () => {
  cms = await bootCms({ DEMO_CONTENT: 'yes' });
  origin = await cms.listen();
  token = (await send('/admin/login', account)).body.data.token;
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#8aa' } })
    .jpeg()
    .toBuffer();
  picture = await upload('So ket HK.JPG', 'image/jpeg', bytes);
}, 120_000);
afterAll(() => cms?.stop());

describe('the demo content', () => {
  it('passes without a confirmation', async () => {
    expect(
      await cms.strapi.db.query('api::article.article').count({ where: { publishedAt: { $notNull: true } } }),
    ).toBe(5);
    expect(await cms.strapi.db.query('api::publishing.confirmation').count()).toBe(0);
  });
});

describe('publishing', () => {
  it('goes through where there is nothing to say', async () => {
    const id = await write({ cover: { image: picture, alt: 'Đoàn chủ toạ hội nghị', consent: 'không có trẻ em' } });
    expect((await publish(id)).status).toBe(200);
    expect(await records(id)).toEqual([]);
  });

  it('is refused where something must be mended, with a sentence at each field, and leaves everything as it was', async () => {
    const id = await write({
      cover: { image: picture },
      gallery: [{ image: picture, alt: 'Một', consent: 'không cần' }],
    });
    const refused = await publish(id, { title: 'Sửa tiêu đề', gallery: [{ image: picture, alt: ' ' }] });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['cover', 'alt'], message: expect.stringMatching(/chưa có mô tả/) }),
        expect.objectContaining({ path: ['gallery', '0', 'consent'] }),
      ]),
    );
    expect(refused.confirmation).toBeUndefined();
    expect(await isPublic(id)).toBe(false);
    const draft = await cms.strapi.db.query('api::article.article').findOne({ where: { documentId: id } });
    expect(draft.title).not.toBe('Sửa tiêu đề');
  });

  it('is refused while a warning is not confirmed, and the confirmation is recorded with who gave it', async () => {
    const id = await write({ body: 'Liên hệ anh Nam 0912 345 678.' });
    const refused = await publish(id);
    expect([refused.status, ...refused.findings]).toEqual([400, 'private-phone body']);
    expect(await isPublic(id)).toBe(false);

    expect((await publish(id, {}, refused.confirmation)).status).toBe(200);
    const [record] = await records(id);
    expect(record).toMatchObject({ actor: account.email, entryType: 'article', confirmation: refused.confirmation });
    expect(JSON.stringify(record)).not.toMatch(/0912.?345.?678/);
  });

  it('asks anew when what was confirmed has changed', async () => {
    const id = await write({ body: 'Liên hệ anh Nam 0912 345 679.' });
    const { confirmation } = await publish(id);
    const changed = await publish(id, { title: 'Tin đã sửa', body: 'Liên hệ 0912 345 670.' }, confirmation);
    expect(changed.status).toBe(400);
    expect(changed.confirmation).not.toBe(confirmation);
    expect(await isPublic(id)).toBe(false);
  });

  it('takes no confirmation for what must be mended', async () => {
    const id = await write({ body: 'Gọi 0912 345 671. ![](/uploads/a.jpg)' });
    const { confirmation } = await publish(await write({ body: 'Gọi 0912 345 671.' }));
    expect((await publish(id, {}, confirmation)).status).toBe(400);
  });

  it('is guarded when it is written and published in one request', async () => {
    const refused = await send(`${articles}/actions/publish`, { title: 'Tin mới', genre: 'tin', body: 'Độ mật: Mật' });
    expect([refused.status, ...refused.findings]).toEqual([400, 'secrecy-mark body']);
    const created = await send(
      `${articles}/actions/publish`,
      { title: 'Tin mới', genre: 'tin', body: 'Độ mật: Mật' },
      { confirm: refused.confirmation! },
    );
    expect(created.status).toBe(200);
  });

  it('knows the numbers of the department', async () => {
    const documents = cms.strapi.documents('api::organization.organization') as any;
    await documents.create({ data: { name: 'Văn phòng Sở', phone: '0225.3841.234; 0912 345 677' } });
    expect((await publish(await write({ body: 'Gọi 0912.345.677.' }))).status).toBe(200);
  });
});

describe('links', () => {
  it('to drafts, to nothing and to this computer are told apart', async () => {
    const draft = await write({ title: 'Còn là bản nháp', slug: 'ban-nhap' });
    const live = await write({ title: 'Đã đăng', slug: 'da-dang' });
    await publish(live);
    const body = [
      `[a](ban-tin:article/${draft}) [b](/tin-bai/ban-nhap/) [c](/tin-bai/da-dang/) [d](ban-tin:article/${live})`,
      '[e](/tin-bai/khong-co/) [f](http://localhost:9999/x) [g](/admin/settings) [h](/tin-bai/2023/09/) [i](https://moet.gov.vn)',
    ].join(' ');
    const { findings, body: answer } = await publish(await write({ body }));
    expect(findings.sort()).toEqual(
      ['admin-link body', 'dead-link body', 'link-to-draft body', 'link-to-draft body', 'local-file body'].sort(),
    );
    expect(answer.error.details.errors).toHaveLength(1);
  });
});

describe('a directive', () => {
  it('with the same number, issuer and date as another is doubted', async () => {
    const directives = '/content-manager/collection-types/api::directive.directive';
    const data = { group: 'chỉ đạo điều hành', kind: 'Công văn', issuedOn: '2024-03-05' };
    const first = await send(`${directives}/actions/publish`, {
      ...data,
      title: 'Công văn thứ nhất',
      number: '05/SGDĐT-VP',
    });
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const again = await send(`${directives}/actions/publish`, {
      ...data,
      title: 'Công văn thứ hai',
      number: 'Số: 5/SGDĐT – VP',
    });
    expect(again.findings).toEqual(['same-directive number']);
    const other = await send(`${directives}/actions/publish`, {
      ...data,
      title: 'Công văn khác',
      number: '5/SGDĐT-VP',
      issuedOn: '2024-03-06',
    });
    expect(other.status).toBe(200);
  });
});

describe('attachments', () => {
  it.each([
    [
      'a PDF',
      'bao-cao.pdf',
      'application/pdf',
      () => pdfOf(['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'MẬT', 'Số: 12/BC-SGDĐT']),
      'secrecy-mark',
    ],
    [
      'a DOCX',
      'danh-sach.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      () =>
        docxOf(
          ['Danh sách thí sinh'],
          [
            ['Họ tên', 'Số CCCD'],
            ['Nguyễn Thị Lan', '031210012345'],
          ],
        ),
      'identity-number',
    ],
    [
      'an XLSX',
      'thi-sinh.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      () =>
        xlsxOf([
          ['Họ tên', 'Ngày sinh'],
          ['Nguyễn Thị Lan', new Date('2010-03-12')],
        ]),
      'birth-date',
    ],
  ])('with what should not go public are found: %s', async (_, name, type, bytes, rule) => {
    const id = await write({ attachments: [await upload(name, type, bytes())] });
    const refused = await publish(id);
    expect(refused.findings).toEqual([`${rule} attachments`]);
    expect(refused.body.error.message).toMatch(/xác nhận/);
    expect(refused.body.error.details.errors[0].message).toContain(name);
    expect((await publish(id, {}, refused.confirmation)).status).toBe(200);
  });

  it('that cannot be read are told of, and hold nothing back', async () => {
    const id = await write({ attachments: [await upload('quet.pdf', 'application/pdf', pdfOf([]))] });
    const { body } = await send('/guard/check', { type: 'article', ids: [id] });
    expect(body.entries[0].findings).toEqual([
      expect.objectContaining({ severity: 'note', rule: 'unread-file', message: expect.stringContaining('bản quét') }),
    ]);
    expect((await publish(id)).status).toBe(200);
  });
});

describe('publishing many at once', () => {
  it('is refused for one bad entry; the check says beforehand which ones, and each warning can be confirmed', async () => {
    const good = await write({});
    const doubtful = await write({ body: 'Gọi 0987 111 222.' });
    const bad = await write({ body: '![](/uploads/a.jpg)' });
    const bulk = (documentIds: string[], confirm = '') =>
      send(`${articles}/actions/bulkPublish`, { documentIds }, { confirm });

    expect((await bulk([good, doubtful, bad])).status).toBe(400);
    for (const id of [good, doubtful, bad]) expect(await isPublic(id)).toBe(false);

    const { body } = await send('/guard/check', { type: 'article', ids: [good, doubtful, bad, 'unknown'] });
    expect(body.entries.map(({ id, findings }: any) => [id, findings.map(({ rule }: any) => rule)])).toEqual([
      [good, []],
      [doubtful, ['private-phone']],
      [bad, ['no-alt', 'dead-link']],
    ]);
    expect((await bulk([good, doubtful])).status).toBe(400);
    expect((await bulk([good, doubtful], `x,${body.entries[1].confirmation}`)).status).toBe(200);
    expect(await isPublic(doubtful)).toBe(true);
  });
});

describe('entries without drafts', () => {
  it('are guarded when they are saved, for saving publishes them', async () => {
    const officials = '/content-manager/collection-types/api::official.official';
    const refused = await send(officials, { fullName: 'Trần Thu Hằng', officePhone: '0912 000 111' });
    expect(refused.findings).toEqual(['private-phone officePhone']);
    const saved = await send(
      officials,
      { fullName: 'Trần Thu Hằng', officePhone: '0912 000 111' },
      { confirm: refused.confirmation! },
    );
    expect(saved.status).toBe(201);
  });
});

describe('work of the server itself', () => {
  it('is guarded as well, and can bring confirmations that somebody gave before', async () => {
    const id = await write({ body: 'Gọi 0987 111 333.' });
    const documents = cms.strapi.documents('api::article.article') as any;
    const { confirmation } = await publish(id);
    await expect(documents.publish({ documentId: id })).rejects.toThrow('có chỗ cần xem lại');
    await actingFor({ name: 'Hẹn giờ', email: 'hen-gio@example.com' }, () =>
      withConfirmations([confirmation!], () => documents.publish({ documentId: id })),
    );
    expect(await isPublic(id)).toBe(true);
    expect((await records(id))[0]).toMatchObject({ actor: 'hen-gio@example.com' });
  });
});

describe('the check', () => {
  it('is for people who are logged in, and for questions that make sense', async () => {
    const anonymous = await fetch(`${origin}/guard/check`, { method: 'POST', body: '{}' });
    expect(anonymous.status).toBe(401);
    expect((await send('/guard/check', { type: 'user', ids: [] })).status).toBe(400);
  });
});
