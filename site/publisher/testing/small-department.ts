import type { EntryData, EntryType, Media } from '@ban-tin/shared/change';
import sharp from 'sharp';
import type { MemoryCms } from './memory-cms.ts';

type Fields = Record<string, unknown>;

const uploadedAt = '2024-01-01T00:00:00.000Z';

/** An entry as the cms sends it. */
export function entryOf(type: EntryType, id: string, fields: Fields): EntryData {
  return { type, id, inlineMedia: [], ...fields };
}

/** An article with the fields that each one has. */
export function articleOf(id: string, fields: Fields = {}): EntryData {
  const at = '2024-01-15T02:00:00.000Z';
  const written = { title: `Bài ${id}`, slug: id, genre: 'tin', body: 'Nội dung.', displayedAt: at, firstLiveAt: at };
  return entryOf('article', id, { ...written, category: 'cm', ...fields });
}

/** Puts a picture into the cms; of the same color are the same bytes. */
export async function pictureOf(cms: MemoryCms, id: string, color: string): Promise<Media> {
  const url = `/uploads/${id}.png`;
  const size = { width: 40, height: 30, channels: 3, background: color } as const;
  cms.files.set(url, await sharp({ create: size }).png().toBuffer());
  return { id, name: `${id}.png`, url, mime: 'image/png', size: 100, updatedAt: uploadedAt };
}

/** A department with one of almost everything, few enough that a whole release is a matter of milliseconds. */
export async function openSmallDepartment(cms: MemoryCms): Promise<void> {
  const cover = await pictureOf(cms, 'anh-bia', '#2a6f97');
  cms.publish(entryOf('site-setting', 'site', { agencyName: 'Sở Ví Dụ' }));
  cms.publish(entryOf('category', 'cm', { name: 'Giáo dục', slug: 'giao-duc' }));
  cms.publish(entryOf('organization', 'pgd', { name: 'Phòng Chuyên môn', slug: 'chuyen-mon' }));
  cms.publish(entryOf('official', 'cb', { fullName: 'Lê An', sortName: 'An Lê', slug: 'le-an' }));
  cms.publish(entryOf('conference', 'hn', { title: 'Hội nghị sơ kết', slug: 'so-ket', startsOn: '2024-02-10' }));
  cms.publish(
    entryOf('directive', 'vb', {
      ...{ title: 'Kế hoạch', slug: 'ke-hoach', group: 'quy phạm pháp luật', kind: 'Quyết định', number: '1/QĐ-SGDĐT' },
      ...{ issuedOn: '2024-01-05', effectiveOn: '2024-02-20', expiresOn: '2024-03-01', issuer: 'pgd' },
      tasks: [{ heading: 'Báo cáo', assignees: ['pgd'] }],
    }),
  );
  cms.publish(articleOf('mot', { cover: { image: cover, alt: 'Ảnh' }, conference: 'hn', directives: ['vb'] }));
  cms.publish(articleOf('hai', { genre: 'thông báo', expiresOn: '2024-02-05', officials: ['cb'] }));
}
