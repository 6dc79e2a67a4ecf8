/**
 * What readers see of some HTML, in a form that can be compared: marks, spaces and tags that look alike are alike. Tags
 * that the site does not know stay, so that nothing which has them passes for less than it is.
 */
export function appearanceOf(html: string): string {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  const pieces = [...body.childNodes].flatMap((node) => piecesOf(node, []));
  return write(withoutIdleSpaces(pieces)).replace(emptyLine, '');
}

/** A paragraph or heading in which nothing can be seen. */
const emptyLine = /<(p|h[1-6])>(?:<br>|\{[^}]*\}|[\u00a0 ])*<\/\1>/g;

interface Piece {
  /** `edge` is where a block begins or ends; spaces beside it are not seen. */
  kind: 'text' | 'space' | 'code' | 'picture' | 'edge' | 'break';
  text: string;
  marks: string[];
}

const sameTags: Record<string, string> = { b: 'strong', i: 'em', strike: 'del' };
/** Only looks; the site drops these tags and keeps what is in them. */
const idleTags = new Set(['span', 'font', 'center', 'big', 'tt', 'thead', 'tbody', 'colgroup', 'col']);
const markTags = new Set('a strong em u s del ins mark small sup sub code kbd q cite'.split(' '));
const unseenOnSpaces = new Set(['<strong>', '<em>', '<del>']);
const seenAttributes: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  td: ['colspan', 'rowspan', 'align'],
  small: ['class'],
  code: ['class'],
};
const defaults = new Set(['start="1"', 'colspan="1"', 'rowspan="1"', 'align="left"', 'title=""', 'class=""']);

function piecesOf(node: Node, marks: string[]): Piece[] {
  if (node.nodeType === 8) return [{ kind: 'edge', text: `<!--${node.nodeValue}-->`, marks: [] }];
  if (node.nodeType === 3) return textPieces(node, marks);
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const tag = sameTags[element.localName] ?? element.localName;
  const start = startTag(tag, element);
  const inside = (inner: string[]) => [...element.childNodes].flatMap((child) => piecesOf(child, inner));

  if (idleTags.has(tag) || isOnlyParagraphOfCell(element)) return inside(marks);
  if (tag === 'br') return [{ kind: 'break', text: '<br>', marks: [] }];
  if (tag === 'img') return [{ kind: 'picture', text: start, marks }];
  if (markTags.has(tag) && element.parentElement?.localName !== 'pre') {
    return inside([...new Set([...marks, start])].sort());
  }
  return [{ kind: 'edge', text: start, marks: [] }, ...inside(marks), { kind: 'edge', text: `</${tag}>`, marks: [] }];
}

function textPieces(node: Node, marks: string[]): Piece[] {
  const text = node.nodeValue!;
  if (node.parentElement!.closest('pre')) return [{ kind: 'code', text: text.replace(/\n+$/, ''), marks }];
  const onSpaces = marks.filter((mark) => !unseenOnSpaces.has(mark));
  return text
    .split(/([ \t\r\n\f]+)/)
    .filter(Boolean)
    .map((part) =>
      /^[ \t\r\n\f]/.test(part) ? { kind: 'space', text: ' ', marks: onSpaces } : { kind: 'text', text: part, marks },
    );
}

function startTag(tag: string, element: Element): string {
  const attributes = (seenAttributes[tag] ?? [])
    .filter((name) => element.hasAttribute(name))
    .map((name) => `${name}="${element.getAttribute(name)}"`)
    .filter((attribute) => !defaults.has(attribute));
  return `<${[tag, ...attributes].join(' ')}>`;
}

function isOnlyParagraphOfCell(element: Element): boolean {
  const cell = element.parentElement;
  if (element.localName !== 'p' || !cell || !/^t[dh]$/.test(cell.localName)) return false;
  return [...cell.childNodes].every((other) => other === element || /^[ \t\r\n\f]*$/.test(other.textContent!));
}

function withoutIdleSpaces(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  const hidesSpaces = (piece: Piece | undefined) => !piece || /edge|break|space/.test(piece.kind);
  for (const piece of pieces) {
    if (!piece.text) continue;
    if (piece.kind === 'space' && hidesSpaces(kept.at(-1))) continue;
    if (/edge|break/.test(piece.kind) && kept.at(-1)?.kind === 'space') kept.pop();
    kept.push(piece);
  }
  if (kept.at(-1)?.kind === 'space') kept.pop();
  return kept;
}

function write(pieces: Piece[]): string {
  let written = '';
  let open = '';
  for (const { text, marks, kind } of pieces) {
    const wanted = marks.join('');
    if (wanted !== open) written += `{${wanted}}`;
    open = wanted;
    written += kind === 'edge' || kind === 'break' || kind === 'picture' ? text : text.replace(/[<{]/g, '\\$&');
  }
  return written;
}
