import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

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

/** Uploads as the media library does. */
async function upload(name: string, type: string, bytes: Buffer | string) {
  const form = new FormData();
  form.append('files', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
  return { status: response.status, body: (await response.json()) as any };
}
const stored = (url: string) => path.join(cms.dataDir, 'cms/public', url);

describe('an uploaded picture', () => {
  it.each([90, 5])('of quality %i is stored upright and without place, time or camera', async (quality) => {
    const photo = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#8aa' } })
      .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality })
      .toBuffer();
    expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });

    const { status, body } = await upload(`anh-${quality}.jpg`, 'image/jpeg', photo);
    expect(status).toBe(201);
    const [file] = body;
    expect([file.width, file.height]).toEqual([400, 640]);
    const { exif, orientation, width } = await sharp(readFileSync(stored(file.url))).metadata();
    expect([exif, orientation, width]).toEqual([undefined, undefined, 400]);
  });
});

describe('an upload', () => {
  it.each([
    ['image.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['trang.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
    ['ma.js', 'text/javascript', 'alert(1)'],
  ])('that could run in a browser is refused: %s', async (name, type, bytes) => {
    expect((await upload(name, type, bytes)).status).toBe(400);
  });

  it('of a document keeps every byte, for the sake of its digital signature', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const { status, body } = await upload('1174-QD-UBND.pdf', 'application/pdf', pdf);
    expect(status).toBe(201);
    expect(readFileSync(stored(body[0].url)).equals(pdf)).toBe(true);
  });
});
