import { defaultTreeAdapter as tree, parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/**
 * HTML as browsers would understand it, written out: every element closed where it ends, nothing inside a table but its
 * rows. What unfolds has a line to press.
 */
export function wellNested(html: string): string {
  const fragment = parseFragment(html);
  nameDetails(fragment);
  return serialize(fragment);
}

function nameDetails(node: DefaultTreeAdapterTypes.ParentNode): void {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    nameDetails(child);
    if (child.tagName !== 'details' || child.childNodes.some(isSummary)) continue;
    const summary = tree.createElement('summary', child.namespaceURI, []);
    tree.insertText(summary, 'Xem thêm');
    child.childNodes.unshift(summary);
  }
}

function isSummary(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  return tree.isElementNode(node) && node.tagName === 'summary';
}
