const patience = 2000;

/**
 * Puts the cursor into the place of a form that a finding is about. Strapi shows the sentences at the fields once the
 * dialog is gone, and unfolds one item with a sentence in each list; another one is unfolded here. (Its own way, the
 * parameter `field` of the address, breaks forms with several lists.)
 */
export async function goToField(field: string): Promise<void> {
  // The dialog gives the focus back when it is gone.
  await pause(200);
  const started = Date.now();
  let target = find(field);
  while (!target && Date.now() - started < patience) {
    unfold(field);
    await pause(100);
    target = find(field);
  }
  target ??= findNearest(field);
  target?.scrollIntoView({ block: 'center' });
  (target?.matches(focusable) ? target : target?.querySelector<HTMLElement>(focusable))?.focus({ preventScroll: true });
  // Lists unfold slowly and push what is below them.
  await pause(400);
  target?.scrollIntoView({ block: 'center' });
}

const focusable = 'input, textarea, select, button, [contenteditable=true], [tabindex="0"]';

function find(field: string): HTMLElement | null {
  const name = CSS.escape(field);
  return document.querySelector<HTMLElement>(`[name="${name}"], [data-editor="${name}"], [id="${name}"]`);
}

/** Opens the item of a list ("gallery.2.alt": the third) beside another one that is open. */
function unfold(field: string): void {
  const [, list, index] = /^(.+?)\.(\d+)\./.exec(field) ?? [];
  const neighbour = list && document.querySelector(`[name^="${CSS.escape(`${list}.`)}"]`);
  if (!neighbour) return;
  for (let item = neighbour.closest('[data-state="open"]'); item; item = item.parentElement) {
    const items = [...(item.parentElement?.children ?? [])].filter((child) => child.hasAttribute('data-state'));
    const trigger = items[Number(index)]?.querySelector<HTMLElement>('button[aria-expanded="false"]');
    if (trigger) return trigger.click();
  }
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
