/** What somebody typed as the address of a link → where it leads; undefined if that is nowhere. */
export function readTypedAddress(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC');
  if (/^(?:\/(?!\/)|#)\S*$/.test(text)) return text;
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text.replace(/^mailto:/i, '')}`;
  if (/^(?:tel:)?\+?\d[\d\s.()-]{5,}$/i.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(whole)) return undefined;
  const { hostname } = new URL(whole);
  const isScheme = /^[a-z][a-z0-9+-]*:(?!\d)/i.test(text) && !/^https?:\/\//i.test(text);
  return hostname.includes('.') && !isScheme ? whole : undefined;
}
