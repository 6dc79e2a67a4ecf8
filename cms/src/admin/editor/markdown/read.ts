import { markdownBlocks } from '@ban-tin/shared/markdown';
import type { MarkdownBlock } from '@ban-tin/shared/markdown';
import { DOMParser as DocumentParser, Fragment } from '@tiptap/pm/model';
import type { Node, Schema } from '@tiptap/pm/model';
import { appearanceOf } from './appearance.ts';
import { blockHtml } from './html.ts';
import { joinHtmlBlocks } from './html-blocks.ts';

/** A text as the editor holds it, with what each block was written as. */
export interface ReadText {
  text: string;
  doc: Node;
  /** What stood in the text for a block, as long as nobody changes it. */
  sources: WeakMap<Node, string>;
}

/**
 * Reads a text block by block, as the site does. What would not look the same when written again becomes a block that
 * keeps its source.
 */
export function readMarkdown(text: string, schema: Schema): ReadText {
  const sources: ReadText['sources'] = new WeakMap();
  const parser = DocumentParser.fromSchema(schema);
  const blocks = joinHtmlBlocks(markdownBlocks(text.normalize('NFC')));
  // Where links are defined elsewhere in the text, a source does not stand by itself.
  const standsAlone = !blocks.some(({ html }) => !html);
  const nodes = blocks.flatMap((block) => {
    const read = readBlock(block, parser) ?? [
      schema.nodes['keptSource']!.create({ source: block.source.replace(/^\n+|\n+$/g, '') }),
    ];
    const [only, ...more] = read;
    if (only && !more.length && standsAlone && !/^[ \t]/.test(block.source)) sources.set(only, block.source.trimEnd());
    return read;
  });
  const content = nodes.length ? nodes : [schema.nodes['paragraph']!.create()];
  return { text, doc: schema.topNodeType.create(null, Fragment.from(content)), sources };
}

/** An item of a list begins with a line in the editor, if only with an empty one. */
function startsWithBlock(item: Element): boolean {
  const first = [...item.childNodes].find(({ textContent, nodeType }) => nodeType === 1 || /\S/.test(textContent!));
  if (first?.nodeType !== 1) return false;
  const element = first as Element;
  const isPicture = element.matches('p:has(> img:only-child)') && !/\S/.test(element.textContent!);
  return isPicture || element.matches('blockquote, pre, h1, h2, h3, h4, h5, h6, table, hr, figure, ul, ol');
}

/** The block's nodes; undefined if they would not look as it does. Nothing at all for what readers do not see either. */
function readBlock({ html }: MarkdownBlock, parser: DocumentParser): readonly Node[] | undefined {
  if (!html) return undefined;
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const code of body.querySelectorAll('pre > code')) code.textContent = code.textContent!.replace(/\n$/, '');
  for (const item of body.querySelectorAll('li'))
    if (startsWithBlock(item)) item.prepend(body.ownerDocument.createElement('p'));
  const nodes = parser.parse(body).children.filter((node) => node.type.name !== 'paragraph' || node.childCount > 0);
  return appearanceOf(nodes.map(blockHtml).join('\n')) === appearanceOf(html) ? nodes : undefined;
}
