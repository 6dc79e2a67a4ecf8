import '../test-dom.ts';
import { markdownToHtml } from '@ban-tin/shared/markdown';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { textSchema as schema } from '../schema/text-schema.ts';
import { appearanceOf } from './appearance.ts';
import { blockHtml } from './html.ts';
import { randomDocument, randomMarkdown, seededRandom } from './random-texts.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 300) }, (_, seed) => seed);
const htmlOf = (node: Node) =>
  node.type.name === 'keptSource' ? markdownToHtml(node.attrs['source']) : blockHtml(node);
const look = (doc: Node) => appearanceOf(doc.children.map(htmlOf).join('\n'));

test('whatever the editor holds is stored so that the site shows the same, and is read again as the same', () => {
  for (const seed of seeds) {
    const doc = Node.fromJSON(schema, randomDocument(seededRandom(seed)));
    const text = writeMarkdown(doc);
    expect(appearanceOf(markdownToHtml(text)), `seed ${seed}: ${text}`).toBe(look(doc));
    const read = readMarkdown(text, schema);
    expect(look(read.doc), `seed ${seed}`).toBe(look(doc));
    expect(writeMarkdown(read.doc), `seed ${seed}`).toBe(
      writeMarkdown(readMarkdown(writeMarkdown(read.doc), schema).doc),
    );
  }
});

test('whatever stands in a text stays byte for byte until it is changed, and looks the same when all of it is rewritten', () => {
  for (const seed of seeds) {
    const text = randomMarkdown(seededRandom(seed));
    const read = readMarkdown(text, schema);
    expect(writeMarkdown(read.doc, read)).toBe(text);
    const again = writeMarkdown(read.doc);
    expect(appearanceOf(markdownToHtml(again)), `seed ${seed}: ${text}\n----\n${again}`).toBe(
      appearanceOf(markdownToHtml(text)),
    );
  }
});
