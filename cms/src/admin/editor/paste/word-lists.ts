import { styleOf } from './dom.ts';

interface Item {
  paragraph: Element;
  list: string;
  level: number;
  /** What stands before the item in Word: "·", "1.", "a)", "II.". */
  marker: string;
}

/**
 * Word writes lists as paragraphs with a marker in them. Bullets and plain numbers become lists again; "a)", "II." or
 * "1.1." stay as text, because laws are cited by them and a list here can only count 1, 2, 3.
 */
export function makeWordLists(body: Element): void {
  const items = [...body.querySelectorAll('[style*="mso-list"]')].flatMap((element) => readItem(element) ?? []);
  const open: { list: Element; item: Item; next: number }[] = [];
  let last: Element | undefined;
  for (const item of items) {
    const { paragraph, level, marker } = item;
    const number = plainNumber(marker);
    if (/^h\d$/i.test(paragraph.localName) || (number === undefined && !isBullet(marker))) {
      paragraph.prepend(`${marker} `);
      open.length = 0;
      continue;
    }
    const follows = last !== undefined && nextElement(last) === paragraph;
    if (!follows) open.length = 0;
    while (open.length && open.at(-1)!.item.level > level) open.pop();
    const tag = number === undefined ? 'ul' : 'ol';
    const current = open.at(-1);
    const fits =
      current?.item.level === level &&
      current.list.localName === tag &&
      (number === undefined || number === current.next);
    if (current?.item.level === level && !fits) open.pop();
    if (!fits) open.push({ list: startList(paragraph, tag, number, open.at(-1)?.list), item, next: number ?? 1 });
    const place = open.at(-1)!;
    place.next += 1;
    const entry = body.ownerDocument.createElement('li');
    entry.append(...paragraph.childNodes);
    place.list.append(entry);
    last = open[0]!.list;
    paragraph.remove();
  }
}

function readItem(element: Element): Item | undefined {
  const [, list, level] = /^l(\d+)\s+level(\d+)/.exec(styleOf(element, 'mso-list')) ?? [];
  if (!list || !/^(?:p|h\d|div|li)$/.test(element.localName)) return undefined;
  const ignored = [...element.querySelectorAll('[style*="mso-list"]')].find(
    (inner) => styleOf(inner, 'mso-list') === 'ignore',
  );
  const marker = (ignored?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  ignored?.remove();
  // Where nothing stands before the text, the number comes from somewhere else.
  return marker ? { paragraph: element, list, level: Number(level), marker } : undefined;
}

function startList(
  paragraph: Element,
  tag: 'ul' | 'ol',
  number: number | undefined,
  parent: Element | undefined,
): Element {
  const list = paragraph.ownerDocument.createElement(tag);
  if (number !== undefined && number > 1) list.setAttribute('start', String(number));
  if (parent) parent.lastElementChild!.append(list);
  else paragraph.before(list);
  return list;
}

function nextElement(element: Element): Element | null {
  return element.nextElementSibling;
}

function plainNumber(marker: string): number | undefined {
  const [, digits] = /^(\d{1,4})[.)]$/.exec(marker) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isBullet(marker: string): boolean {
  return !/[\p{L}\p{N}]/u.test(marker) || /^[o§ØüvqnàwlØ]$/.test(marker);
}
