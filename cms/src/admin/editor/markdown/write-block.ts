import type { Node } from '@tiptap/pm/model';
import type { FigureAttributes } from '../schema/figure.ts';
import { blockHtml, headRowsOf, isTight } from './html.ts';
import { writeLine } from './write-line.ts';

/** How a block is written: `tags` for marks as tags, `bullet` and `point` for what stands before the items of lists. */
export interface BlockStyle {
  tags: boolean;
  bullet: '-' | '*';
  point: '.' | ')';
}

/** A block as Markdown, as far as Markdown has words for it, else as HTML; '' for an empty paragraph. */
export function writeBlock(node: Node, style: BlockStyle): string {
  const { tags } = style;
  switch (node.type.name) {
    case 'paragraph':
      return writeLine(node, { place: 'paragraph', tags });
    case 'heading':
      return `${'#'.repeat(node.attrs['level'])} ${writeHeading(node, tags)}`;
    case 'blockquote':
      return prefixLines(writeBlocks(node.children, style), '> ', '> ');
    case 'bulletList':
    case 'orderedList':
      return writeList(node, style);
    case 'codeBlock':
      return writeCode(node);
    case 'horizontalRule':
      return '---';
    case 'table':
      return isPlainTable(node) ? writeTable(node, tags) : blockHtml(node);
    case 'figure': {
      const { plain, credit, src, alt, caption } = node.attrs as FigureAttributes;
      const isSimple = plain && !credit && !/["\\[\]<>&\n]/.test(alt + caption) && !/[\s()<>\\]/.test(src);
      return isSimple ? `![${alt}](${src}${caption ? ` "${caption}"` : ''})` : blockHtml(node);
    }
    default:
      return blockHtml(node);
  }
}

/** Blocks one below the other. Two lists in a row get different marks, else they would be one. */
export function writeBlocks(nodes: readonly Node[], style: BlockStyle, gap = '\n\n'): string {
  const written: string[] = [];
  for (const node of nodes) {
    const text = writeBlock(node, styleAfter(written.at(-1), style));
    if (text) written.push(text);
  }
  return written.join(gap);
}

/** The style for what follows a written block: other marks than those of the list before. */
export function styleAfter(before: string | undefined, style: BlockStyle): BlockStyle {
  const [, bullet, point] = /^(?:([-*+])|\d{1,9}([.)]))(?:\s|$)/.exec(before ?? '') ?? [];
  return {
    ...style,
    bullet: bullet === style.bullet ? (bullet === '-' ? '*' : '-') : style.bullet,
    point: point === style.point ? (point === '.' ? ')' : '.') : style.point,
  };
}

function writeHeading(node: Node, tags: boolean): string {
  // A row of # at the end would not be seen.
  return writeLine(node, { place: 'heading', tags }).replace(/(#+)$/, '\\$1');
}

function writeList(list: Node, style: BlockStyle): string {
  const gap = isTight(list) ? '\n' : '\n\n';
  const first = Number(list.attrs['start'] ?? 1);
  const items = list.children.map((item, index) => {
    const mark = list.type.name === 'bulletList' ? style.bullet : `${first + index}${style.point}`;
    const content = writeBlocks(item.children, { ...style, bullet: '-', point: '.' }, gap);
    return prefixLines(content, `${mark} `, ' '.repeat(mark.length + 1));
  });
  return items.join(gap);
}

function writeCode(node: Node): string {
  const text = node.textContent;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${node.attrs['language'] ?? ''}\n${text}\n${fence}`;
}

/** A table that Markdown can write: one row of headings, nothing merged, a line in every cell, aligned by column. */
function isPlainTable(table: Node): boolean {
  const rows = table.children;
  const columns = rows[0]!.childCount;
  const cells = rows.flatMap((row) => row.children);
  return (
    headRowsOf(table) === 1 &&
    rows.slice(1).every((row) => row.children.every(({ type }) => type.name === 'tableCell')) &&
    rows.every((row) => row.childCount === columns) &&
    cells.every(({ attrs }) => attrs['colspan'] === 1 && attrs['rowspan'] === 1 && !attrs['scope']) &&
    cells.every((cell) => cell.childCount === 1 && cell.firstChild!.type.name === 'paragraph') &&
    rows.every((row) => row.children.every((cell, at) => alignOf(cell) === alignOf(rows[0]!.child(at))))
  );
}

function writeTable(table: Node, tags: boolean): string {
  const lines = table.children.map((row) => {
    const cells = row.children.map((cell) => writeLine(cell.firstChild!, { place: 'cell', tags }));
    return `| ${cells.join(' | ')} |`;
  });
  const rules = table.firstChild!.children.map((cell) => ({ center: ':-:', right: '--:' })[alignOf(cell)] ?? '---');
  return [lines[0], `| ${rules.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function alignOf(cell: Node): string {
  return cell.attrs['align'] === 'center' || cell.attrs['align'] === 'right' ? cell.attrs['align'] : '';
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => ((at ? (line || /\S/.test(others) ? others : '') : first) + line).trimEnd())
    .join('\n');
}
