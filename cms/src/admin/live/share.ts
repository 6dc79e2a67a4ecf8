/** Where Zalo's web client stands. Zalo offers no address that shares a link, only a script of its own for public pages. */
const zaloWeb = 'https://chat.zalo.me/';

/** Puts a text onto the clipboard; gives whether the browser let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * On a telephone or tablet the system's own share sheet, in which Zalo is an application among others; elsewhere the
 * link is copied and Zalo's web client opened beside the admin.
 */
export async function shareByZalo(title: string, url: string): Promise<'shared' | 'copied' | 'not-copied'> {
  if (window.matchMedia('(pointer: coarse)').matches && typeof navigator.share === 'function') {
    // Whoever closes the sheet has decided so.
    await navigator.share({ title, url }).catch(() => {});
    return 'shared';
  }
  const isCopied = await copyText(url);
  if (!isCopied) return 'not-copied';
  window.open(zaloWeb, '_blank', 'noopener');
  return 'copied';
}

/** Without https browsers have no clipboard interface; this old way still works there. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
