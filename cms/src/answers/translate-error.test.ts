import { describe, expect, it } from 'vitest';
import { labelAt } from './field-labels.ts';
import { vietnameseFor } from './sentences.ts';
import { translateError } from './translate-error.ts';

const label = (text: string) => ({ pluginOptions: { 'ban-tin': { label: text } } });
const article = {
  attributes: { title: label('Tiêu đề'), gallery: { component: 'media.photo', ...label('Bộ ảnh') } },
};
const photo = { attributes: { alt: label('Mô tả ảnh') } };
const labelOf = (path: (string | number)[]) => labelAt(path, article, () => photo);

function translate(message: string, errors?: { path: (string | number)[]; message: string }[]) {
  const unknown: string[] = [];
  const error = { status: 400, message, details: errors ? { errors } : {} };
  return { ...translateError(error, { labelOf, onUnknown: (text) => unknown.push(text) }), unknown };
}

describe('an error of the server', () => {
  it('names the field above the form and not under the field', () => {
    const path = ['title'];
    const { message, details } = translate('title must be defined.', [{ path, message: 'title must be defined.' }]);
    expect(message).toBe('Tiêu đề: không được để trống ô này.');
    expect(details?.errors).toEqual([{ path, message: 'Không được để trống ô này.' }]);
  });

  it('counts what is wrong and names each field once, also inside components', () => {
    const { message } = translate('3 errors occurred', [
      { path: ['title'], message: 'title must be at most 255 characters' },
      { path: ['gallery', 2, 'alt'], message: 'gallery[2].alt must be at least 3 characters' },
      { path: ['gallery', '0', 'alt'], message: 'gallery[0].alt must be at least 3 characters' },
    ]);
    expect(message).toBe('Có 3 chỗ cần sửa: Tiêu đề, Mô tả ảnh.');
  });

  it('in Vietnamese already stays as it is', () => {
    expect(translate('Chưa xuất bản được: còn dấu độ mật.').message).toBe('Chưa xuất bản được: còn dấu độ mật.');
  });

  it('that quotes Vietnamese is translated all the same', () => {
    expect(translate('The name must be unique and a role with name `Biên tập viên` already exists.').message).toBe(
      'Đã có vai trò mang tên “Biên tập viên”.',
    );
  });

  it('that nobody has met is told by its status, and the operator hears the original', () => {
    const { message, unknown } = translate('Flux capacitor low');
    expect(message).toMatch(/^Không thực hiện được/);
    expect(unknown).toEqual(['Flux capacitor low']);
  });
});

it.each([
  ['Invalid credentials', 'không đúng'],
  ['This attribute must be unique', 'đã được dùng'],
  ['slug must be unique', 'đã được dùng'],
  ['title must be at most 255 characters', 'nhiều nhất 255 ký tự'],
  ['password must contain at least one uppercase character', 'chữ hoa'],
  ['rank must be a `number` type, but the final value was: `NaN`.', 'không đúng dạng'],
  ['startsOn must be a `date` type, but the final value was: `Invalid Date`', 'Ngày giờ'],
  ['url must be a valid URL', 'trang web'],
  ['gallery field must have at least 1 items', 'ít nhất 1 mục'],
  ['2 relation(s) of type api::topic.topic associated with this entity do not exist', '2 mục'],
  ['anh-dep.tiff exceeds size limit of 100 MB.', '“anh-dep.tiff”'],
  ["File type 'image/svg+xml' is not allowed", 'loại tệp này (image/svg+xml)'],
  ['role.notFound', 'vai trò'],
  ['Too many requests, please try again later.', 'quá nhiều lần'],
])('%s', (english, vietnamese) => expect(vietnameseFor(english)).toContain(vietnamese));
