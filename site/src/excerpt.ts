import { normalizeLine } from '@ban-tin/shared/vietnamese/folding';

const longest = 200;

/** The beginning of a text in one line of at most 200 characters, cut between words. */
export function excerpt(text: string): string {
  const line = normalizeLine(text);
  if (line.length <= longest) return line;
  const boundary = line.lastIndexOf(' ', longest - 1);
  const end = boundary > longest / 2 ? boundary : longest - 1;
  return `${line.slice(0, end).replace(/[\s.,;:–-]+$/, '')}…`;
}
