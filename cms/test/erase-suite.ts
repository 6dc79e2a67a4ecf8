import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

const marker = 'Zyxomma Kỳ Lạ';
const slug = 'zyxomma-ky-la';
const reason = 'Gia đình yêu cầu gỡ thông tin của học sinh.';

/** What erasing promises inside the cms, on one kind of database. */
export function describeErasing(database: string, databaseUrl: () => string | undefined): void {
  describe(`erasing on ${database}`, () => {
    let desk: Desk;
    let shade = 0;

    beforeAll(async () => {
      const url = databaseUrl();
      desk = await openDesk(url ? { DATABASE_URL: url } : {});
    }, 120_000);
    afterAll(() => desk?.stop());

    const upload = async (name: string) => {
      const background = { r: (shade += 1), g: 90, b: 120 };
      const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
        .jpeg()
        .toBuffer();
      return desk.upload(name, 'image/jpeg', bytes);
    };
    const photo = (image: { id: number }) => ({ image: image.id, alt: 'Lễ khai giảng', consent: 'không có trẻ em' });
    const erase = (at: string, title: string, why = reason) =>
      desk.send(`/erase/${at}`, { method: 'POST', body: { title, reason: why } });
    const records = async () => (await desk.send('/erase/records')).body.erasures;
    const uploads = () => readdirSync(path.join(desk.dataDir, 'cms/public/uploads'));

    /** The tables in which a text stands. */
    const tablesWith = async (text: string): Promise<string[]> => {
      const { connection, dialect } = desk.strapi.db;
      const names =
        dialect.client === 'postgres'
          ? (await connection.raw('select tablename as name from pg_tables where schemaname = current_schema()')).rows
          : await connection.raw("select name from sqlite_master where type = 'table'");
      const found: string[] = [];
      for (const { name } of names as { name: string }[]) {
        if (JSON.stringify(await connection(name).select()).includes(text)) found.push(name);
      }
      return found;
    };

    it('leaves no row, version, address, receipt or file of an entry, and one line that it was erased', async () => {
      const own = await upload(`${slug}.jpg`);
      const shared = await upload('truong.jpg');
      const other = await desk.create('article', { title: 'Lịch tiếp công dân', genre: 'tin', cover: photo(shared) });
      const id = await desk.create('article', {
        ...{ title: `${marker} một`, slug: `${slug}-mot`, genre: 'tin', cover: photo(own), gallery: [photo(shared)] },
        body: `${marker}, gọi 0912 345 678. ![Học sinh xếp hàng dự lễ](${own.url})`,
      });
      const at = `/content-manager/collection-types/api::article.article/${id}/actions/publish`;
      const refused = await desk.send(at, { method: 'POST', body: {} });
      const { confirmation } = refused.body.error.details.guard;
      await desk.strapi.db.query('api::publishing.confirmation').create({
        data: { entryType: 'article', entryId: id, at: new Date(), confirmation, warnings: [{ message: marker }] },
      });
      await desk.update('article', id, { body: `${marker}. ![Học sinh xếp hàng dự lễ](${own.url})` });
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { title: `${marker} hai`, slug });
      await desk.act('publish', 'article', id);
      await desk.update('article', other, { body: `Xem [tin](ban-tin:article/${id}).` });
      await desk.act('publish', 'article', other);
      await desk.act('unpublish', 'article', id);
      await desk.strapi.db.query('api::publishing.receipt').create({
        data: {
          ...{
            state: 'failed',
            liveNumber: 1,
            liveNonce: 'n',
            at: new Date(),
            written: 0,
            deleted: 0,
            milliseconds: 1,
          },
          ...{ rejected: [{ ref: { type: 'article', id }, reason: marker }], error: `/tin-bai/${slug}/ hỏng` },
        },
      });
      expect((await tablesWith(slug)).sort()).toEqual(
        expect.arrayContaining(['articles', 'files', 'receipts', 'redirects', 'tombstones', 'versions']),
      );

      const { body: preview } = await desk.send(`/erase/article/${id}`);
      expect(preview).toMatchObject({
        title: `${marker} hai`,
        versions: 3,
        files: [{ name: `${slug}.jpg` }],
        shared: [{ name: 'truong.jpg' }],
        mentions: [{ type: 'article', id: other, title: 'Lịch tiếp công dân' }],
      });
      expect((await erase(`article/${id}`, `${marker}  HAI`.toLowerCase())).status).toBe(200);

      for (const text of [marker, slug, 'zyxomma']) expect(await tablesWith(text), text).toEqual([]);
      expect(await tablesWith(id)).toEqual(expect.not.arrayContaining(['articles', 'versions', 'confirmations']));
      expect(uploads().filter((name) => name.includes('zyxomma'))).toEqual([]);
      expect(uploads().filter((name) => name.includes('truong'))).toHaveLength(2);
      const [record] = await records();
      expect(record).toMatchObject({ type: 'article', reason, files: 1, actor: 'Quản trị viên' });
      expect(record.cleanedAt).toBeDefined();
      expect(record.goneAt).toBeUndefined();
      expect((await desk.send(`/erase/article/${id}`)).status).toBe(404);
    });

    it('takes a picture alone out of every entry that shows it, out of its texts and its versions', async () => {
      const file = await upload(`${slug}-2.jpg`);
      const data = {
        title: 'Có ảnh',
        genre: 'tin',
        cover: photo(file),
        body: `Trước ![Học sinh xếp hàng dự lễ](${file.url} "Chú") sau.`,
      };
      const id = await desk.create('article', data);
      await desk.act('publish', 'article', id);
      expect((await desk.send(`/erase/media/${file.documentId}`)).body).toMatchObject({ mentions: [{ id }] });
      expect((await desk.send('/erase/files?q=Zyxomma')).body.files).toMatchObject([{ id: file.documentId }]);

      expect((await erase(`media/${file.documentId}`, `${slug}-2.jpg`)).status).toBe(200);
      expect(await tablesWith(slug)).toEqual([]);
      expect(uploads().filter((name) => name.includes('zyxomma'))).toEqual([]);
      const { body: draft } = await desk.send(`/content-manager/collection-types/api::article.article/${id}`);
      expect(draft.data).toMatchObject({ body: 'Trước  sau.', cover: { alt: 'Lễ khai giảng' } });
      const { body: history } = await desk.send(`/history/article/${id}`);
      const restored = await desk.send(`/history/article/${id}/restore`, {
        method: 'POST',
        body: { version: 1, seen: history.draft.savedAt },
      });
      expect(restored.body.lost).toEqual(['“Ảnh”: tệp đã bị xoá.']);
    });

    it('erases what was deleted before, and its title in the versions of others', async () => {
      const category = await desk.create('category', { name: `${marker} ba` });
      const id = await desk.create('article', { title: 'Có chuyên mục', genre: 'tin', category });
      await desk.act('publish', 'article', id);
      await desk.remove('category', category);
      expect(await tablesWith(marker)).toEqual(['versions']);
      expect((await erase(`category/${category}`, `${marker} ba`)).status).toBe(200);
      expect(await tablesWith(marker)).toEqual([]);
    });

    it('asks for the title once more, and for a reason that does not repeat it', async () => {
      const id = await desk.create('article', { title: 'Một tin bài', genre: 'tin' });
      for (const [title, why, problem] of [
        ['Một tin', reason, /chưa khớp/],
        ['Một tin bài', ' x ', /lý do/],
        ['Một tin bài', 'Vì “Một tin bài” có tên cháu.', /không được nhắc lại/],
      ] as const) {
        const { status, body } = await erase(`article/${id}`, title, why);
        expect([status, body.error.message]).toEqual([400, expect.stringMatching(problem)]);
      }
      expect((await desk.send(`/content-manager/collection-types/api::article.article/${id}`)).status).toBe(200);
    });

    it('finishes what was cut short when the rows were gone already', async () => {
      const file = await upload(`${slug}-4.jpg`);
      const provider = desk.strapi.plugin('upload').provider as { delete: (file: object) => Promise<void> };
      const remove = provider.delete;
      provider.delete = () => Promise.reject(new Error('the storage does not answer'));
      const complaint = vi.spyOn(desk.strapi.log, 'error').mockReturnValue(desk.strapi.log);
      const { status } = await erase(`media/${file.documentId}`, `${slug}-4.jpg`);
      expect(complaint).toHaveBeenCalledOnce();
      complaint.mockRestore();
      provider.delete = remove;
      expect([status, uploads().some((name) => name.includes('zyxomma'))]).toEqual([200, true]);
      const [record] = await records();
      expect(record.cleanedAt).toBeDefined();
      expect(uploads().filter((name) => name.includes('zyxomma'))).toEqual([]);
      expect(await tablesWith(slug)).toEqual([]);
    });

    it('says since when the site has nothing of it any more, once the publisher has told', async () => {
      const last = await desk.strapi.db.query('api::publishing.change').findOne({ orderBy: { id: 'desc' } });
      expect(last.action).toBe('erase');
      const receipt = (erased: number) => ({
        ...{ live: { number: last.id, nonce: last.nonce }, state: 'live', at: '2026-11-22T01:02:03.000Z' },
        ...{ pages: { written: 1, deleted: 1 }, milliseconds: 5, rejected: [], erased },
      });
      const token = process.env['PUBLISHER_TOKEN']!;
      const send = (erased: number) =>
        desk.send('/api/publishing/receipts', { method: 'POST', body: receipt(erased), token });
      expect((await send(last.id - 1)).status).toBe(204);
      expect((await records())[0].goneAt).toBeUndefined();
      await send(last.id);
      expect((await records()).map(({ goneAt }: { goneAt?: string }) => goneAt)).not.toContain(undefined);
    });
  });
}
