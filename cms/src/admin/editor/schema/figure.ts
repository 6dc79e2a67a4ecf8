import { Node } from '@tiptap/core';

/** A picture of the media library with its words, as a node of the text. */
export interface FigureAttributes {
  src: string;
  alt: string;
  caption: string;
  credit: string;
  /** Written as Markdown's `![alt](src "caption")`, which has no place for a credit. */
  plain: boolean;
}

/** A picture that stands by itself, with caption and credit. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      src: { default: '' },
      alt: { default: '' },
      caption: { default: '' },
      credit: { default: '' },
      plain: { default: false },
    };
  },

  parseHTML() {
    return [
      { tag: 'figure', getAttrs: readFigure },
      { tag: 'p', priority: 60, getAttrs: readLonePicture },
    ];
  },

  renderHTML({ node }) {
    const { src, alt, caption, credit, plain } = node.attrs as FigureAttributes;
    const words = [caption, ...(credit ? [' ', ['small', { class: 'credit' }, credit]] : [])];
    const image = ['img', { src, alt, draggable: 'false' }];
    return [
      'figure',
      plain ? { 'data-plain': '' } : {},
      image,
      ...(caption || credit ? [['figcaption', {}, ...words]] : []),
    ] as never;
  },
});

/** Only figures of one picture and plain words; false for all others. */
function readFigure(figure: HTMLElement): FigureAttributes | false {
  const [image, words, ...more] = figure.children;
  if (image?.tagName !== 'IMG' || more.length || (words && words.tagName !== 'FIGCAPTION')) return false;
  const credit = words?.querySelector(':scope > small.credit:last-child');
  if (words && words.children.length !== (credit ? 1 : 0)) return false;
  if (credit?.children.length || (credit && !endsWith(words!, credit))) return false;
  const caption = textOf(words?.firstChild === credit ? undefined : words?.firstChild);
  return { ...readImage(image), caption, credit: textOf(credit), plain: figure.hasAttribute('data-plain') };
}

function readLonePicture(paragraph: HTMLElement): FigureAttributes | false {
  const image = paragraph.firstElementChild;
  if (image?.tagName !== 'IMG' || paragraph.children.length > 1 || textOf(paragraph)) return false;
  return { ...readImage(image), caption: image.getAttribute('title') ?? '', credit: '', plain: true };
}

function readImage(image: Element): { src: string; alt: string } {
  return { src: image.getAttribute('src') ?? '', alt: image.getAttribute('alt') ?? '' };
}

function endsWith(words: Element, credit: Element): boolean {
  return words.lastChild === credit || (words.lastChild === credit.nextSibling && !textOf(words.lastChild));
}

function textOf(node: globalThis.Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
}
