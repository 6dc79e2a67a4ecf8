import { readEntryLink } from '@ban-tin/shared/entry-link';
import type { LinkedType } from '@ban-tin/shared/entry-link';
import { markdownToHtml, shownTags } from '@ban-tin/shared/markdown';
import { attachmentPath } from '@ban-tin/shared/urls';
import { slugify } from '@ban-tin/shared/vietnamese/slug';
import sanitizeHtml from 'sanitize-html';
import type { InlineFile } from './content/questions/pictures.ts';
import { escapeHtml, removeUnprintable } from './escape.ts';
import { readLink } from './links.ts';
import { largestPicture, pictureSources } from './picture-sources.ts';
import { wellNested } from './well-nested.ts';

export interface MarkdownOptions {
  /** The files that the text shows or links to by their upload addresses. */
  files: InlineFile[];
  /** The level that the text's highest headings get: 2 below a page's `<h1>`. */
  headingBase: number;
  /** Makes all addresses absolute, for feeds; an origin without a slash behind. */
  origin?: string | undefined;
  /** Put in front of the ids of headings where a page shows several texts. */
  idPrefix?: string | undefined;
  /** Ids that stand elsewhere on the page already. */
  takenIds?: string[] | undefined;
  /** Where an entry stands that the text links to by its document; undefined if readers cannot see it. */
  entryPath?: ((type: LinkedType, id: string) => string | undefined) | undefined;
}

/** Markdown, with the HTML that editors put into it, as HTML that can harm nobody and loads nothing from elsewhere. */
export function renderMarkdown(text: string, options: MarkdownOptions): string {
  const safe = sanitize(limitNesting(markdownToHtml(text.normalize('NFC'))), options);
  // Text may name a character that it could not hold itself: "&#1;".
  const printable = removeUnprintable(shiftHeadings(writeImages(safe, options), options));
  // Markdown nests well by itself; what editors write in HTML may not.
  const html = /<[a-z/]/i.test(text) ? wellNested(printable) : printable;
  return options.origin ? html : makeTablesScroll(html);
}

const deepest = 100;

/** Drops opening tags below a thousand open ones; the parser's time for each grows with their number. */
function limitNesting(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi, (tag, closing: string, name: string) => {
    if (/^(?:p|li|d[dt]|t[rdh]|br|hr|img|col|input|wbr)$/i.test(name)) return tag;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    return depth > 1000 && !closing ? '' : tag;
  });
}

function sanitize(html: string, options: MarkdownOptions): string {
  let openLinks = 0;
  const safe = sanitizeHtml(html, {
    allowedTags: [...shownTags],
    nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript'],
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['data-file', 'data-link', 'alt', 'title'],
      ol: ['start'],
      li: ['value'],
      th: ['colspan', 'rowspan', 'scope', 'class'],
      td: ['colspan', 'rowspan', 'class'],
    },
    allowedClasses: {
      th: ['align-center', 'align-right'],
      td: ['align-center', 'align-right'],
      small: ['credit'],
    },
    nestingLimit: deepest,
    onOpenTag: (name) => {
      if (name === 'a') openLinks += 1;
    },
    onCloseTag: (name) => {
      if (name === 'a') openLinks -= 1;
    },
    transformTags: {
      b: 'strong',
      i: 'em',
      strike: 'del',
      a: (_, { href = '' }) => toLink(href, options) ?? nothing,
      img: (_, attributes) => toImage(attributes, openLinks > 0, options),
      ol: (_, attributes) => ({ tagName: 'ol', attribs: only(['start'], attributes, /^\d{1,9}$/) }),
      li: (_, attributes) => ({ tagName: 'li', attribs: only(['value'], attributes, /^\d{1,9}$/) }),
      th: toCell,
      td: toCell,
    },
  });
  return safe.replace(/<\/?span>/g, '');
}

interface Tag {
  tagName: string;
  attribs: Record<string, string>;
}

/** The tag goes, its content stays. (sanitize-html confuses closing tags when a tag becomes one that is not allowed.) */
const nothing: Tag = { tagName: 'span', attribs: {} };

function toLink(address: string, { files, origin = '', entryPath }: MarkdownOptions): Tag | undefined {
  const to = (href: string): Tag => ({ tagName: 'a', attribs: { href } });
  const entry = readEntryLink(address);
  if (entry) {
    const path = entryPath?.(entry.type, entry.id);
    return path === undefined ? undefined : to(origin + path);
  }
  const file = findFile(address, files);
  if (file?.picture) return to(largestPicture(file.picture, origin));
  if (file) return to(origin + attachmentPath(file.sha256, file.name));
  const link = isUpload(address) ? undefined : readLink(address);
  if (!link) return undefined;
  if (link.external) return { tagName: 'a', attribs: { href: link.href, rel: 'noopener' } };
  if (link.href.startsWith('#')) return origin ? undefined : to(link.href);
  return to(link.href.startsWith('/') ? origin + link.href : link.href);
}

