/**
 * Lists that count "a, b, c" or "I, II, III" become paragraphs that begin so, as those of Word do: laws are cited by
 * them, and a list here can only count 1, 2, 3.
 */
export function writeLetteredLists(body: Element): void {
  for (const list of [...body.querySelectorAll('ol')].reverse()) {
    const items = [...list.children];
    const write = items.length ? countingOf(list, items[0]!) : undefined;
    if (!write) continue;
    const start = Number(list.getAttribute('start') ?? 1) || 1;
    let number = start - 1;
    const parts = items.map((item) => {
      if (item.localName !== 'li') return item;
      number += 1;
      const part = body.ownerDocument.createElement('div');
      part.append(...item.childNodes);
      const [, after = '.'] = /^%\d(\S)$/.exec(item.getAttribute('data-leveltext') ?? '') ?? [];
      firstLineOf(part).prepend(`${write(number)}${after} `);
      return part;
    });
    list.replaceWith(...parts);
  }
}

const types: Record<string, string> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };
const counting: Record<string, (number: number) => string> = {
  'lower-alpha': (number) => letter(number),
  'upper-alpha': (number) => letter(number).toUpperCase(),
  'lower-roman': (number) => roman(number).toLowerCase(),
  'upper-roman': (number) => roman(number),
};

function countingOf(list: Element, item: Element): ((number: number) => string) | undefined {
  const styles = [item, list].map((element) => element.getAttribute('style') ?? '').join(';');
  const [, named] = /list-style(?:-type)?\s*:[^;]*?((?:lower|upper)-(?:alpha|latin|roman)|decimal)/.exec(styles) ?? [];
  return counting[named?.replace('latin', 'alpha') ?? types[list.getAttribute('type') ?? ''] ?? ''];
}

function firstLineOf(part: Element): Element {
  const first = part.firstElementChild;
  const isFirst = first && ![...part.childNodes].some((node) => isBefore(node, first) && /\S/.test(node.textContent!));
  return isFirst && /^(?:p|div)$/.test(first.localName) ? firstLineOf(first) : part;
}

function isBefore(node: Node, other: Node): boolean {
  return Boolean(other.compareDocumentPosition(node) & 2);
}

function letter(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letter(Math.floor((number - 1) / 26)) + last : last;
}

function roman(number: number): string {
  const signs = { X: 10, IX: 9, V: 5, IV: 4, I: 1 };
  const [sign, value] = Object.entries(signs).find(([, worth]) => worth <= number) ?? ['', 0];
  return value ? sign + roman(number - value) : '';
}
