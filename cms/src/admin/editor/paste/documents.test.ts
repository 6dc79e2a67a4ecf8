import '../test-dom.ts';
import { markdownToHtml } from '@ban-tin/shared/markdown';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser as DocumentParser, DOMSerializer } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../markdown/read.ts';
import { writeMarkdown } from '../markdown/write.ts';
import { textSchema as schema } from '../schema/text-schema.ts';
import { seenWords, withoutWords } from '../seen-words.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';

const folder = path.join(import.meta.dirname, 'documents');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    return { name: path.basename(name, '.html'), source, clean: cleanPastedHtml(source) };
  });

/** What people saw in the document, and is left out of the text on purpose. */
const leftOut: Record<string, string> = {
  'empty-things': '1 2',
  // Its style sheet hides the second form of the formula.
  formulas: 'y kx',
  libreoffice: '1Gồm',
  'portal-vnpt': 'Gửi',
  'web-forms-and-traps': 'Nam Nữ nháp chữ trong svg',
  'web-page': 'Chia sẻ',
  wikipedia: 'sửa sửa mã nguồn',
  // The bullets of Word are letters of other fonts.
  word: 'o o',
  'word-tracked-changes': 'VP1 VP1 Hỏi lại phòng chuyên môn xem đúng giờ chưa',
  'wps-office': 'Ø Ø',
};
/** What stands in the text, and was not seen in the document. */
const added: Record<string, string> = {
  libreoffice: '1 Gồm',
  // For those who cannot see its drawing.
  wikipedia: 'a2',
};

/** What a paste becomes in the text, with its pictures where they stood. */
function toMarkdown(clean: string): string {
  const { body } = new DOMParser().parseFromString(clean, 'text/html');
  for (const image of body.querySelectorAll('img')) {
    const paragraph = body.ownerDocument.createElement('p');
    image.replaceWith(paragraph);
    paragraph.append(image);
  }
  return writeMarkdown(DocumentParser.fromSchema(schema).parse(body));
}

const wordsOf = (markdown: string) =>
  seenWords(markdownToHtml(markdown).replace(/<img[^>]*?(?: title="([^"]*)")?[^>"]*>/g, ' $1 '));

describe.each(documents)('$name', ({ name, source, clean }) => {
  const markdown = toMarkdown(clean);

  test('becomes the text that an editor expects', async () => {
    await expect(markdown).toMatchFileSnapshot(path.join(folder, `${name}.md`));
  });

  test('loses no word, and gets none', () => {
    const [seen, written] = [seenWords(source), wordsOf(markdown)];
    expect(withoutWords(seen, written).join(' ')).toBe(leftOut[name] ?? '');
    expect(withoutWords(written, seen).join(' ')).toBe(added[name] ?? '');
  });

  test('leaves no style, script or odd space', () => {
    expect(clean).not.toMatch(
      /<[^>]* (?:style|class|id|lang|width|dir|on\w+)=|mso-|<(?:span|font|div|o:|script|b>|i>)|javascript:|utm_|fbclid/i,
    );
    expect(markdownToHtml(markdown)).not.toMatch(/<[^>]* (?:style|class|id|on\w+)=|<(?:script|style|iframe)/i);
    for (const text of [clean, markdown]) {
      expect(text).not.toMatch(/&nbsp;|(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('is clean for good', () => {
    const withoutCaptions = clean.replace(/ title="[^"]*"/g, '');
    expect(cleanPastedHtml(clean)).toBe(withoutCaptions);
  });

  test('is the same when it is stored and read again, and when it is copied within the editor', () => {
    const { doc } = readMarkdown(markdown, schema);
    expect(doc.children.map(({ type }) => type.name)).not.toContain('keptSource');
    expect(writeMarkdown(doc)).toBe(markdown);
    const copy = document.createElement('div');
    copy.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    const { body } = new DOMParser().parseFromString(copy.innerHTML, 'text/html');
    expect(writeMarkdown(DocumentParser.fromSchema(schema).parse(body))).toBe(markdown);
  });
});
