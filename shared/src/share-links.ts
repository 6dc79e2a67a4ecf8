/** Addresses at which readers pass a page on; all take the page's own absolute address. */

/** Zalo's page for sharing; the address travels as JSON in Base64, as Zalo's own button sends it. */
export function zaloShareUrl(address: string): string {
  const shared = btoa(JSON.stringify({ url: new URL(address).href }));
  return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${encodeURIComponent(shared)}`;
}

/** Facebook's page for sharing. */
export function facebookShareUrl(address: string): string {
  return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;
}
