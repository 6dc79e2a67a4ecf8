import { unwrap } from './dom.ts';

const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|mc_[ce]id|zarsrc|igshid|yclid|_hs\w+|ref_src|__(?:eep|cft|tn|xts)__.*)$/i;

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
  const target = targetOf(url);
  if (target) return cleanAddress(target);
  const idle = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  if (!idle.length) return written;
  for (const name of idle) url.searchParams.delete(name);
  return url.href;
}

/** Where a page leads that only passes readers on. */
function targetOf({ hostname, pathname, searchParams }: URL): string | null {
  if (/(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url') return searchParams.get('q');
  if (/^lm?\.facebook\.com$/.test(hostname) && pathname === '/l.php') return searchParams.get('u');
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url');
  return null;
}
