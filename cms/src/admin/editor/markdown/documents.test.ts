import '../test-dom.ts';
import { markdownToHtml } from '@ban-tin/shared/markdown';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textSchema as schema } from '../schema/text-schema.ts';
import { seenWords } from '../seen-words.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const folder = path.join(import.meta.dirname, 'documents');
const names = readdirSync(folder);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8').trimEnd();
/** Those that were not written by the editor have what it makes of them beside them. */
const documents = names
  .filter((name) => !name.endsWith('.written.md'))
  .map((file) => {
    const name = path.basename(file, '.md');
    const written = `${name}.written.md`;
    return { name, text: read(file), own: names.includes(written) ? read(written) : read(file) };
  });
/** As if every block had been changed. */
const rewrite = (text: string) => writeMarkdown(readMarkdown(text, schema).doc);

describe.each(documents)('$name', ({ text, own }) => {
  test('comes back letter for letter', () => {
    const read = readMarkdown(text, schema);
    expect(writeMarkdown(read.doc, read)).toBe(text);
  });

  test('is written in one form, whoever wrote it', () => {
    const written = rewrite(text);
    expect(written).toBe(own);
    expect(rewrite(written)).toBe(written);
  });

  test('shows readers every word of it', () => {
    const words = seenWords(markdownToHtml(text));
    expect(words.length).toBeGreaterThan(5);
    expect(seenWords(markdownToHtml(rewrite(text)))).toEqual(words);
  });
});
