/** The words that somebody sees who looks at some HTML in a browser, with the numbers and letters of its lists. */
export function seenWords(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const text = seenText(body).normalize('NFC');
  return text.replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What stands in `words` and not in `others`, each as often as it is missing there. */
export function withoutWords(words: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const unseen = 'script, style, title, noscript, template, iframe, input, annotation, [hidden]';
const hiding = /(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all|font-size:\s*0\s*(?:;|$))/i;
const inLine =
  'a abbr acronym annotation b bdi bdo big cite code del em font i ins kbd label mark mi mn mo msub msubsup msup q rb rp rt ruby ' +
  's samp semantics small span strike strong sub sup tt u wbr';
const inLineTags = new Set(inLine.split(' '));

function seenText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue!.replace(/[\u2028\u2029]/g, ' ');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.matches(unseen) || hiding.test(element.getAttribute('style') ?? '')) return '';
  const inner = markerOf(element) + [...element.childNodes].map(seenText).join('');
  return inLineTags.has(element.localName) || element.localName.includes(':') ? inner : ` ${inner} `;
}

function markerOf(item: Element): string {
  const list = item.parentElement;
  if (item.localName !== 'li' || list?.localName !== 'ol') return '';
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const number = Number(list.getAttribute('start') ?? 1) + items.indexOf(item);
  const kind = `${item.getAttribute('style')} ${list.getAttribute('style')} ${list.getAttribute('type')}`;
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi'][number] ?? '';
  if (/lower-roman|(?:^| )i$/.test(kind)) return `${roman} `;
  if (/upper-roman|(?:^| )I$/.test(kind)) return `${roman.toUpperCase()} `;
  if (/lower-(?:alpha|latin)|(?:^| )a$/.test(kind)) return `${String.fromCharCode(96 + number)} `;
  if (/upper-(?:alpha|latin)|(?:^| )A$/.test(kind)) return `${String.fromCharCode(64 + number)} `;
  return `${number} `;
}
