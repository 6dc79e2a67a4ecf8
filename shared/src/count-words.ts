/** The words of a Markdown text as a reader counts them: what stands between spaces, without marks, tags and addresses. */
export function countWords(text: string): number {
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\((?:<[^>]*>|[^)]*)\)/g, ' ')
    .replace(/^[ \t]*(?:\d{1,9}[.)]|[|:-]+)(?=[\s|:-])/gm, ' ');
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
