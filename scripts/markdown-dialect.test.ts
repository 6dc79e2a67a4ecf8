import '@ban-tin/cms/src/admin/editor/test-dom.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as letGo } from 'node:timers/promises';
import { randomMarkdown, seededRandom } from '@ban-tin/cms/src/admin/editor/markdown/random-texts.ts';
import { readMarkdown } from '@ban-tin/cms/src/admin/editor/markdown/read.ts';
import { writeMarkdown } from '@ban-tin/cms/src/admin/editor/markdown/write.ts';
import { textSchema } from '@ban-tin/cms/src/admin/editor/schema/text-schema.ts';
import { seenWords } from '@ban-tin/cms/src/admin/editor/seen-words.ts';
import { demoContent } from '@ban-tin/cms/src/demo/content.ts';
import { markdownToHtml } from '@ban-tin/shared/markdown';
import { renderMarkdown } from '@ban-tin/site/markdown';
import { describe, expect, test } from 'vitest';

/** Opens a text in the visual editor and writes all of it anew, as if every block had been changed. */
const rewrite = (text: string) => writeMarkdown(readMarkdown(text, textSchema).doc);

const picture = { sha256: 'a'.repeat(64), width: 800, height: 600, alt: '' };
const files = [
  { url: '/uploads/a.jpg', name: 'a.jpg', mime: 'image/jpeg', size: 1, sha256: picture.sha256, picture },
  { url: '/uploads/ke_hoach.pdf', name: 'ke_hoach.pdf', mime: 'application/pdf', size: 1, sha256: picture.sha256 },
];
const show = (text: string) =>
  renderMarkdown(text, { files, headingBase: 2, entryPath: (type, id) => `/${type}/${id}/` }).replace(/\s*\n\s*/g, '');

/** The Markdown fields of the demo content: those that the site renders. */
function textsOf(data: Record<string, unknown>): string[] {
  const own = ['body', 'outcomes', 'responsibilities'].flatMap((field) => data[field] ?? []) as string[];
  const tasks = (data['tasks'] ?? []) as Record<string, unknown>[];
  return [...own, ...tasks.flatMap(textsOf)];
}

const demoTexts = demoContent.flatMap(([type, entries]) =>
  Object.entries(entries).flatMap(([key, data]) =>
    textsOf(data).map((text, i) => ({ name: `${type} ${key} ${i}`, text })),
  ),
);

describe('a text of the demo', () => {
  test.each(demoTexts)('is the same for readers after the editor wrote it: $name', ({ text }) => {
    const read = readMarkdown(text, textSchema);
    expect(read.doc.children.map(({ type }) => type.name)).not.toContain('keptSource');
    expect(writeMarkdown(read.doc, read)).toBe(text);
    expect(show(rewrite(text))).toBe(show(text));
    expect(rewrite(rewrite(text))).toBe(rewrite(text));
  });

  test('there are many', () => expect(demoTexts.length).toBeGreaterThan(30));
});

const table =
  '<table>\n<thead>\n<tr><th rowspan="2">TT</th><th colspan="2">Học sinh</th></tr>\n<tr><th>Nam</th><th>Nữ</th></tr>\n' +
  '</thead>\n<tbody>\n<tr><td>1</td><td align="right">10</td><td>12</td></tr>\n</tbody>\n</table>';
const credit = '<small class="credit">Ảnh: Ngọc Tú</small>';

describe('what the editor writes', () => {
  test.each([
    ['a table with merged cells', table, /<th rowspan="2">TT<\/th><th colspan="2">.*<td class="align-right">10<\/td>/],
    [
      'a picture with caption and credit',
      `<figure><img src="/uploads/a.jpg" alt="Toàn cảnh"><figcaption>Lễ ${credit}</figcaption></figure>`,
      /<figure><picture>.*alt="Toàn cảnh".*<\/picture><figcaption>Lễ <small class="credit">Ảnh: Ngọc Tú<\/small>/,
    ],
    ['a link to an entry', '[bài](ban-tin:article/x1)', /<a href="\/article\/x1\/">bài<\/a>/],
    ['an attachment', '[Kế hoạch](/uploads/ke_hoach.pdf)', /<a href="\/media\/a{64}\/ke_hoach.pdf">Kế hoạch<\/a>/],
  ])('is what the site shows: %s', (_, text, shown) => {
    expect(rewrite(text)).toBe(text);
    expect(show(text)).toMatch(shown);
  });

  test('shows readers of any text what they saw before', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
      await letGo();
      const text = randomMarkdown(seededRandom(seed));
      // A picture beside an empty tag is no figure yet, and shows no caption; the editor drops the tag.
      const seen = (html: string) => html.replace(/<figcaption>.*?<\/figcaption>|<[^>]*>|\s|&nbsp;/g, '');
      expect(seen(show(rewrite(text))), `seed ${seed}: ${text}`).toBe(seen(show(text)));
    }
  });
});

const editor = path.join(import.meta.dirname, '../cms/src/admin/editor');
const documents = ['paste', 'markdown'].flatMap((kind) => {
  const folder = path.join(editor, kind, 'documents');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name: `${kind} ${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
});

describe('a document that was pasted or imported', () => {
  test('is one of many', () => expect(documents.length).toBeGreaterThan(50));

  test.each(documents)('has every word on the site, and nothing that acts or looks otherwise: $name', ({ text }) => {
    const html = markdownToHtml(text);
    const addresses = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src]) => src!.replaceAll('&amp;', '&'));
    const pictures = addresses.map((url) => ({ ...files[0]!, url }));
    const shown = renderMarkdown(text, { files: pictures, headingBase: 2, entryPath: () => '/' });
    const withCaptions = html.replace(/<img[^>]*? title="([^"]*)"[^>]*>/g, ' $1 ');
    expect(seenWords(shown)).toEqual(seenWords(withCaptions));
    expect(shown).not.toMatch(/<[^>]* (?:style|on\w+)=|<(?:script|style|iframe)|javascript:/i);
  });
});
