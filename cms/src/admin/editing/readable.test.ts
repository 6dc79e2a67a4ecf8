import { describe, expect, it } from 'vitest';
import { differences, labelsOf } from './readable.ts';

const named = (label: string) => ({ pluginOptions: { 'ban-tin': { label } } });
const schema = {
  attributes: {
    id: { type: 'integer' },
    title: { type: 'string', ...named('Tiêu đề') },
    issuedOn: { type: 'date', ...named('Ngày ban hành') },
    listed: { type: 'boolean', ...named('Hiện trong danh sách') },
    gallery: { type: 'component', component: 'media.photo', ...named('Bộ ảnh') },
    topics: { type: 'relation', ...named('Chủ đề') },
    firstLiveAt: { type: 'datetime', pluginOptions: { 'ban-tin': { label: 'Lên trang lần đầu', hidden: true } } },
  },
};
const components = {
  'media.photo': { attributes: { image: { type: 'media' }, alt: { type: 'text', ...named('Mô tả ảnh') } } },
};
const read = (base: object, mine: object, theirs: object) =>
  differences(schema, components, { base: { ...base }, mine: { ...mine }, theirs: { ...theirs } });

describe('the differences of two versions', () => {
  it('are told in the words of the form, with who changed what', () => {
    const base = { title: 'Cũ', issuedOn: '2026-11-20', listed: true };
    const mine = { title: 'Của tôi', issuedOn: '2026-11-21', listed: true };
    const theirs = { title: 'Của chị', issuedOn: '2026-11-20', listed: false, id: 9, firstLiveAt: '2026-11-22' };
    expect(read(base, mine, theirs)).toEqual([
      { name: 'title', label: 'Tiêu đề', mine: 'Của tôi', theirs: 'Của chị', changedBy: 'both' },
      { name: 'issuedOn', label: 'Ngày ban hành', mine: '21/11/2026', theirs: '20/11/2026', changedBy: 'mine' },
      { name: 'listed', label: 'Hiện trong danh sách', mine: 'có', theirs: 'không', changedBy: 'theirs' },
    ]);
  });

  it('leave out what only looks different: empty fields, counts of links that nobody changed', () => {
    const mine = { title: null, topics: { connect: [], disconnect: [] }, gallery: [] };
    expect(read({}, mine, { title: '', topics: { count: 3 }, gallery: null })).toEqual([]);
  });

  it('name items, files and links', () => {
    const photo = { image: { name: 'hoi-nghi.jpg', mime: 'image/jpeg' }, alt: 'Toàn cảnh' };
    const topics = { connect: [{ label: 'Chuyển đổi số' }], disconnect: [{ id: 4 }] };
    const [gallery, links] = read({}, { gallery: [photo], topics }, {});
    expect(gallery?.mine).toBe('Mục 1\nimage: hoi-nghi.jpg\nMô tả ảnh: Toàn cảnh');
    expect(links?.mine).toBe('thêm Chuyển đổi số; bỏ 1');
  });

  it('are listed by the names of fields', () => {
    expect(labelsOf(schema, ['topics', 'title'])).toBe('“Tiêu đề”, “Chủ đề”');
  });
});
