/** A browser's view of a PDF breaks every line where the page did; here the lines of a paragraph are one again. */
export function joinPdfLines(body: Element): void {
  for (const end of body.querySelectorAll('br[role="presentation"]')) {
    const line = end.previousSibling?.textContent?.trim() ?? '';
    const next = end.nextSibling?.textContent?.trim() ?? '';
    if (endsParagraph(line, next)) end.after(body.ownerDocument.createElement('br'));
    else end.replaceWith(' ');
  }
}

const itemStart = /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]|[-–+•])\s/;

function endsParagraph(line: string, next: string): boolean {
  const isTitle = /\p{Lu}/u.test(line) && line === line.toUpperCase();
  return !next || isTitle || itemStart.test(next) || (/[.:;!?…]$/.test(line) && /^\p{Lu}/u.test(next));
}
