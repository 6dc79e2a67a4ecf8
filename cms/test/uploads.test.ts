import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf, pdfOf } from '../src/guard/testing/documents.ts';
import { longPdf } from '../src/uploads/testing/long-pdf.ts';
import { signedPdf } from '../src/uploads/testing/signed-pdf.ts';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

const megabyte = 1024 * 1024;
let cms: TestCms;
let origin: string;
let token: string;

beforeAll(async () => {
  cms = await bootCms();
  origin = await cms.listen();
  const response = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'Kiem-thu-2026' }),
  });
  token = ((await response.json()) as any).data.token;
}, 120_000);
afterAll(() => cms?.stop());

type File = [name: string, type: string, bytes: Buffer | string];

/** Uploads as the media library does. */
async function upload(...files: File[]) {
  return uploadTo('/upload', files);
}
async function uploadTo(address: string, files: File[], fileInfo?: object) {
  const form = new FormData();
  for (const [name, type, bytes] of files) {
    form.append('files', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name);
  }
  if (fileInfo) form.append('fileInfo', JSON.stringify(fileInfo));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(origin + address, { method: 'POST', headers, body: form });
  return { status: response.status, body: (await response.json()) as any };
}
const stored = (url: string) => path.join(cms.dataDir, 'cms/public', url);
const uploads = () => readdirSync(path.join(cms.dataDir, 'cms/public/uploads')).sort();
const rows = () => cms.strapi.db.query('plugin::upload.file').count();

const plain = (width = 640, height = 400) => sharp({ create: { width, height, channels: 3, background: '#8aa' } });
const photo = () =>
  plain()
    .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' } })
    .withMetadata({ orientation: 6 });
const zip = () => Buffer.from(zipSync({ 'a.class': new Uint8Array(9) }));

describe('an uploaded picture', () => {
  it.each([90, 5])('of quality %i is stored upright and without place, time or camera', async (quality) => {
    const bytes = await photo().jpeg({ quality }).toBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });

    const { status, body } = await upload([`anh-${quality}.jpg`, 'image/jpeg', bytes]);
    expect(status).toBe(201);
    const [file] = body;
    expect([file.width, file.height]).toEqual([400, 640]);
    const { exif, orientation, width } = await sharp(readFileSync(stored(file.url))).metadata();
    expect([exif, orientation, width]).toEqual([undefined, undefined, 400]);
  });

  it('has the colours of the screen, whatever it was made in', async () => {
    const cmyk = await plain().toColourspace('cmyk').withMetadata().jpeg().toBuffer();
    const deep = await plain().toColourspace('rgb16').withIccProfile('p3').png().toBuffer();
    const {
      body: [printed],
    } = await upload(['in.jpg', 'image/jpeg', cmyk]);
    const {
      body: [fine],
    } = await upload(['min.png', 'image/png', deep]);
    for (const { url } of [printed, fine]) {
      expect(await sharp(stored(url)).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 });
      expect((await sharp(stored(url)).metadata()).icc).toBeUndefined();
    }
    const { channels } = await sharp(stored(fine.url)).stats();
    for (const [at, { mean }] of channels.entries()) expect(Math.abs(mean - [0x88, 0xaa, 0xaa][at]!)).toBeLessThan(2);
  });

  it.each([
    ['JPEG', () => plain().jpeg().toBuffer()],
    ['PNG', () => plain().png().toBuffer()],
    ['GIF', () => plain().gif().toBuffer()],
    ['WebP', () => plain().webp().toBuffer()],
    ['AVIF', () => plain(64, 64).avif({ effort: 0 }).toBuffer()],
  ])('keeps nothing that was hung on behind it: %s', async (_, draw) => {
    const bytes = Buffer.concat([await draw(), Buffer.from('<script>alert(1)</script>'), zip()]);
    const { status, body } = await upload(['anh.jpg', 'image/jpeg', bytes]);
    expect(status).toBe(201);
    const kept = readFileSync(stored(body[0].url));
    expect([kept.includes('<script'), kept.includes('a.class')]).toEqual([false, false]);
  });

  it('is called what it is', async () => {
    const { body } = await upload(['Hội nghị sơ kết.jpg', 'image/jpeg', await plain().png().toBuffer()]);
    expect(body[0]).toMatchObject({ name: 'Hội nghị sơ kết.png', ext: '.png', mime: 'image/png' });
    expect(body[0].url).toMatch(/\.png$/);
  });

  it('that moves goes on moving', async () => {
    const frames = await sharp({ create: { width: 40, height: 80, channels: 3, background: '#8aa' } })
      .raw()
      .toBuffer();
    const gif = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
      .gif()
      .toBuffer();
    const { body } = await upload(['dong.gif', 'image/gif', gif]);
    expect(body[0]).toMatchObject({ mime: 'image/gif', width: 40, height: 40 });
  });
});

