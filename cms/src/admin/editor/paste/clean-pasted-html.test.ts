import '../test-dom.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser as DocumentParser } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../markdown/write.ts';
import { textSchema } from '../schema/text-schema.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { PastedPictures } from './pasted-pictures.ts';

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.html`), 'utf8');

/** What a paste becomes in the text; pictures as they wait for their upload. */
function paste(html: string): string {
  const clean = cleanPastedHtml(html);
  const { body } = new DOMParser().parseFromString(clean, 'text/html');
  for (const image of body.querySelectorAll('img')) {
    const place = body.ownerDocument.createElement('p');
    place.textContent = `Ảnh: ${image.alt} ${image.title} ${image.getAttribute('src')?.slice(0, 60)}`;
    image.replaceWith(place);
  }
  return writeMarkdown(DocumentParser.fromSchema(textSchema).parse(body));
}

test('Word: its lists, tables, headings and words, without its styles', () => {
  expect(paste(fixture('word'))).toMatchInlineSnapshot(`
    "## BÁO CÁO SƠ KẾT

    ### I. Kết quả đạt được

    Toàn ngành có **35 trường** tiểu học, *trong đó* có **8 trường** đạt chuẩn; diện tích m<sup>2</sup>.

    - Chuyển đổi số
      - Chữ ký số
      - Hồ sơ điện tử
    - Phổ cập giáo dục

    Nhiệm vụ:

    1. Không dạy thêm
    2. Ưu tiên Ngoại ngữ

    a) Đối với phòng

    b) Đối với trường

    <table>
    <thead>
    <tr><th rowspan="2">TT</th><th colspan="2">Học sinh</th></tr>
    <tr><th>Nam</th><th>Nữ</th></tr>
    </thead>
    <tbody>
    <tr><td>1</td><td align="right">10</td><td><p>12</p><p>(tăng 2)</p></td></tr>
    </tbody>
    </table>

    Ảnh: Toàn cảnh hội nghị file:///C:/Users/GV/AppData/Local/Temp/msohtmlclip1/01/clip\\_

    Xem [thông tư](https://moet.gov.vn/van-ban?id=7)\\[1\\]."
  `);
});

test('Excel: cells with their spans and alignment, bold rows as headings, without the empty rest', () => {
  expect(paste(fixture('excel'))).toMatchInlineSnapshot(`
    "<table>
    <thead>
    <tr><th rowspan="2">Trường</th><th colspan="2">Sĩ số</th></tr>
    <tr><th>Nam</th><th>Nữ</th></tr>
    </thead>
    <tbody>
    <tr><td>TH Kim Đồng</td><td align="right">120</td><td align="right">1.150</td></tr>
    <tr><td>TH Lê Lợi</td><td align="right">98</td><td align="right">101,5</td></tr>
    </tbody>
    </table>"
  `);
});

test('Google Docs: nothing bold that is not, nested lists, real addresses', () => {
  expect(paste(fixture('google-docs'))).toMatchInlineSnapshot(`
    "## Kế hoạch năm học

    Thực hiện **đúng hạn** *và đầy đủ* ~~cũ~~<sup>2</sup>

    ### Nội dung

    - Một
      - Một một
    - Hai

    [Trang của Bộ](https://moet.gov.vn/tin)

    <table>
    <tbody>
    <tr><td colspan="2">Gộp</td></tr>
    <tr><td>A</td><td>B</td></tr>
    </tbody>
    </table>

    Ảnh: https\\://lh7-rt.googleusercontent.com/docsz/AD_4nX"
  `);
});

test('an old portal: its text without the tables that arrange the page', () => {
  expect(paste(fixture('old-portal'))).toMatchInlineSnapshot(`
    "**Hội nghị triển khai nhiệm vụ**

    **(PGD)** Sáng ngày 24/01, hội nghị *sơ kết* diễn ra.

    Ông **Hà Nghĩa** phát biểu.
    Kết thúc lúc 11 giờ.

    Ảnh: http\\://sogd.example.vn/Portals/0/anh%201.jpg

    *Quang cảnh hội nghị*

    Chi tiết tại đây, [trang cũ](http://sogd.example.vn/Default.aspx?tabid=12), [thư](mailto:pgd@example.vn).

    | STT | Đơn vị |
    | --- | --- |
    | 1 | Trường A |"
  `);
});

test('a web page: without scripts, trackers and what nobody saw', () => {
  expect(paste(fixture('web-page'))).toMatchInlineSnapshot(`
    "## Tuyển sinh lớp 10 Mới

    ### Thời gian

    Đăng ký từ **01/6**.

    Thi ngày 07/6.

    Xem [hướng dẫn](https://tuyensinh.example.vn/a) 📌 ↑

    Ảnh: Sơ đồ phòng thi Sơ đồ https\\://tuyensinh.example.vn/so-do.jpg

    > Thí sinh *mang* thẻ.

    ---

    \`\`\`
    ma  so
    \`\`\`

    3. Ba

    4. Bốn

       thêm

    Softhyphen, é tổ hợp"
  `);
});

describe('whatever is pasted', () => {
  test.each(['word', 'excel', 'google-docs', 'old-portal', 'web-page'])(
    'leaves no style, class or odd space: %s',
    (name) => {
      const clean = cleanPastedHtml(fixture(name));
      expect(clean).not.toMatch(
        / (?:style|class|id|lang|width|dir)=|mso-|<(?:span|font|div|o:|script|b>|i>)|on\w+=|javascript:|utm_|fbclid/i,
      );
      expect(clean).not.toMatch(/[\u00a0\u200b\u00ad\u202f]|&nbsp;/);
      expect(clean).toBe(clean.normalize('NFC'));
      const withoutCaptions = clean.replace(/ title="[^"]*"/g, '');
      expect(cleanPastedHtml(clean), 'cleaning it again').toBe(withoutCaptions);
    },
  );

  test.each([
    '',
    '<p></p>',
    '<table></table>',
    '<ul><li></li></ul>',
    '<b><p>a</p></b>',
    '<li>a</li>',
    '<td>a</td>',
    'chữ <',
    '<img>',
  ])('never fails: %j', (html) => expect(() => paste(html)).not.toThrow());
});

test('pictures give way to places that wait for them, each known by its number', () => {
  const pictures = new PastedPictures();
  const html = pictures.hold('<p>a</p><img src="file:///C:/a.png" alt="A"><img src="https://x.vn/b.png" alt="">');
  expect(html).toBe('<p>a</p><div data-picture="1"></div><div data-picture="2"></div>');
  expect(pictures.take('2')).toEqual({ id: '2', source: 'https://x.vn/b.png', alt: '', caption: '', number: 2 });
  expect(pictures.take('2')).toBeUndefined();
});

test('pictures on the writer’s computer are taken from the RTF beside, if it has as many', () => {
  const html = '<img src="https://x.vn/a.png" alt=""><img src="file:///C:/b.png" alt="B">';
  const rtf = '{\\rtf1 {\\pict\\pngblip 89504e470d0a1a0a0000}}';
  const one = new PastedPictures();
  one.hold(html, rtf);
  expect(one.take('1')?.source).toBe('https://x.vn/a.png');
  expect(one.take('2')).toMatchObject({ source: expect.any(File), alt: 'B' });
  const two = new PastedPictures();
  two.hold(html, rtf + rtf);
  expect(two.take('2')?.source).toBe('file:///C:/b.png');
});
