import '../test-dom';
import { getSchema } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { textExtensions } from '../schema/extensions';
import { appearanceOf } from './appearance';
import { readMarkdown } from './read';
import { writeMarkdown } from './write';
import { markdownToHtml } from '@ban-tin/shared/markdown';

const schema = getSchema(textExtensions);
const kinds = (text: string) => readMarkdown(text, schema).doc.children.map(({ type }) => type.name);
/** As if every block had been changed. */
const rewrite = (text: string) => writeMarkdown(readMarkdown(text, schema).doc);

const samples: Record<string, string> = {
  marks: '**đậm** và *nghiêng*, ***cả hai***, ~~bỏ~~, <u>gạch chân</u>, `mã`, m<sup>2</sup>, H<sub>2</sub>O, <mark>tô</mark>',
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

describe('tight writing', () => {
  test.each(['marks', 'headings', 'bullet list', 'numbered list', 'list of paragraphs', 'quote', 'line breaks', 'rule', 'merged table', 'figure', 'plain picture', 'picture in a line', 'two lists', 'start of lines'])('%s comes back as it was written', (name) => {
    expect(rewrite(samples[name]!)).toBe(samples[name]);
  });
});
