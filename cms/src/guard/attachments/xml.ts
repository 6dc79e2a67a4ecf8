/** XML without its tags. */
export function textOf(xml: string): string {
  return xml.replace(/<[^>]*>/g, '').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, entity);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
