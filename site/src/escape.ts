/** Text as it may stand in HTML and XML, between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text without the characters that neither XML 1.0 nor HTML can hold; one of them and no feed reader opens the feed. */
export function removeUnprintable(text: string): string {
  return text.replace(/[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Noncharacter_Code_Point}]/gv, '');
}
