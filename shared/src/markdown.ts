import { Marked, Tokenizer } from 'marked';

/**
 * The Markdown of all texts, in one place: GFM, with single line breaks kept and the HTML of {@link shownTags} in it.
 * The editor writes what is read here, the site shows it.
 */
export const shownTags: readonly string[] = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'blockquote', 'pre', 'hr', 'br', 'figure', 'figcaption'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'img', 'span', 'strong', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sup', 'sub', 'code', 'kbd'],
  ...['q', 'cite'],
];

/** Markdown as HTML. Not sanitised: what is in it comes from whoever wrote the text. */
export function markdownToHtml(text: string): string {
  return marked.parser(tokensOf(text));
}

/** A piece of a text that stands by itself: what was written, up to the next one, and its HTML (not sanitised). */
export interface MarkdownBlock {
  source: string;
  html: string;
}

/** The blocks of a text in their order. A definition of links elsewhere in the text is a block without HTML. */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  for (const token of tokensOf(text)) {
    const last = blocks.at(-1);
    if (token.type !== 'space') blocks.push({ source: token.raw, html: marked.parser([token]) });
    else if (last) last.source += token.raw;
  }
  return blocks;
}

const deepest = 100;
const marker = String.raw`(?:[-*+>]|\d{1,9}[.)])[ \t]*`;
const tooDeep = new RegExp(`^([ \\t]*(?:${marker}){${deepest}})(?:${marker})+`, 'gm');

function tokensOf(text: string) {
  patience = 500_000 + 8 * text.length;
  // marked calls itself for every quote or list within another.
  return marked.lexer(text.replace(tooDeep, '$1'));
}

/**
 * For every piece of a paragraph marked looks ahead to its end, for the end of emphasis or of an address, which takes
 * minutes for "*_a*_a*_a…". Here it looks for addresses as far as they go, and for the end of emphasis as long as it
 * finds some: what it has looked through in vain, and found, may not be many times the text.
 */
let patience = 0;
const longestMailAddress = 320;
const { emStrong, inlineText, url } = Tokenizer.prototype;
const marked = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
  tokenizer: {
    emStrong(this: Tokenizer, text, masked, before) {
      if (!/^[*_]/.test(text) || patience < 0) return undefined;
      const found = emStrong.call(this, text, masked, before);
      patience -= (found?.raw ?? text).length;
      return found;
    },
    inlineText(this: Tokenizer, text) {
      const space = text.length > 1000 ? text.lastIndexOf(' ', 1000) : 0;
      return inlineText.call(this, text.slice(0, space > 0 ? space : 1000));
    },
    url(this: Tokenizer, text) {
      return url.call(this, text.slice(0, /^(?:http|ftp|www|mailto|xmpp)/i.test(text) ? 2000 : longestMailAddress));
    },
  },
});
