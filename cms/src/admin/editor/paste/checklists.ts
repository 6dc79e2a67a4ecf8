/** The boxes of Google's checklists, which are pictures, become the signs that the site has for them. */
export function writeChecklists(body: Element): void {
  for (const item of body.querySelectorAll('li[role="checkbox"]')) {
    for (const box of item.querySelectorAll('img[aria-roledescription="checkbox"]')) box.remove();
    const line = item.querySelector('p') ?? item;
    line.prepend(item.getAttribute('aria-checked') === 'true' ? '☑ ' : '☐ ');
  }
}