describe('a document', () => {
  it('keeps every byte, for the sake of its signature, and tells of its pages and who signed', async () => {
    const pdf = await signedPdf({ signer: 'ỦY BAN NHÂN DÂN TỈNH', at: new Date('2023-09-01T07:05:00Z') });
    const { status, body } = await upload(['1174/QĐ-UBND.pdf', 'application/octet-stream', pdf]);
    expect(status).toBe(201);
    expect(body[0]).toMatchObject({ ext: '.pdf', mime: 'application/pdf' });
    expect(readFileSync(stored(body[0].url)).equals(pdf)).toBe(true);
    const row = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: body[0].id } });
    expect(row.document).toEqual({
      pages: 1,
      signatures: [{ name: 'ỦY BAN NHÂN DÂN TỈNH', at: '2023-09-01T07:05:00.000Z' }],
    });
  });

  it('is replaced by one of its kind only, with what is told of it, and keeps its ending when renamed', async () => {
    const {
      body: [file],
    } = await upload(['ke-hoach.pdf', 'application/pdf', pdfOf(['Một'])]);
    const replace = (...files: File[]) => uploadTo(`/upload?id=${file.id}`, files, { name: file.name });
    const refused = await replace(['ke-hoach.docx', 'application/pdf', docxOf(['Hai'])]);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('DOCX, không thay được cho tệp PDF'),
    ]);

    const signed = await signedPdf({ signer: 'Nguyễn Thị Lan', at: new Date('2023-09-01T07:05:00Z') });
    const replaced = await replace(['moi.pdf', 'application/pdf', signed]);
    expect(replaced.body).toMatchObject({ url: file.url, document: { signatures: [{ name: 'Nguyễn Thị Lan' }] } });

    const renamed = await uploadTo(`/upload?id=${file.id}`, [], { name: '1174/QĐ-UBND' });
    expect(renamed.body.name).toBe('1174-QĐ-UBND.pdf');
  });
});