/** Only notes what the image is to become: a picture of ours, a link (pages load nothing from elsewhere), or its text. */
function toImage(
  { src = '', alt = '', title = '' }: Record<string, string>,
  insideLink: boolean,
  options: MarkdownOptions,
): Tag {
  const file = findFile(src, options.files);
  // The editor puts the name of the file where there is no description.
  const described = alt === file?.name ? '' : alt;
  if (file?.picture) {
    const attribs = { 'data-file': String(options.files.indexOf(file)), alt: described || file.picture.alt };
    const caption = title || file.picture.caption;
    return { tagName: 'img', attribs: caption ? { ...attribs, title: caption } : attribs };
  }
  const href = insideLink ? undefined : toLink(src, options)?.attribs['href'];
  const text = described || title || (href ? 'Xem ảnh' : '');
  return { tagName: 'img', attribs: { 'data-link': href ?? '#', alt: text } };
}

function toCell(tagName: string, attributes: Record<string, string>): Tag {
  const attribs = {
    ...only(['colspan', 'rowspan'], attributes, /^[1-9]\d{0,2}$/),
    ...only(['scope'], attributes, /^(?:col|row|colgroup|rowgroup)$/),
  };
  const { align = '' } = attributes;
  return { tagName, attribs: /^(?:center|right)$/.test(align) ? { ...attribs, class: `align-${align}` } : attribs };
}

function only(names: string[], attributes: Record<string, string>, shape: RegExp): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = attributes[name];
    if (value !== undefined && shape.test(value)) kept[name] = value;
  }
  return kept;
}

/** The file that stands at an upload address, also if the address begins with that of some cms. */
function findFile(address: string, files: InlineFile[]): InlineFile | undefined {
  const upload = uploadPathOf(address);
  return files.find(({ url }) => url === address || (upload !== undefined && url === upload));
}

function isUpload(address: string): boolean {
  return uploadPathOf(address) !== undefined;
}

function uploadPathOf(address: string): string | undefined {
  return /^(?:https?:\/\/[^/?#]+)?(?:\/[^/?#]+)*?(\/uploads\/[^?#]+)/i.exec(address.trim())?.[1];
}

const linkedImage = /<img data-link="([^"]*)" alt="([^"]*)" \/>/g;
const gap = String.raw`(?:\s|&nbsp;|<br \/>)*`;
const emptyParagraph = new RegExp(`<p>${gap}</p>\n?`, 'g');
const pictureParagraph = new RegExp(`<p>(${gap}(?:<img data-file="[^>]*>${gap})+)</p>`, 'g');
const anyPicture = /<img data-file="(\d+)" alt="([^"]*)"(?: title="([^"]*)")? \/>/g;

/** Writes out what {@link toImage} noted; a picture that has a paragraph to itself is a figure. All values are escaped. */
function writeImages(html: string, options: MarkdownOptions): string {
  const figures = (pictures: string) =>
    [...pictures.matchAll(anyPicture)]
      .map(([, index, alt, caption]) => {
        const shown = pictureHtml(Number(index), alt ?? '', options);
        return `<figure>${shown}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
      })
      .join('\n');
  return html
    .replace(linkedImage, (_, href: string, text: string) =>
      href === '#' ? text : `<a href="${href}" rel="noopener">${text}</a>`,
    )
    .replace(emptyParagraph, '')
    .replace(pictureParagraph, (_, pictures: string) => figures(pictures))
    .replace(anyPicture, (_, index: string, alt: string) => pictureHtml(Number(index), alt, options));
}

function pictureHtml(index: number, escapedAlt: string, { files, origin }: MarkdownOptions): string {
  const { sources, src, srcset, width, height } = pictureSources(files[index]!.picture!, { origin });
  const sizes = '(min-width: 48rem) 42rem, 100vw';
  const alternatives = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${sizes}">`,
  );
  const attributes = `src="${escapeHtml(src)}" srcset="${escapeHtml(srcset)}" sizes="${sizes}" width="${width}" height="${height}"`;
  return `<picture>${alternatives.join('')}<img ${attributes} alt="${escapedAlt}" loading="lazy" decoding="async"></picture>`;
}

/** Puts the headings below those of the page, whatever level the author began with, and names them for links. */
function shiftHeadings(html: string, { headingBase, origin, idPrefix = '', takenIds = [] }: MarkdownOptions): string {
  const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const shift = headingBase - levels.reduce((highest, level) => Math.min(highest, level), 6);
  const shifted = (level: string) => Math.min(6, Number(level) + shift);
  const taken = new Map(takenIds.map((id) => [id, 1]));
  return html.replace(/<h([1-6])>(.*?)<\/h\1>/gs, (_, level: string, content: string) => {
    const id = origin ? '' : ` id="${freeId(idPrefix + slugify(textOf(content), 'muc'), taken)}"`;
    return `<h${shifted(level)}${id}>${content}</h${shifted(level)}>`;
  });
}

/** The wanted id, with a number behind if it is taken. `taken` says how often each one was wanted. */
function freeId(wanted: string, taken: Map<string, number>): string {
  let id = wanted;
  let times = taken.get(wanted) ?? 0;
  while (taken.has(id)) id = `${wanted}-${(times += 1)}`;
  taken.set(wanted, times || 1);
  taken.set(id, taken.get(id) ?? 1);
  return id;
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' ');
}

/** Wide tables and code scroll by themselves; the keyboard reaches them. */
function makeTablesScroll(html: string): string {
  return html
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Bảng" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
}
