import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';
import { documentKinds, pictureKinds } from './kinds.ts';

test.each([
  ['1174-QĐ-UBND.PDF', documentKinds.pdf, '1174-QĐ-UBND.pdf'],
  ['1174/QĐ-UBND', documentKinds.pdf, '1174-QĐ-UBND.pdf'],
  ['Kế hoạch 2.2023', documentKinds.pdf, 'Kế hoạch 2.2023.pdf'],
  ['ảnh.JPEG', pictureKinds.jpeg, 'ảnh.jpeg'],
  ['ảnh.jpg', pictureKinds.png, 'ảnh.png'],
  ['ảnh.html', pictureKinds.gif, 'ảnh.gif'],
  ['Bie\u0302\u0309u ma\u0302\u0303u.doc', documentKinds.docx, 'Biểu mẫu.docx'],
  ['...', documentKinds.zip, 'tệp.zip'],
  ['.pdf', documentKinds.pdf, 'tệp.pdf'],
  ['a'.repeat(300), documentKinds.pdf, `${'a'.repeat(150)}.pdf`],
])('%s is kept as its content says', (given, kind, name) => expect(fileName(given, kind)).toBe(name));