describe('an upload is refused, with the reason, before anything is stored:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = '<!doctype html><script>alert(1)</script>';
  it.each<[string, string, RegExp, () => string | Buffer | Promise<Buffer>]>([
    ['SVG', 'anh.svg', /SVG/, () => svg],
    ['SVG by another name', 'anh.png', /SVG/, () => `<?xml version="1.0"?>\n<!-- a -->${svg}`],
    ['HTML', 'trang.html', /HTML/, () => html],
    ['HTML as a picture', 'anh.jpg', /HTML/, () => html],
    ['HTML as a Word document', 'van-ban.doc', /HTML/, () => `<html xmlns:w="urn:word"><body>Kế hoạch</body></html>`],
    ['a script', 'ma.js', /loại được nhận/, () => 'alert(1)'],
    ['a program as a PDF', 'a.pdf', /chương trình/, () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])],
    ['an empty file', 'a.pdf', /tệp rỗng/, () => Buffer.alloc(0)],
    ['RAR', 'a.rar', /ZIP/, () => Buffer.from('Rar!\x1a\x07\x01\x00 ...', 'latin1')],
    ['HEIC', 'a.jpg', /iPhone/, () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a film', 'a.mp4', /video/, () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')],
    ['a PDF with an archive behind', 'a.pdf', /ghép làm một/, () => Buffer.concat([pdfOf([]), zip()])],
    ['a damaged document', 'a.docx', /hỏng/, () => docxOf(['Kế hoạch']).subarray(0, 200)],
    ['a picture cut off', 'a.jpg', /hỏng/, async () => (await plain().jpeg().toBuffer()).subarray(0, 900)],
    [
      'a picture of 100 million pixels',
      'a.png',
      /100 triệu điểm ảnh.*không quá 60 triệu/,
      () => plain(10_000, 10_000).png().toBuffer(),
    ],
    [
      'a heavy picture',
      'a.jpg',
      /26 MB.*không quá 25 MB/,
      async () => Buffer.concat([await plain().jpeg().toBuffer(), Buffer.alloc(26 * megabyte)]),
    ],
  ])('%s', async (_, name, reason, bytes) => {
    const before = [await rows(), uploads()];
    const { status, body } = await upload([name, 'image/jpeg', await bytes()]);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(reason)]);
    expect(body.error.message).toContain(`“${name}”`);
    expect([await rows(), uploads()]).toEqual(before);
  });

  it('all of a request for one bad file, which is named', async () => {
    const before = [await rows(), uploads()];
    const good: File = ['tot.jpg', 'image/jpeg', await plain().jpeg().toBuffer()];
    const { status, body } = await upload(good, ['xau.svg', 'image/svg+xml', svg], ['rong.pdf', 'application/pdf', '']);
    expect(status).toBe(400);
    expect(body.error.details.files).toEqual([
      { name: 'xau.svg', reason: expect.stringContaining('SVG') },
      { name: 'rong.pdf', reason: expect.stringContaining('rỗng') },
    ]);
    expect([await rows(), uploads()]).toEqual(before);
  });

  it('one of more than 100 MB, to the end, so that the browser hears why', async () => {
    const { status, body } = await upload(['lon.pdf', 'application/pdf', Buffer.alloc(102 * megabyte)]);
    expect([status, body.error.message]).toEqual([413, expect.stringContaining('không quá 100 MB')]);
  });
});

describe('many uploads', () => {
  it('in a row and at once leave the cms answering, its memory bounded and nothing behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => /^(?:uploads-|strapi-upload-)/.test(name)).length;
    const leftBefore = left();
    const pdf = longPdf(12 * megabyte);
    const jpeg = await plain(600, 400).jpeg().toBuffer();
    await upload(['dau.pdf', 'application/pdf', pdf], ['dau.jpg', 'image/jpeg', jpeg]);
    const before = process.memoryUsage().rss;
    let peak = before;
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const file: File = n % 2 ? [`${n}.jpg`, 'image/jpeg', jpeg] : [`${n}.pdf`, 'application/pdf', pdf];
      statuses.push((await upload(file)).status);
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    const ten = Promise.all(Array.from({ length: 10 }, (_, n) => upload([`x${n}.jpg`, 'image/jpeg', jpeg])));
    expect((await fetch(`${origin}/_health`)).status).toBe(204);
    statuses.push(...(await ten).map(({ status }) => status));
    peak = Math.max(peak, process.memoryUsage().rss);

    expect(statuses).toEqual(Array(50).fill(201));
    expect((peak - before) / megabyte).toBeLessThan(200);
    await expect.poll(left).toBe(leftBefore);
  });
});

