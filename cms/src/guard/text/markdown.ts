/** A picture in a text. Without `alt` there is none; an empty one was written on purpose, for an ornament. */
export interface TextPicture {
  address: string;
  alt?: string;
}

/** `[words](address "title")`, or with "!" in front a picture. */
interface Reference {
  start: number;
  end: number;
  isPicture: boolean;
  words: string;
  address: string;
}

/** Of these bounds none is met by a text of people; they keep what is pasted by accident from taking minutes. */
const most = 5000;
const longestWords = 2000;
const longestAddress = 3000;

const definition = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}<?([^\s>]{1,2000})/gm;
const automatic = /<((?:https?|file|ban-tin):[^\s<>]{1,2000})>/gi;
const imageTag = /<img\b[^<>]*>/gi;
const anchorTag = /<a\b[^<>]*>/gi;

/** The pictures of a Markdown text, those written as HTML among them. */
export function picturesIn(text: string): TextPicture[] {
  const written = referencesIn(text)
    .filter(({ isPicture }) => isPicture)
    .map(({ address, words }) => ({ address, ...(words.trim() && { alt: words.trim() }) }));
  const tagged = [...text.matchAll(imageTag)].map(([tag]) => {
    const alt = attributeOf(tag, 'alt');
    return { address: attributeOf(tag, 'src') ?? '', ...(alt !== undefined && { alt }) };
  });
  return [...written, ...tagged];
}

/** The addresses that a Markdown text links to. */
export function linksIn(text: string): string[] {
  const written = referencesIn(text).flatMap(({ isPicture, address }) => (isPicture ? [] : address));
  const other = [definition, automatic].flatMap((shape) => [...text.matchAll(shape)].map(([, to = '']) => to));
  const tagged = [...text.matchAll(anchorTag)].map(([tag]) => attributeOf(tag, 'href') ?? '');
  return [...written, ...other, ...tagged].map((to) => to.trim()).filter(Boolean);
}

/**
 * What a reader reads: without the addresses of links and pictures, without signs of Markdown at the ends of lines and
 * around words; a row of a table is a line with "|" between its cells.
 */
export function proseOf(text: string): string {
  let prose = '';
  let at = 0;
  for (const { start, end, isPicture, words } of referencesIn(text)) {
    if (start < at) continue;
    prose += text.slice(at, start) + (isPicture ? ' ' : words);
    at = end;
  }
  return (prose + text.slice(at))
    .replace(/<\/tr>\s*/gi, '|\n')
    .replace(/<(?:td|th)\b([^<>]*)>/gi, (_, attributes: string) => '|'.repeat(columnsOf(attributes)))
    .replace(/<br\s?\/?>/gi, '\n')
    .replace(/<\/?(?:p|div|li|h[1-6]|figure|figcaption|table|blockquote|caption)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\b(?:https?|ftp):\/\/[^\s)]+/gi, ' ')
    .replace(/^[ \t]{0,9}(?:#{1,6}[ \t]|>[ \t]?|[-*+][ \t])+/gm, '')
    .replace(/\*\*|__|~~|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '');
}

function referencesIn(text: string): Reference[] {
  const references: Reference[] = [];
  let middle = text.indexOf('](');
  for (let tried = 0; middle >= 0 && tried < most; tried += 1) {
    const reference = referenceAt(text, middle);
    if (reference) references.push(reference);
    middle = text.indexOf('](', middle + 2);
  }
  return references;
}

function referenceAt(text: string, middle: number): Reference | undefined {
  const from = Math.max(0, middle - longestWords);
  const back = text.slice(from, middle).lastIndexOf('[');
  if (back < 0) return undefined;
  const open = from + back;
  const line = text.slice(middle + 2, middle + 2 + longestAddress).split('\n', 1)[0]!;
  const inside = line.slice(0, closingOf(line));
  const isPicture = text[open - 1] === '!';
  return {
    start: isPicture ? open - 1 : open,
    end: Math.min(text.length, middle + 3 + inside.length),
    isPicture,
    words: text.slice(open + 1, middle),
    address: addressIn(inside.trim()),
  };
}

/** Where the bracket that was opened before the line closes; addresses may have brackets in them. */
function closingOf(line: string): number {
  let depth = 1;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '(') depth += 1;
    else if (line[at] === ')' && (depth -= 1) === 0) return at;
  }
  return line.length;
}

/** Without the title behind it. Addresses on a disk have blanks in them. */
function addressIn(inside: string): string {
  if (/^<?(?:[A-Za-z]:\\|file:|\\\\)/.test(inside)) return inside.replace(/^<|>$/g, '');
  return /^<([^>]*)>/.exec(inside)?.[1] ?? inside.split(/\s/, 1)[0]!;
}

function columnsOf(attributes: string): number {
  return Math.min(50, Math.max(1, Number(attributeOf(attributes, 'colspan') ?? 1) || 1));
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s${name}\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(` ${tag}`);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : undefined;
}
