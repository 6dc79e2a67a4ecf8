import type { Page } from 'playwright-core';

/** Everything that a person can see or hear of a page: texts, labels for screen readers, hints, what is chosen, the title. */
export async function readScreen(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const skipped = 'script, style, noscript, template, code';
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const found = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(skipped) || !isShown(element)) continue;
      if (!(node instanceof Element)) {
        found.push(node.textContent ?? '');
        continue;
      }
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
      ])
        found.push(element.getAttribute(name) ?? '');
      if (element instanceof HTMLInputElement && element.role === 'combobox') found.push(element.value);
    }
    return found;
  });
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter(Boolean);
}
