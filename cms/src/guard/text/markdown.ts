/** A picture in a text. Without `alt` there is none; an empty one was written on purpose, for an ornament. */
export interface TextPicture {
  address: string;
  alt?: string;
}

const address = String.raw`\(\s*<?((?:[A-Za-z]:\\|file:|\\\\)[^)\n]*|[^\s)<>]*)>?[^)\n]*\)`;
const picture = new RegExp(String.raw`!\[((?:\\.|[^\]\\])*)\]${address}`, 'g');
const link = new RegExp(String.raw`\]${address}`, 'g');
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)/gm;
const automatic = /<((?:https?|file|ban-tin):[^\s<>]+)>/gi;
const imageTag = /<img\b[^>]*>/gi;
const anchorTag = /<a\b[^>]*>/gi;

/** The pictures of a Markdown text, those written as HTML among them. */
export function picturesIn(text: string): TextPicture[] {
  const written = [...text.matchAll(picture)].map(([, alt = '', to = '']) => ({
    address: to.trim(),
    ...(alt.trim() && { alt: alt.trim() }),
  }));
  const tagged = [...text.matchAll(imageTag)].map(([tag]) => {
    const alt = attributeOf(tag, 'alt');
    return { address: attributeOf(tag, 'src') ?? '', ...(alt !== undefined && { alt }) };
  });
  return [...written, ...tagged];
}

/** The addresses that a Markdown text links to. */
export function linksIn(text: string): string[] {
  const rest = text.replace(picture, '');
  const written = [link, definition, automatic].flatMap((shape) => [...rest.matchAll(shape)].map(([, to = '']) => to));
  const tagged = [...text.matchAll(anchorTag)].map(([tag]) => attributeOf(tag, 'href') ?? '');
  return [...written, ...tagged].map((to) => to.trim()).filter(Boolean);
}

/**
 * What a reader reads: without the addresses of links and pictures, without signs of Markdown at the ends of lines and
 * around words; a row of a table is a line with "|" between its cells.
 */
export function proseOf(text: string): string {
  return text
    .replace(picture, ' ')
    .replace(new RegExp(String.raw`\[((?:\\.|[^\]\\])*)\]${address}`, 'g'), '$1')
    .replace(/<\/tr\s*>\s*/gi, '|\n')
    .replace(/\s*<(?:td|th)\b([^>]*)>\s*/gi, (_, attributes: string) => '|'.repeat(columnsOf(attributes)))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|div|li|h[1-6]|figure|figcaption|table|blockquote|caption)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\b(?:https?|ftp):\/\/[^\s)]+/gi, ' ')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)+/gm, '')
    .replace(/\*\*|__|~~|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '');
}

function columnsOf(attributes: string): number {
  return Math.min(50, Math.max(1, Number(attributeOf(attributes, 'colspan') ?? 1) || 1));
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(` ${tag}`);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : undefined;
}
