import type { Mark, Node } from '@tiptap/pm/model';
import { markTags } from '../schema/marks.ts';

/** How pieces of a line are written: a text, break or picture, and what stands around those with a mark. */
export interface InlineStyle {
  piece(node: Node, place: { before: Node | undefined; after: Node | undefined }): string;
  wrap(mark: Mark, inner: string): string;
}

interface Piece {
  node: Node;
  marks: readonly Mark[];
}

/** Writes the content of a paragraph, heading or other line: marks are opened as seldom as possible. */
export function writeInline(block: Node, style: InlineStyle): string {
  const all = block.children;
  const write = (pieces: Piece[], offset: number): string => {
    let written = '';
    for (let at = 0; at < pieces.length;) {
      const { node, marks } = pieces[at]!;
      if (!marks.length) {
        written += style.piece(node, { before: all[offset + at - 1], after: all[offset + at + 1] });
        at += 1;
        continue;
      }
      const { mark, end } = longestRun(pieces, at);
      const inner = pieces.slice(at, end).map((piece) => ({ ...piece, marks: mark.removeFromSet(piece.marks) }));
      written += style.wrap(mark, write(inner, offset + at));
      at = end;
    }
    return written;
  };
  return write(
    all.map((node) => ({ node, marks: node.marks })),
    0,
  );
}

const order = Object.keys(markTags);

/** The mark to open here: the one that lasts longest, of equals the outermost by custom; code is always innermost. */
function longestRun(pieces: Piece[], start: number): { mark: Mark; end: number } {
  const runs = pieces[start]!.marks.map((mark) => {
    const stop = pieces.findIndex(({ marks }, at) => at > start && !mark.isInSet(marks));
    return { mark, end: stop < 0 ? pieces.length : stop };
  });
  const rank = ({ mark }: { mark: Mark }) => order.indexOf(mark.type.name);
  const isCode = ({ mark }: { mark: Mark }) => Number(mark.type.name === 'code');
  return runs.sort((a, b) => isCode(a) - isCode(b) || b.end - a.end || rank(a) - rank(b))[0]!;
}
