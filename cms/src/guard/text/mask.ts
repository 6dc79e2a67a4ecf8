/** A number or a word of which only the ends can be read, for messages: "001099012345" → "001…345". */
export function mask(text: string): string {
  const shown = Math.min(3, Math.floor(text.length / 4));
  return `${text.slice(0, shown)}…${text.slice(text.length - shown)}`;
}

/** The beginning of a text, for messages. */
export function opening(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, Math.max(line.lastIndexOf(' ', length), length / 2))}…`;
}
