import '../test-dom.ts';
import { markdownToHtml } from '@ban-tin/shared/markdown';
import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { textSchema as schema } from '../schema/text-schema.ts';
import { appearanceOf } from './appearance.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const kinds = (text: string) => readMarkdown(text, schema).doc.children.map(({ type }) => type.name);
/** As if every block had been changed. */
const rewrite = (text: string) => writeMarkdown(readMarkdown(text, schema).doc);

const samples: Record<string, string> = {
  marks:
    '**đậm** và *nghiêng*, ***cả hai***, ~~bỏ~~, <u>gạch chân</u>, `mã`, m<sup>2</sup>, H<sub>2</sub>O, <mark>tô</mark>',
  'marks within marks': '**đậm *nghiêng* đậm** <u>gạch **đậm**</u> [**liên kết** *đậm*](https://moet.gov.vn/a?b=1&c=2)',
  'bold before a letter': '<strong>Kính gửi:</strong>các trường **đã học**.',
  headings: '# Một\n\n## Hai\n\n### Ba `mã`\n\n###### Sáu',
  'bullet list': '- một\n- hai\n  - hai một\n  - hai hai\n    1. sâu\n- ba',
  'numbered list': '3. ba\n4. bốn\n5. năm',
  'list of paragraphs': '- một\n\n  thêm\n\n- hai',
  quote: '> Trích **đậm**\n>\n> - một\n> - hai',
  'line breaks': 'một\nhai\nba',
  rule: 'a\n\n---\n\nb',
  code: '```ts\nconst a = "**";\n\n```',
  table: '| Trường | Số |\n| --- | --: |\n| Tiểu học \\| THCS | 35 |\n| **b** | <br>8 |',
  'merged table':
    '<table>\n<thead>\n<tr><th rowspan="2">TT</th><th colspan="2">Học sinh</th></tr>\n<tr><th>Nam</th><th>Nữ</th></tr>\n</thead>\n' +
    '<tbody>\n<tr><td>1</td><td align="right">10</td><td><p>a</p><p>b</p></td></tr>\n</tbody>\n</table>',
  figure:
    '<figure><img src="/uploads/a.jpg" alt="Toàn cảnh"><figcaption>Hội nghị <small class="credit">Ảnh: Ngọc Tú</small></figcaption></figure>',
  'plain picture': '![Toàn cảnh](/uploads/a.jpg "Hội nghị")',
  'picture in a line': 'Xem ![con dấu](/uploads/a.png) ở đây',
  'picture with a link': '[![x](/uploads/a.png)](https://moet.gov.vn)',
  links: '[bài](ban-tin:article/x1y2) [tệp](/uploads/ke_hoach.pdf) <https://moet.gov.vn/a> www.moet.gov.vn a@b.vn',
  'special characters': 'A & B < C "d" 5 * 3 * 2 \\*không nghiêng\\* \\[1\\] a_b_c snake\\_ 1\\. &amp;lt; \\# a',
  'addresses that are no links': 'https\\://moet.gov.vn www\\.moet.gov.vn a\\@b.vn',
  'two lists': '- a\n\n* b\n\n1. c\n\n1) d',
  'start of lines': '\\- a\n\\+ b\n1\\. c\n\\> d\n\\# e',
};

describe('what the editor can show', () => {
  test.each(Object.entries(samples))('%s', (_, text) => {
    expect(kinds(text)).not.toContain('keptSource');
    const again = rewrite(text);
    expect(appearanceOf(markdownToHtml(again))).toBe(appearanceOf(markdownToHtml(text)));
    expect(rewrite(again)).toBe(again);
  });
});

describe('a text in the way that the editor writes', () => {
  const plain = [
    'marks',
    'headings',
    'bullet list',
    'numbered list',
    'list of paragraphs',
    'quote',
    'line breaks',
    'rule',
  ];
  const rich = ['merged table', 'figure', 'plain picture', 'picture in a line', 'two lists', 'start of lines'];

  test.each([...plain, ...rich])('comes back letter for letter: %s', (name) => {
    expect(rewrite(samples[name]!)).toBe(samples[name]);
  });
});

describe('what the editor has no form for', () => {
  test.each([
    ['details', '<details><summary>Xem thêm</summary>\n\n**Markdown** ở giữa\n\n</details>'],
    ['a frame from elsewhere', '<iframe src="https://www.youtube.com/embed/x" allowfullscreen></iframe>'],
    ['a remark', '<!-- chờ số liệu của Phòng -->'],
    ['a definition list', '<dl><dt>THCS</dt><dd>Trung học cơ sở</dd></dl>'],
    [
      'a figure with two pictures',
      '<figure><img src="/uploads/a.jpg" alt=""><img src="/uploads/b.jpg" alt=""></figure>',
    ],
    [
      'a caption with marks',
      '<figure><img src="/uploads/a.jpg" alt=""><figcaption>Lễ <em>a</em></figcaption></figure>',
    ],
    ['a table with a caption', '<table><caption>Bảng 1</caption><tr><td>a</td></tr></table>'],
    ['a definition of links', '[1]: https://moet.gov.vn'],
    ['HTML that is never closed', '<div>\n\nmột\n\nhai'],
  ])('keeps its source in a block of its own: %s', (_, source) => {
    const read = readMarkdown(`trước\n\n${source}`, schema);
    expect(read.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'keptSource']);
    expect(read.doc.lastChild!.attrs['source']).toBe(source);
    expect(writeMarkdown(read.doc)).toBe(`trước\n\n${source}`);
  });

  test('is understood around it: links that are defined elsewhere', () => {
    const read = readMarkdown('[Bộ][1]\n\n[1]: https://moet.gov.vn', schema);
    expect(writeMarkdown(read.doc)).toBe('[Bộ](https://moet.gov.vn)\n\n[1]: https://moet.gov.vn');
  });
});

describe('a changed text', () => {
  test('keeps what was written wherever nothing changed', () => {
    const text = 'Tiêu đề\n=======\n\n\n* một\n* hai\n\n__đậm__   \nhai\n\nĐoạn cuối';
    const read = readMarkdown(text, schema);
    const last = schema.nodes['paragraph']!.create(null, schema.text('Đoạn mới'));
    const doc = read.doc.replace(
      read.doc.content.size - read.doc.lastChild!.nodeSize,
      read.doc.content.size,
      new Slice(Fragment.from(last), 0, 0),
    );
    expect(writeMarkdown(doc, read)).toBe('Tiêu đề\n=======\n\n* một\n* hai\n\n__đậm__   \nhai\n\nĐoạn mới');
  });

  test('is the text that was read once the change is taken back', () => {
    const text = '* một\n\n\n\n__hai__\n';
    expect(writeMarkdown(readMarkdown(text, schema).doc, readMarkdown(text, schema))).toBe(text);
  });

  test('has no trace of a picture that is still on its way', () => {
    const pending = schema.nodes['pendingPicture']!.create({ picture: '1' });
    const read = readMarkdown('một', schema);
    expect(writeMarkdown(read.doc.copy(read.doc.content.addToEnd(pending)), read)).toBe('một');
  });
});
