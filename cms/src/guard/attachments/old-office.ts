import type { FileText } from './file-text.ts';

const letters = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\n\t+|<>=]{4,}/gu;

/**
 * What looks like words in a DOC, XLS or PPT: runs of letters in UTF-16, in which these formats keep everything that has
 * Vietnamese marks, and of plain ones in bytes. Better than nothing; it says of itself that it is not all.
 */
export function readOldOffice(bytes: Uint8Array): FileText {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = [data, data.subarray(1)].flatMap((from) => wordsOf(from.toString('utf16le'), isVietnamese));
  const narrow = wordsOf(data.toString('latin1'), (run) => /^[\x20-\x7E\n\t]{6,}$/.test(run));
  return { text: [...wide, ...narrow].join('\n'), problem: 'partly' };
}

function wordsOf(text: string, keep: (run: string) => boolean): string[] {
  return (text.replaceAll('\r', '\n').replaceAll('\u0007', '\n').match(letters) ?? []).filter(keep);
}

/** Bytes read as UTF-16 by mistake look like Chinese. */
function isVietnamese(run: string): boolean {
  const foreign = run.match(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu)?.length ?? 0;
  return foreign * 10 < run.length;
}
