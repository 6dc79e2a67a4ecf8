import type { Mark, Node } from '@tiptap/pm/model';
import { pictureHtml, wrapHtml } from './html.ts';
import { writeInline } from './inline.ts';

/** Where a line stands, and whether its marks are written as tags because Markdown's own would not be understood. */
export interface LineStyle {
  place: 'paragraph' | 'heading' | 'cell';
  tags: boolean;
}

/** The content of a paragraph, heading or table cell as Markdown. */
export function writeLine(block: Node, { place, tags }: LineStyle): string {
  const written = writeInline(block, {
    piece: (node, { before, after }) => {
      if (node.isText) return writeText(node, place);
      if (node.type.name !== 'hardBreak') return writePicture(node, place);
      const betweenTexts = before?.isText && after?.isText;
      return place === 'paragraph' && betweenTexts && !tags ? '\n' : '<br>';
    },
    wrap: (mark, inner) => wrap(mark, inner, tags),
  });
  return place === 'paragraph'
    ? written
        .trim()
        .split('\n')
        .map((line) => escapeLineStart(line).trimEnd())
        .join('\n')
    : written.trim();
}

const delimiters: Record<string, string> = { bold: '**', italic: '*', strike: '~~' };

function wrap(mark: Mark, inner: string, tags: boolean): string {
  const delimiter = delimiters[mark.type.name];
  if (mark.type.name === 'code') return wrapCode(inner);
  if (mark.type.name === 'link' && !tags) return wrapLink(mark.attrs['href'], inner);
  if (!delimiter || tags) return wrapHtml(mark, inner);
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner)!;
  return text ? before + delimiter + text + delimiter + after : inner;
}

function wrapCode(inner: string): string {
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .*[^ ].* $/.test(inner) ? ' ' : '';
  return fence + gap + inner + gap + fence;
}

function wrapLink(href: string, inner: string): string {
  if (href === inner && /^https?:\/\/[^\s<>\\*_~[\]]+$/.test(href)) return `<${href}>`;
  return `[${inner}](${writeAddress(href)})`;
}

function writePicture(node: Node, place: LineStyle['place']): string {
  const { src, alt, title } = node.attrs as { src: string; alt: string; title: string };
  if (/[\\[\]"<>&|\n]/.test(alt + title) || place === 'cell') return pictureHtml({ src, alt, title });
  return `![${escapeText(alt)}](${writeAddress(src)}${title ? ` "${title}"` : ''})`;
}

function writeAddress(address: string): string {
  return /[\s()<>\\]/.test(address) ? `<${address.replace(/[<>\\]/g, '\\$&')}>` : address;
}

function writeText(node: Node, place: LineStyle['place']): string {
  const text = node.text!.replace(/\s*\n\s*/g, ' ');
  const isCode = node.marks.some(({ type }) => type.name === 'code');
  const isLink = node.marks.some(({ type }) => type.name === 'link');
  const escaped = isCode ? text : isLink ? escapeText(text) : escapeAddresses(escapeText(text));
  return place === 'cell' ? escaped.replace(/\|/g, '\\|') : escaped;
}

function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/!$/, '\\!');
}

/** What looks like an address would become a link, though the editor shows none. */
function escapeAddresses(text: string): string {
  return text
    .replace(/\b(https?|ftp)(?=:\/\/)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, 'www\\')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@');
}

/** What would begin a heading, quote, list or rule there. */
function escapeLineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^(?=(?:#{1,6}|[-+])(?:\s|$)|>|(?:-\s*)+$|=+\s*$|:?-+:?\s*\|)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
