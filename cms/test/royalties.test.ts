import readExcelFile from 'read-excel-file/node';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

let cms: TestCms;
let origin: string;
const tokens = { head: '', editor: '' };
const password = 'Kiem-thu-2026';
const uid = 'api::article.article';

const get = (address: string, as: keyof typeof tokens = 'head') =>
  fetch(origin + address, { headers: { authorization: `Bearer ${tokens[as]}` } });

async function logIn(email: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  return ((await response.json()) as any).data.token;
}

/** An article that readers could first see at a moment, begun by whoever has this number. */
async function publish(title: string, firstLiveAt: string, data: Record<string, unknown> = {}, by?: number) {
  const documents = cms.strapi.documents(uid) as any;
  const fields = { title, genre: 'tin', firstLiveAt, displayedAt: firstLiveAt, createdBy: by, ...data };
  const { documentId } = await documents.create({ data: fields });
  await documents.publish({ documentId });
  return documentId as string;
}

beforeAll(async () => {
  cms = await bootCms();
  origin = await cms.listen();
  const role = await cms.strapi.service('admin::role').create({ name: 'Người viết thử', description: '' });
  const lan = { firstname: 'Lan', lastname: 'Nguyễn Thị', email: 'lan@example.com' };
  const user = await cms.strapi.service('admin::user').create({ ...lan, password, isActive: true, roles: [role.id] });
  tokens.head = await logIn('admin@example.com');
  tokens.editor = await logIn(lan.email);

  const category = await (cms.strapi.documents('api::category.category') as any).create({ data: { name: 'Giáo dục' } });
  await publish('Trước kỳ', '2026-10-31T16:59:59.000Z');
  await publish('=1+1 và “ngoặc” & <dấu>', '2026-10-31T17:00:00.000Z', {
    byline: 'Ngọc Tú',
    body: 'Một hai **ba** bốn.',
  });
  await publish(
    'Sơ kết học kỳ I ở Đường Đông',
    '2026-11-20T02:00:00.000Z',
    {
      byline: 'Ngọc Tú',
      genre: 'bài viết',
      category: category.documentId,
      summary: 'Sáu tiếng mở đầu của bài.',
      source: { name: 'Báo Ví Dụ' },
    },
    user.id,
  );
  const gone = await publish('+84 đã gỡ', '2026-11-30T16:59:59.000Z', {}, user.id);
  await (cms.strapi.documents(uid) as any).unpublish({ documentId: gone });
  await publish('Sau kỳ', '2026-11-30T17:00:00.000Z');
  const draft = { title: 'Chưa lên trang', genre: 'tin' };
  await (cms.strapi.documents(uid) as any).create({ data: draft });
});
afterAll(() => cms?.stop());

it('lists what readers could first see in a month of Vietnam, with authors, words and where it came from', async () => {
  const { pieces, totals } = (await (await get('/royalties?from=2026-11-01&to=2026-11-30')).json()) as any;
  expect(pieces.map(({ day, title }: any) => [day, title])).toEqual([
    ['2026-11-01', '=1+1 và “ngoặc” & <dấu>'],
    ['2026-11-20', 'Sơ kết học kỳ I ở Đường Đông'],
    ['2026-11-30', '+84 đã gỡ'],
  ]);
  expect(pieces[0]).toMatchObject({ author: 'Ngọc Tú', words: 4, pictures: 0, note: '', isReprint: false });
  expect(pieces[1]).toMatchObject({
    ...{ category: 'Giáo dục', creator: 'Nguyễn Thị Lan', words: 6, note: 'Đăng lại từ Báo Ví Dụ' },
    url: expect.stringMatching(/\/tin-bai\/so-ket-hoc-ky-i-o-duong-dong\/$/),
  });
  expect(pieces[2]).toMatchObject({ note: 'Đã gỡ xuống' });
  expect(pieces[2]).not.toHaveProperty('url');
  expect(totals).toEqual([
    { author: 'Ngọc Tú', pieces: 2, reprints: 1, words: 10, pictures: 0 },
    { author: 'Nguyễn Thị Lan', pieces: 1, reprints: 0, words: 0, pictures: 0 },
  ]);
});

it('gives the same as a workbook with real dates and numbers, and texts that are no formulas', async () => {
  const response = await get('/royalties/table.xlsx?from=2026-11-01&to=2026-11-30');
  expect(response.headers.get('content-disposition')).toContain('nhuan-but-2026-11-01-2026-11-30.xlsx');
  const bytes = Buffer.from(await response.arrayBuffer());
  const [first, second] = await readExcelFile(bytes);
  expect([first!.sheet, second!.sheet]).toEqual(['Tin bài', 'Theo tác giả']);
  const [title, period, header, ...rows] = first!.data;
  expect([title![0], period![0]]).toEqual(['BẢNG KÊ TIN, BÀI ĐÃ ĐĂNG', 'Từ ngày 01/11/2026 đến hết ngày 30/11/2026']);
  expect(header).toEqual([
    ...['STT', 'Ngày đăng', 'Tiêu đề', 'Thể loại', 'Chuyên mục', 'Tác giả, bút danh'],
    ...['Người tạo', 'Người duyệt', 'Số chữ', 'Số ảnh', 'Ghi chú'],
  ]);
  expect(rows[0]!.slice(0, 4)).toEqual([1, new Date('2026-11-01T00:00:00Z'), '=1+1 và “ngoặc” & <dấu>', 'tin']);
  expect(rows[1]!.slice(1)).toEqual([
    ...[new Date('2026-11-20T00:00:00Z'), 'Sơ kết học kỳ I ở Đường Đông', 'bài viết', 'Giáo dục', 'Ngọc Tú'],
    ...['Nguyễn Thị Lan', null, 6, 0, 'Đăng lại từ Báo Ví Dụ'],
  ]);
  expect(rows[2]![2]).toBe('+84 đã gỡ');
  expect(rows[3]).toEqual([null, null, 'Cộng', null, null, null, null, null, 10, 0, null]);
  expect(second!.data.slice(3)).toEqual([
    [1, 'Ngọc Tú', 2, 1, 10, 0],
    [2, 'Nguyễn Thị Lan', 1, 0, 0, 0],
    [null, 'Cộng', 3, 1, 10, 0],
  ]);

  const parts = unzipSync(new Uint8Array(bytes));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet).not.toContain('<f>');
  expect([...sheet.matchAll(/<hyperlink [^>]*ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['C4', 'C5']);
  expect(sheet.indexOf('<hyperlinks>')).toBeLessThan(sheet.indexOf('<pageSetup'));
});

it('is for those only who have the permission', async () => {
  expect((await get('/royalties?from=2026-11-01&to=2026-11-30', 'editor')).status).toBe(403);
  expect((await get('/royalties/table.xlsx?from=2026-11-01&to=2026-11-30', 'editor')).status).toBe(403);
});

it.each(['from=2026-11-30&to=2026-11-01', 'from=2025-01-01&to=2026-11-01', 'from=2026-11-31&to=2026-12-01', ''])(
  'refuses the period "%s"',
  async (query) => {
    expect((await get(`/royalties?${query}`)).status).toBe(400);
  },
);
