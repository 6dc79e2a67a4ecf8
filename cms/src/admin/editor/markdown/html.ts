import type { Mark, Node } from '@tiptap/pm/model';
import type { FigureAttributes } from '../schema/figure.ts';
import { markTags } from '../schema/marks.ts';
import { writeInline } from './inline.ts';

/** A block of the editor as the HTML that readers are to get; also what is stored where Markdown has no words for it. */
export function blockHtml(node: Node): string {
  const { attrs } = node;
  switch (node.type.name) {
    case 'paragraph':
      return `<p>${inlineHtml(node)}</p>`;
    case 'heading':
      return `<h${attrs['level']}>${inlineHtml(node)}</h${attrs['level']}>`;
    case 'blockquote':
      return `<blockquote>${blocksHtml(node)}</blockquote>`;
    case 'bulletList':
      return `<ul>${itemsHtml(node)}</ul>`;
    case 'orderedList':
      return `<ol${attrs['start'] === 1 ? '' : ` start="${attrs['start']}"`}>${itemsHtml(node)}</ol>`;
    case 'codeBlock': {
      const language = attrs['language'] ? ` class="language-${escapeHtml(attrs['language'])}"` : '';
      // An empty line would end the HTML.
      const code = escapeHtml(node.textContent).replace(/\n/g, '&#10;');
      return `<pre><code${language}>${code}&#10;</code></pre>`;
    }
    case 'horizontalRule':
      return '<hr>';
    case 'figure':
      return figureHtml(attrs as FigureAttributes);
    case 'table':
      return tableHtml(node);
    case 'keptSource':
      return attrs['source'];
    default:
      return '';
  }
}

/** Whether the items of a list can stand close together: none has two blocks in a row that need a gap. */
export function isTight(list: Node): boolean {
  if (!list.attrs['tight']) return false;
  return list.children.every(({ children: [first, ...others] }) => {
    return first?.type.name === 'paragraph' && others.every(({ type }) => /List$/.test(type.name));
  });
}

/** The rows of a table that are all headings, from the top. */
export function headRowsOf(table: Node): number {
  const body = table.children.findIndex((row) => row.children.some(({ type }) => type.name !== 'tableHeader'));
  return body < 0 ? table.childCount : body;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function pictureHtml({ src, alt, title }: { src: string; alt: string; title?: string }): string {
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${title ? ` title="${escapeHtml(title)}"` : ''}>`;
}

function blocksHtml(node: Node): string {
  return node.children.map(blockHtml).join('');
}

function itemsHtml(list: Node): string {
  const tight = isTight(list);
  const items = list.children.map(({ children: [first, ...others] }) => {
    const start = tight ? inlineHtml(first!) : blockHtml(first!);
    return `<li>${start}${others.map(blockHtml).join('')}</li>`;
  });
  return items.join('');
}

function figureHtml({ src, alt, caption, credit, plain }: FigureAttributes): string {
  if (plain && !credit) return `<p>${pictureHtml({ src, alt, title: caption })}</p>`;
  const who = credit && `<small class="credit">${escapeHtml(credit)}</small>`;
  const text = [escapeHtml(caption), who].filter(Boolean).join(' ');
  return `<figure>${pictureHtml({ src, alt })}${text && `<figcaption>${text}</figcaption>`}</figure>`;
}

function tableHtml(table: Node): string {
  const rows = table.children.map((row) => `<tr>${row.children.map(cellHtml).join('')}</tr>`);
  const head = headRowsOf(table);
  const part = (tag: string, lines: string[]) => (lines.length ? [`<${tag}>`, ...lines, `</${tag}>`] : []);
  return ['<table>', ...part('thead', rows.slice(0, head)), ...part('tbody', rows.slice(head)), '</table>'].join('\n');
}

function cellHtml(cell: Node): string {
  const tag = cell.type.name === 'tableHeader' ? 'th' : 'td';
  const { colspan, rowspan, align, scope } = cell.attrs;
  const attributes = [
    colspan > 1 && ` colspan="${colspan}"`,
    rowspan > 1 && ` rowspan="${rowspan}"`,
    (align === 'center' || align === 'right') && ` align="${align}"`,
    scope && ` scope="${escapeHtml(scope)}"`,
  ];
  const only = cell.childCount === 1 && cell.firstChild!.type.name === 'paragraph' ? cell.firstChild! : undefined;
  return `<${tag}${attributes.filter(Boolean).join('')}>${only ? inlineHtml(only) : blocksHtml(cell)}</${tag}>`;
}

function inlineHtml(block: Node): string {
  return writeInline(block, { piece: pieceHtml, wrap: wrapHtml });
}

/** A text, line break or picture as HTML, without its marks. */
export function pieceHtml(node: Node): string {
  if (node.isText) return escapeHtml(node.text!.replace(/\s*\n\s*/g, ' '));
  if (node.type.name === 'hardBreak') return '<br>';
  return pictureHtml(node.attrs as { src: string; alt: string; title: string });
}

/** What is written inside, with the tags of a mark around it. */
export function wrapHtml({ type, attrs }: Mark, inner: string): string {
  const tag = markTags[type.name]!;
  return `<${tag}${tag === 'a' ? ` href="${escapeHtml(attrs['href'])}"` : ''}>${inner}</${tag}>`;
}
