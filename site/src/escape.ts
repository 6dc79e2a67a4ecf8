/** Text as it may stand in HTML and XML, between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text without the characters that XML 1.0 cannot hold at all; one of them and no feed reader opens the feed. */
export function removeUnprintable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu, '');
}
