/** Takes the tag away and leaves its content in place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts the content of an element into a new tag inside it. */
export function wrapContent(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** The same content under another tag. */
export function retag(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** A property of the style attribute, in lower case; '' if it is not set there. Browsers drop Word's own (`mso-…`). */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? '';
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? '';
}

/** Whether there is something to read or to see. */
export function hasContent(node: Node): boolean {
  return /\S/.test(node.textContent ?? '') || (node as Element).querySelector?.('img, hr') !== null;
}