describe('a file in use', () => {
  const bytes = () => plain(60, 40).jpeg().toBuffer();
  const stores = async (name: string, fileInfo: object = {}) => {
    const { body } = await uploadTo('/upload', [[name, 'image/jpeg', await bytes()]], { name, ...fileInfo });
    return body[0] as { id: number; url: string };
  };
  const send = async (method: string, address: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(origin + address, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const answer = (await response.json()) as any;
    const { error, data } = answer;
    return { status: response.status, data, message: error?.message, uses: error?.details?.uses };
  };
  const isThere = async ({ id, url }: { id: number; url: string }) =>
    (await cms.strapi.db.query('plugin::upload.file').count({ where: { id } })) === 1 &&
    uploads().includes(path.basename(url));
  const documents = (type: string) => cms.strapi.documents(`api::${type}.${type}` as never) as any;

  it('is not deleted, and each entry that uses it is named: in a field, a list, a text, a part of an entry', async () => {
    const file = await stores('dung-chung.jpg');
    const photo = { image: file.id, alt: 'Hội nghị', consent: 'không có trẻ em' };
    const text = `Mở đầu\n\n![Hội nghị](${file.url})`;
    const article = await documents('article').create({
      data: { title: 'Bài có ảnh', genre: 'tin', gallery: [photo] },
    });
    await documents('article').publish({ documentId: article.documentId });
    await documents('article').create({ data: { title: 'Bài nháp', genre: 'tin', body: text } });
    await documents('directive').create({
      data: {
        title: 'Kế hoạch',
        group: 'chỉ đạo điều hành',
        kind: 'Kế hoạch',
        tasks: [{ heading: 'Một', body: text }],
      },
    });
    await documents('official').create({ data: { fullName: 'Nguyễn Thị Lan', portrait: photo } });

    const { status, message, uses } = await send('DELETE', `/upload/files/${file.id}`);
    expect([status, message]).toEqual([400, expect.stringContaining('“dung-chung.jpg” đang được dùng trong 4 mục')]);
    const named = uses.map(({ title, typeName, isPublic, files }: any) => [title, typeName, isPublic, files]);
    expect(named).toEqual([
      ['Bài có ảnh', 'Tin bài', true, ['dung-chung.jpg']],
      ['Bài nháp', 'Tin bài', false, ['dung-chung.jpg']],
      ['Nguyễn Thị Lan', 'Cán bộ', true, ['dung-chung.jpg']],
      ['Kế hoạch', 'Văn bản chỉ đạo', false, ['dung-chung.jpg']],
    ]);
    expect(await isThere(file)).toBe(true);

    for (const { type, id } of uses) await documents(type).delete({ documentId: id });
    expect((await send('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
    expect(await isThere(file)).toBe(false);
  });

  it('keeps those that would be deleted with it, one by one or with their folder', async () => {
    const { data: folder } = await send('POST', '/upload/folders', { name: 'Hội nghị', parent: null });
    const inside = await stores('trong-thu-muc.jpg', { folder: folder.id });
    const beside = await stores('ben-canh.jpg');
    const page = await documents('page').create({ data: { title: 'Trang', body: `[tệp](${inside.url})` } });

    const both = { fileIds: [beside.id], folderIds: [folder.id] };
    const refused = await send('POST', '/upload/actions/bulk-delete', both);
    expect([refused.status, refused.uses?.[0].title]).toEqual([400, 'Trang']);
    const one = await send('POST', '/upload/actions/bulk-delete', { fileIds: [beside.id, inside.id] });
    expect(one.status).toBe(400);
    expect([await isThere(inside), await isThere(beside)]).toEqual([true, true]);

    await documents('page').delete({ documentId: page.documentId });
    expect((await send('POST', '/upload/actions/bulk-delete', both)).status).toBe(200);
    expect([await isThere(inside), await isThere(beside)]).toEqual([false, false]);
  });

  it('is kept from deletions of the server itself', async () => {
    const file = await stores('may-chu.jpg');
    await documents('topic').create({ data: { name: 'Chủ đề', description: `Xem ${file.url}` } });
    const { upload: service } = cms.strapi.plugin('upload').services as any;
    await expect(service.remove({ ...file, name: 'may-chu.jpg' })).rejects.toThrow('đang được dùng');
    expect(await isThere(file)).toBe(true);
  });
});
