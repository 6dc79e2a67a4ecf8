import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryType } from '@ban-tin/shared/change';
import { versionSnapshot, versionsOf } from '../src/history/versions.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** What the history promises, on one kind of database. */
export function describeHistory(database: string, databaseUrl: () => string | undefined): void {
  describe(`history on ${database}`, () => {
    let desk: Desk;
    let picture: { id: number; documentId: string };
    let counter = 0;

    beforeAll(async () => {
      const url = databaseUrl();
      desk = await openDesk(url ? { DATABASE_URL: url } : {});
      const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#8aa' } })
        .jpeg()
        .toBuffer();
      picture = await desk.upload('Hội nghị.jpg', 'image/jpeg', bytes);
    }, 120_000);
    afterAll(() => desk?.stop());

    const write = (data: Record<string, unknown> = {}) => {
      counter += 1;
      return desk.create('article', { title: `Tin thứ ${counter}`, genre: 'tin', ...data });
    };
    const history = async (type: EntryType, id: string) => (await desk.send(`/history/${type}/${id}`)).body;
    const actions = async (id: string, type: EntryType = 'article') =>
      (await versionsOf(desk.strapi, { type, id })).map(({ number, action }) => `${number} ${action}`);
    const draftOf = async (id: string) =>
      (await desk.send(`/content-manager/collection-types/api::article.article/${id}`)).body.data;
    const restore = async (id: string, version: number, type: EntryType = 'article') =>
      desk.send(`/history/${type}/${id}/restore`, {
        method: 'POST',
        body: { version, seen: (await history(type, id)).draft?.savedAt },
      });

    it('keeps the state of every publish with who published, and who took it down', async () => {
      const id = await write({ body: 'Một.' });
      expect(await actions(id)).toEqual([]);
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { body: 'Hai.' });
      expect(await actions(id)).toEqual(['1 publish']);
      await desk.act('publish', 'article', id);
      await desk.act('unpublish', 'article', id);
      expect(await actions(id)).toEqual(['3 unpublish', '2 publish', '1 publish']);
      const [, second, first] = (await history('article', id)).versions;
      expect(second).toMatchObject({ actor: 'Quản trị viên', approvedBy: 'Quản trị viên' });
      expect(first.at < second.at).toBe(true);
      const key = { type: 'article', id } as const;
      expect(await versionSnapshot(desk.strapi, key, 1)).toMatchObject({ body: 'Một.' });
      expect(await versionSnapshot(desk.strapi, key, 2)).toMatchObject({ body: 'Hai.' });
    });

    it('has no new version where nothing changed, but one where something comes back', async () => {
      const id = await write();
      for (const action of ['publish', 'publish', 'unpublish', 'publish'] as const)
        await desk.act(action, 'article', id);
      expect(await actions(id)).toEqual(['3 publish', '2 unpublish', '1 publish']);
    });

    it('keeps nothing of a publish that was refused', async () => {
      const id = await write({ body: '![](/uploads/khong-co.jpg)' });
      await expect(desk.act('publish', 'article', id)).rejects.toThrow(/guard/);
      expect(await actions(id)).toEqual([]);
    });

    it('keeps what was public before there was a history, when it would be lost', async () => {
      const id = await write({ body: 'Đầu tiên.' });
      await desk.act('publish', 'article', id);
      await desk.strapi.db.query('api::publishing.version').deleteMany({ where: { entryId: id } });
      await desk.update('article', id, { body: 'Sau.' });
      await desk.act('publish', 'article', id);
      const [latest, earlier] = (await history('article', id)).versions;
      expect([latest.number, earlier.number, earlier.actor]).toEqual([2, 1, undefined]);
      expect(await versionSnapshot(desk.strapi, { type: 'article', id }, 1)).toMatchObject({ body: 'Đầu tiên.' });
    });

    it('keeps versions of what has no drafts, and of many published at once', async () => {
      const official = await desk.create('official', { fullName: 'Trần Thị Bình' });
      await desk.update('official', official, { fullName: 'Trần Thị Bình', honorific: 'Bà' });
      expect(await actions(official, 'official')).toEqual(['2 publish', '1 publish']);
      const ids = [await write(), await write()];
      await desk.send('/content-manager/collection-types/api::article.article/actions/bulkPublish', {
        method: 'POST',
        body: { documentIds: ids },
      });
      for (const id of ids) expect(await actions(id)).toEqual(['1 publish']);
    });

    it('tells what changed in the words of the form', async () => {
      const [first, second] = [
        await desk.create('category', { name: 'Tin ngành' }),
        await desk.create('category', { name: 'Chuyên môn' }),
      ];
      const photo = { image: picture.id, alt: 'Đoàn chủ toạ', consent: 'không có trẻ em' };
      const id = await write({ title: 'Sơ kết học kỳ I', category: first, gallery: [photo], expiresOn: '2026-12-01' });
      await desk.act('publish', 'article', id);
      await desk.update('article', id, {
        ...{ title: 'Sơ kết học kỳ II', category: second, gallery: [{ ...photo, alt: 'Đoàn chủ tịch' }] },
        ...{ expiresOn: '2026-12-31', body: '## Kết quả\n\nTốt.' },
      });
      const { fields, files } = (await desk.send(`/history/article/${id}/compare?from=1&to=draft`)).body;
      const of = (label: string) => fields.find((field: { label: string }) => field.label === label);
      expect(of('Tiêu đề').parts).toEqual([
        { text: 'Sơ kết học kỳ ' },
        { text: 'I', mark: 'removed' },
        { text: 'II', mark: 'added' },
      ]);
      expect(of('Chuyên mục')).toMatchObject({ before: 'Tin ngành', after: 'Chuyên môn' });
      expect(of('Hết hạn ngày')).toMatchObject({ before: '01/12/2026', after: '31/12/2026' });
      expect(of('Bộ ảnh').items).toMatchObject([
        { how: 'changed', file: picture.documentId, fields: [{ label: 'Mô tả ảnh', kind: 'text' }] },
      ]);
      expect(of('Nội dung').blocks).toMatchObject([{ form: 'heading', mark: 'added' }, { parts: [{ text: 'Tốt.' }] }]);
      expect(files[picture.documentId]).toMatchObject({ name: 'Hội nghị.jpg' });
    });

    it('restores a version as the draft, keeps the draft that it replaces, and leaves readers what they see', async () => {
      const topic = await desk.create('topic', { name: `Chuyển đổi số ${counter}` });
      const photo = { image: picture.id, alt: 'Toàn cảnh', consent: 'không có trẻ em' };
      const id = await write({ body: 'Bản một.', topics: [topic], cover: photo });
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { body: 'Bản hai.', topics: [], cover: null });
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { body: 'Viết dở.' });

      expect((await restore(id, 1)).body).toEqual({ lost: [] });
      const draft = await draftOf(id);
      expect(draft).toMatchObject({ body: 'Bản một.', cover: { alt: 'Toàn cảnh', consent: 'không có trẻ em' } });
      expect(draft.cover.image.documentId).toBe(picture.documentId);
      expect(await versionSnapshot(desk.strapi, { type: 'article', id }, 3)).toMatchObject({ body: 'Viết dở.' });
      expect(await actions(id)).toEqual(['3 draft', '2 publish', '1 publish']);
      await desk.act('publish', 'article', id);
      expect(await versionSnapshot(desk.strapi, { type: 'article', id }, 4)).toMatchObject({
        body: 'Bản một.',
        topics: [{ id: topic }],
      });
    });

    it('does not replace a draft that the editor has not seen', async () => {
      const id = await write({ body: 'Một.' });
      await desk.act('publish', 'article', id);
      const { draft } = await history('article', id);
      await desk.update('article', id, { body: 'Người khác vừa lưu.' });
      const body = { version: 1, seen: draft.savedAt };
      const refused = await desk.send(`/history/article/${id}/restore`, { method: 'POST', body });
      expect([refused.status, refused.body.error.message]).toEqual([
        400,
        expect.stringMatching(/vừa được người khác lưu/),
      ]);
      expect((await draftOf(id)).body).toBe('Người khác vừa lưu.');
    });

    it('restores what still exists and says what does not', async () => {
      const category = await desk.create('category', { name: 'Sắp bỏ' });
      const slug = `dia-chi-cu-${counter}`;
      const id = await write({ slug, category, body: 'Một.' });
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { slug: `${slug}-moi`, category: null });
      await desk.act('publish', 'article', id);
      await write({ slug });
      await desk.remove('category', category);
      const versions = desk.strapi.db.query('api::publishing.version');
      const row = await versions.findOne({ where: { entryId: id, number: 1 } });
      const older = { ...JSON.parse(row.snapshot), genre: 'phóng sự', mood: 'vui', seo: undefined };
      older.cover = { image: { file: 'mat', name: 'mat.jpg' }, alt: 'Ảnh' };
      await versions.update({ where: { id: row.id }, data: { snapshot: JSON.stringify(older) } });

      const { lost } = (await restore(id, 1)).body;
      expect(lost.join('\n')).toMatch(/“Chuyên mục”: “Sắp bỏ” không còn/);
      for (const what of ['phóng sự', '“mood” không còn', 'tệp “mat.jpg” đã bị xoá', 'nay đã dùng']) {
        expect(lost.join('\n')).toContain(what);
      }
      expect(await draftOf(id)).toMatchObject({ body: 'Một.', slug: `${slug}-moi`, cover: { alt: 'Ảnh' } });
    });

    it('brings back as a draft what was deleted', async () => {
      const id = await write({ title: 'Lỡ tay xoá', body: 'Nội dung.' });
      await desk.act('publish', 'article', id);
      await desk.remove('article', id);
      const deleted = (await desk.send('/history/deleted')).body.entries;
      expect(deleted[0]).toMatchObject({ id, title: 'Lỡ tay xoá', actor: 'Quản trị viên' });
      expect((await restore(id, 1)).status).toBe(200);
      expect(await draftOf(id)).toMatchObject({ documentId: id, title: 'Lỡ tay xoá', body: 'Nội dung.' });
      const left = (await desk.send('/history/deleted')).body.entries;
      expect(left.map((entry: { id: string }) => entry.id)).not.toContain(id);
    });

    it('keeps what editors tell readers about a change beside the version', async () => {
      const id = await write();
      await desk.act('publish', 'article', id);
      await desk.update('article', id, { updates: [{ note: 'Sửa số trường trong đoạn 3.' }] });
      await desk.act('publish', 'article', id);
      const [latest] = (await history('article', id)).versions;
      expect(latest.note).toBe('Sửa số trường trong đoạn 3.');
      const { updates } = (await versionSnapshot(desk.strapi, { type: 'article', id }, 2)) as any;
      expect(Date.now() - Date.parse(updates[0].at)).toBeLessThan(60_000);
    });

    it('is closed to people who may not read the entry', async () => {
      const role = await desk.strapi.db.query('admin::role').create({ data: { name: 'Cộng tác viên', code: 'ctv' } });
      const users = desk.strapi.service('admin::user') as any;
      const person = {
        email: 'ctv@example.com',
        password: 'Kiem-thu-2026',
        firstname: 'Cộng tác viên',
        isActive: true,
      };
      await users.create({ ...person, roles: [role.id] });
      const token = await desk.logIn(person.email, person.password);
      const id = await write();
      await desk.act('publish', 'article', id);
      const paths = [`/history/article/${id}`, `/history/article/${id}/compare?from=none&to=1`, '/history/deleted'];
      for (const path of [...paths, `/erase/article/${id}`]) {
        expect((await desk.send(path, { token })).status, path).toBe(403);
      }
      for (const path of [`/history/article/${id}/restore`, `/erase/article/${id}`]) {
        const body = { version: 1, reason: 'Theo yêu cầu', title: `Tin thứ ${counter}` };
        expect((await desk.send(path, { method: 'POST', body, token })).status, path).toBe(403);
      }
      expect((await desk.send(`/history/article/${id}`, { token: 'x' })).status).toBe(401);
    });
  });
}
