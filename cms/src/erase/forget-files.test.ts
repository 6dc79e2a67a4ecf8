import { expect, it } from 'vitest';
import { withoutAddress } from './forget-files.ts';

it.each([
  ['Trước ![Ảnh](/uploads/a.jpg "Chú thích") sau', 'Trước  sau'],
  ['![Ảnh](https://bientap.vn/uploads/a.jpg)', ''],
  ['Tải [kế hoạch](/uploads/a.jpg) về', 'Tải kế hoạch về'],
  ['<figure><img src="/uploads/a.jpg" alt="Ảnh"></figure>', '<figure></figure>'],
  ['[x]: /uploads/a.jpg', '[x]: '],
  ['![Khác](/uploads/ab.jpg) và /uploads/aXjpg', '![Khác](/uploads/ab.jpg) và /uploads/aXjpg'],
])('takes a file out of a text: %s', (text, left) => {
  expect(withoutAddress(text, '/uploads/a.jpg')).toBe(left);
});
