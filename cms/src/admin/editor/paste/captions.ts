import { hasContent, styleOf } from './dom.ts';

/** The line below a picture that says what it shows goes with the picture. Run before tables of the layout are gone. */
export function takeCaptions(body: Element): void {
  for (const image of body.querySelectorAll('img')) {
    if (image.closest('figure')) continue;
    const line = cellBelow(image) ?? lineAfter(image);
    const caption = line
      ?.map((node) => node.textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (!caption) continue;
    image.setAttribute('data-caption', caption);
    for (const node of line!) node.parentNode!.removeChild(node);
  }
}

const longest = 250;
const blocks =
  'p, div, figure, figcaption, center, section, ul, ol, table, h1, h2, h3, h4, h5, h6, img, hr, pre, blockquote';
const named = '.MsoCaption, [class*="caption" i], [class*="chuthich" i], [class*="chu-thich" i]';

/** Old portals make a table for a picture and its caption. */
function cellBelow(image: Element): Node[] | undefined {
  const table = image.closest('table');
  const [top, bottom, ...more] = table?.rows ?? [];
  if (!top?.contains(image) || !bottom || more.length || /\S/.test(top.textContent!)) return undefined;
  const isColumn = [top, bottom].every(({ cells }) => cells.length === 1);
  return isColumn && isShort(bottom) ? [...bottom.cells[0]!.childNodes] : undefined;
}

/** What comes after the picture, if it looks like its caption. */
function lineAfter(image: Element): Node[] | undefined {
  let place: Element = image;
  for (;;) {
    const parent = place.parentElement;
    const next = visibleAfter(place);
    if (!parent || followsText(place)) return undefined;
    if (next?.nodeType === 1 && (next as Element).matches(blocks)) {
      const element = next as Element;
      return isShort(element) && looksLikeCaption(element, [element]) ? [element] : undefined;
    }
    if (next) {
      const rest = [...parent.childNodes].slice([...parent.childNodes].indexOf(next as ChildNode));
      const isLine = rest.every((node) => node.nodeType !== 1 || !hasBlocks(node as Element));
      return isLine && isShort(parent) && looksLikeCaption(parent, rest) ? rest : undefined;
    }
    if (parent.matches('body, td, th, li')) return undefined;
    place = parent;
  }
}

function looksLikeCaption(block: Element, line: Node[]): boolean {
  const text = line
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  if (text.endsWith(':')) return false;
  if (block.matches(named)) return true;
  return isAll(block, text, 'em, i') || (isCentred(block) && !isAll(block, text, 'strong, b'));
}

function isAll(block: Element, text: string, tags: string): boolean {
  const marked = [...block.querySelectorAll(tags)].filter((mark) => !mark.parentElement!.closest(tags));
  return marked.map(({ textContent }) => textContent!.trim()).join(' ') === text;
}

function isCentred(element: Element): boolean {
  const aligned = element.closest('[align]:not(table, img), center, [style*="text-align"]');
  const align = aligned && (styleOf(aligned, 'text-align') || aligned.getAttribute('align'));
  return align === 'center' || aligned?.localName === 'center';
}

function isShort(element: Element): boolean {
  const text = element.textContent!.trim();
  return (
    text.length > 0 &&
    text.length <= longest &&
    element.querySelectorAll('p').length <= 1 &&
    !element.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6')
  );
}

function hasBlocks(element: Element): boolean {
  return element.matches(blocks) || element.querySelector(blocks) !== null;
}

function visibleAfter(node: Node): Node | undefined {
  let next = node.nextSibling;
  while (next && isUnseen(next)) next = next.nextSibling;
  return next ?? undefined;
}

/** Whether the picture stands in a line of text. */
function followsText(node: Node): boolean {
  let before = node.previousSibling;
  while (before && isUnseen(before)) before = before.previousSibling;
  return before !== null && !(before.nodeType === 1 && (before as Element).matches(blocks));
}

function isUnseen(node: Node): boolean {
  if (node.nodeType !== 1) return !/\S/.test(node.nodeValue!);
  return !(node as Element).matches('img, hr') && !hasContent(node);
}
