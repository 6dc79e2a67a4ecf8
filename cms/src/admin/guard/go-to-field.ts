const patience = 2000;

/**
 * Opens the place of a form that a finding is about and puts the cursor there. Strapi unfolds lists of components by the
 * parameter `field` of the address; what cannot take the cursor itself is scrolled to.
 */
export async function goToField(field: string): Promise<void> {
  // The dialog gives the focus back when it is gone.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const url = new URL(window.location.href);
  url.searchParams.set('field', field);
  window.history.replaceState(window.history.state, '', url);
  window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));

  const started = Date.now();
  let target = find(field);
  while (!target && Date.now() - started < patience) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    target = find(field);
  }
  target ??= findNearest(field);
  target?.scrollIntoView({ block: 'center' });
  (target?.matches(focusable) ? target : target?.querySelector<HTMLElement>(focusable))?.focus({ preventScroll: true });
}

const focusable = 'input, textarea, select, button, [contenteditable=true], [tabindex="0"]';

function find(field: string): HTMLElement | null {
  const name = CSS.escape(field);
  return document.querySelector<HTMLElement>(`[name="${name}"], [data-editor="${name}"], [id="${name}"]`);
}

/** The form's field that holds the one that is not there: "terms" for "terms.0.schoolYear". */
function findNearest(field: string): HTMLElement | null {
  const parts = field.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const found = find(parts.slice(0, length).join('.'));
    if (found) return found;
  }
  return null;
}
