/** Formulas (MathML) become a line of text: powers and indices raised and lowered, fractions with a stroke. */
export function writeFormulas(body: Element): void {
  for (const formula of body.querySelectorAll('math')) {
    const line = body.ownerDocument.createElement(formula.getAttribute('display') === 'block' ? 'p' : 'span');
    line.append(...written(formula));
    // Sites show a drawing of the formula, or pieces that have their places from a style sheet.
    (formula.closest('.katex, .mwe-math-element, mjx-container') ?? formula).replaceWith(line);
  }
}

function written(node: Element): Node[] {
  const page = node.ownerDocument;
  const parts = [...node.children];
  const of = (part: Element | undefined) => (part ? written(part) : []);
  const raised = (tag: string, part: Element | undefined) => {
    const mark = page.createElement(tag);
    mark.append(...of(part));
    return mark;
  };
  const [first, second, third] = parts;
  switch (node.localName) {
    case 'annotation':
    case 'annotation-xml':
      return [];
    case 'msup':
      return [...of(first), raised('sup', second)];
    case 'msub':
      return [...of(first), raised('sub', second)];
    case 'msubsup':
      return [...of(first), raised('sub', second), raised('sup', third)];
    case 'mfrac':
      return [...grouped(first), page.createTextNode('/'), ...grouped(second)];
    case 'msqrt':
      return [
        page.createTextNode('√'),
        ...(parts.length > 1 ? bracketed(parts.flatMap(written), page) : grouped(first)),
      ];
    case 'mo': {
      const sign = node.textContent!.trim();
      return [page.createTextNode(/^[=<>≤≥≠≈±+×⇒⇔→]$/.test(sign) ? ` ${sign} ` : sign)];
    }
    default:
      return parts.length && node.localName !== 'mtext'
        ? parts.flatMap(written)
        : [page.createTextNode(node.textContent!.trim())];
  }
}

/** In brackets, unless it is a single sign. */
function grouped(part: Element | undefined): Node[] {
  if (!part) return [];
  const isSingle = /^m[ino]$/.test(part.localName) || (part.children.length === 1 && !part.querySelector('mrow'));
  return isSingle ? written(part) : bracketed(written(part), part.ownerDocument);
}

function bracketed(nodes: Node[], page: Document): Node[] {
  return [page.createTextNode('('), ...nodes, page.createTextNode(')')];
}
