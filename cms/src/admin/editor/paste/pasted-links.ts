import { unwrap } from './dom.ts';

const tracking = /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|mc_[ce]id|zarsrc|igshid|yclid|_hs\w+|ref_src)$/i;

/** Links that lead somewhere stay, without what only counts readers; of all others their text stays. */
export function cleanLinks(body: Element): void {
  for (const link of body.querySelectorAll('a')) {
    const address = cleanAddress(link.getAttribute('href') ?? '');
    if (address && /\S/.test(link.textContent!)) link.setAttribute('href', address);
    else unwrap(link);
  }
}

/** Where a link of a pasted text leads; undefined for anchors, files of somebody's computer and scripts. */
export function cleanAddress(href: string): string | undefined {
  const written = href.trim();
  if (/^(?:mailto|tel):\S+/i.test(written)) return written;
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  const redirected =
    /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
  if (redirected) return cleanAddress(redirected);
  const idle = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  if (!idle.length) return written;
  for (const name of idle) url.searchParams.delete(name);
  return url.href;
}
