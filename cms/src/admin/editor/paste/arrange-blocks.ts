import { hasContent, retag } from './dom.ts';

const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, img, dl, figure, section, article';
const inline = new Set('a strong em u del s sup sub code kbd mark q br'.split(' '));

/** Puts all text into paragraphs, headings, lists, quotes and cells, and every picture into a block of its own. */
export function arrangeBlocks(container: Element): void {
  const { ownerDocument: page } = container;
  const arranged: Element[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const paragraph = page.createElement('p');
    paragraph.append(...withoutOuterBreaks(line));
    if (hasContent(paragraph)) arranged.push(paragraph);
    line = [];
  };
  for (const node of [...container.childNodes]) {
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    const tag = element?.localName ?? '';
    if (!element || (inline.has(tag) && !element.querySelector(blocks))) {
      const isSecondBreak = tag === 'br' && (line.at(-1) as Element | undefined)?.localName === 'br';
      if (isSecondBreak) endLine();
      else line.push(node);
      continue;
    }
    endLine();
    arranged.push(...arrangeBlock(element, tag));
  }
  endLine();
  container.replaceChildren(...arranged);
}

/** What a block becomes: itself, or, for those that only hold others, what is in it. */
function arrangeBlock(element: Element, tag: string): Element[] {
  if (tag === 'hr' || tag === 'img') return [element];
  if (tag === 'pre') return hasContent(element) ? [element] : [];
  if (/^h[1-6]$/.test(tag) || isTitle(element)) return arrangeHeading(element);
  if (tag === 'ul' || tag === 'ol') return arrangeList(element);
  if (tag === 'table') {
    for (const part of [element, ...element.querySelectorAll('thead, tbody, tfoot, tr')]) {
      part.replaceChildren(...part.children);
    }
    for (const cell of element.querySelectorAll('td, th')) arrangeBlocks(cell);
    return [element];
  }
  if (tag === 'figure') takeCaption(element);
  arrangeBlocks(element);
  if (tag === 'blockquote') return element.children.length ? [element] : [];
  return [...element.children];
}

/** The caption of a single picture goes with it. */
function takeCaption(figure: Element): void {
  const [image, ...others] = figure.querySelectorAll('img');
  const caption = figure.querySelector('figcaption');
  if (!image || others.length || !caption || figure.querySelector('table, ul, ol')) return;
  image.setAttribute('title', caption.textContent!.replace(/\s+/g, ' ').trim());
  caption.remove();
}

function arrangeHeading(element: Element): Element[] {
  const pictures = [...element.querySelectorAll('img')];
  for (const picture of pictures) picture.remove();
  if (!hasContent(element)) return pictures;
  const heading = isTitle(element) ? retag(element, `h${levelOf(element)}`) : element;
  heading.replaceChildren(...withoutOuterBreaks([...heading.childNodes]));
  return [...pictures, heading];
}

/** The title of a document in Word, and headings that are made of other tags. */
function isTitle(element: Element): boolean {
  return element.matches('p.MsoTitle, [role="heading"]') && !/^h\d$/.test(element.localName);
}

function levelOf(title: Element): number {
  const level = Number(title.getAttribute('aria-level'));
  return level >= 1 && level <= 6 ? level : 1;
}

function arrangeList(list: Element): Element[] {
  list.replaceChildren(...list.children);
  for (const child of [...list.children]) {
    if (child.localName === 'li') continue;
    // A list inside a list belongs to the item before it.
    const item = child.previousElementSibling ?? list.insertBefore(list.ownerDocument.createElement('li'), child);
    item.append(child);
  }
  const items = [...list.children];
  for (const item of items) {
    arrangeBlocks(item);
    if (!item.children.length) item.remove();
    else if (item.firstElementChild!.localName !== 'p') item.prepend(list.ownerDocument.createElement('p'));
  }
  const isTight = [...list.children].every(({ children: [, ...others] }) =>
    others.every(({ localName }) => /^[uo]l$/.test(localName)),
  );
  if (isTight)
    for (const item of list.children) item.firstElementChild!.replaceWith(...item.firstElementChild!.childNodes);
  return list.children.length ? [list] : [];
}

function withoutOuterBreaks(nodes: Node[]): Node[] {
  const isIdle = (node: Node) =>
    (node as Element).localName === 'br' || (node.nodeType === 3 && !/\S/.test(node.nodeValue!));
  const first = nodes.findIndex((node) => !isIdle(node));
  const last = nodes.findLastIndex((node) => !isIdle(node));
  return first < 0 ? [] : nodes.slice(first, last + 1);
}
