import '../test-dom.ts';
import { markdownBlocks, markdownToHtml } from '@ban-tin/shared/markdown';
import { setImmediate as letGo } from 'node:timers/promises';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { textSchema as schema } from '../schema/text-schema.ts';
import { appearanceOf } from './appearance.ts';
import { blockHtml } from './html.ts';
import { randomDocument, randomMarkdown, seededRandom } from './random-texts.ts';
import { joinHtmlBlocks } from './html-blocks.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 100) }, (_, seed) => seed);
const htmlOf = (node: Node) =>
  node.type.name === 'keptSource' ? markdownToHtml(node.attrs['source']) : blockHtml(node);
// jsdom's documents can only be collected between two turns of the event loop: letGo.
const minutes = 60_000;
const look = (doc: Node) => appearanceOf(doc.children.map(htmlOf).join('\n'));

test(
  'whatever the editor holds is stored so that the site shows the same, and is read again as the same',
  async () => {
    for (const seed of seeds) {
      await letGo();
      const doc = Node.fromJSON(schema, randomDocument(seededRandom(seed)));
      const text = writeMarkdown(doc);
      expect(appearanceOf(markdownToHtml(text)), `seed ${seed}: ${text}`).toBe(look(doc));
      const read = readMarkdown(text, schema);
      expect(look(read.doc), `seed ${seed}`).toBe(look(doc));
      expect(writeMarkdown(read.doc), `seed ${seed}`).toBe(
        writeMarkdown(readMarkdown(writeMarkdown(read.doc), schema).doc),
      );
    }
  },
  5 * minutes,
);

test(
  'whatever stands in a text stays byte for byte until it is changed, and looks the same when all of it is rewritten',
  async () => {
    for (const seed of seeds) {
      await letGo();
      const text = randomMarkdown(seededRandom(seed));
      const read = readMarkdown(text, schema);
      expect(writeMarkdown(read.doc, read)).toBe(text);
      const again = writeMarkdown(read.doc);
      expect(seen(again), `seed ${seed}: ${text}\n----\n${again}`).toBe(seen(text));
    }
  },
  5 * minutes,
);

/** Block by block, as the site closes what a block leaves open; but for what keeps a source out of a list. */
function seen(text: string): string {
  const blocks = joinHtmlBlocks(markdownBlocks(text));
  return blocks
    .map(({ html }) => appearanceOf(html))
    .join('')
    .replaceAll('<!-- -->', '');
}
