import { markdownToHtml } from '@ban-tin/shared/markdown';
import type { Node } from '@tiptap/pm/model';
import { appearanceOf } from './appearance.ts';
import { blockHtml } from './html.ts';
import type { ReadText } from './read.ts';
import { styleAfter, writeBlock } from './write-block.ts';
import type { BlockStyle } from './write-block.ts';

/**
 * The text to store. It is the text that was read, byte for byte, as long as it holds the same blocks; else blocks that
 * nobody changed keep their source, and the others are written so that the site shows what the editor shows.
 */
export function writeMarkdown(doc: Node, read?: ReadText): string {
  const blocks = doc.children.filter((node) => !isEmpty(node));
  if (read && isSame(blocks, read.doc)) return read.text;
  const written: string[] = [];
  for (const block of blocks) {
    const before = written.at(-1);
    const source = read?.sources.get(block);
    const text = source !== undefined && !joins(before, source) ? source : writeSafely(block, before);
    if (block.type.name === 'keptSource' && isDrawnInto(before, text)) written.push(separator);
    if (text) written.push(text);
  }
  return written.join('\n\n');
}

const usual: BlockStyle = { tags: false, bullet: '-', point: '.' };
const cache = new WeakMap<Node, { before: string; text: string }>();

/** Tries Markdown, then Markdown with tags for its marks, and takes HTML where both would look different. */
function writeSafely(node: Node, before: string | undefined): string {
  const style = styleAfter(before, usual);
  const key = style.bullet + style.point;
  const known = cache.get(node);
  if (known?.before === key) return known.text;
  const html = blockHtml(node);
  const wanted = appearanceOf(html);
  const tries = [false, true].map((tags) => () => writeBlock(node, { ...style, tags }));
  const looksRight = (text: string) => appearanceOf(markdownToHtml(text)) === wanted;
  let text = html;
  if (node.type.name !== 'keptSource') {
    for (const write of tries) {
      text = write();
      if (looksRight(text)) break;
      text = html;
    }
  }
  cache.set(node, { before: key, text });
  return text;
}

const listMark = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;
/** Ends a list, and is nothing to see. */
const separator = '<!-- -->';

/** Whether two lists, one below the other, would be read as one. */
function joins(before: string | undefined, source: string): boolean {
  const last = listMark.exec(before ?? '')?.[0];
  const next = listMark.exec(source.trimStart())?.[0];
  return last !== undefined && next !== undefined && last.at(-1) === next.at(-1);
}

/** Whether source that cannot be written in another way would become part of the list before it. */
function isDrawnInto(before: string | undefined, source: string): boolean {
  return listMark.test(before ?? '') && (source.startsWith(' ') || joins(before, source));
}

function isEmpty(node: Node): boolean {
  return (
    node.type.name === 'pendingPicture' ||
    (node.isTextblock && !node.type.spec.code && !node.textContent.trim() && !hasPicture(node))
  );
}

function hasPicture(node: Node): boolean {
  return node.children.some(({ type }) => type.name === 'inlinePicture');
}

function isSame(blocks: Node[], doc: Node): boolean {
  const then = doc.children.filter((node) => !isEmpty(node));
  return blocks.length === then.length && blocks.every((block, at) => block.eq(then[at]!));
}
