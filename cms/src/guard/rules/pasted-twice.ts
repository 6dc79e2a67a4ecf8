import type { Finding } from '../finding.ts';
import type { Passage, Subject } from '../subject.ts';
import { comparable } from '../text/comparable.ts';
import { opening } from '../text/mask.ts';
import { warn } from './prose.ts';

/** Shorter paragraphs may well come twice. */
const shortest = 60;

/** The same paragraph twice, a text that is one half twice, the summary or the title once more in the text. */
export function findPastedTwice(subject: Subject): Finding[] {
  const prose = subject.passages;
  const within = prose.flatMap((passage) => repeated(passage) ?? []);
  const body = prose.find(({ field }) => field === 'body');
  if (!body || within.some(({ field }) => field === 'body')) return within;
  const again = ['summary', 'title'].flatMap((field) => {
    const other = prose.find((passage) => passage.field === field);
    return other ? (repeatedFrom(other, body, { firstOnly: field === 'title' }) ?? []) : [];
  });
  return [...within, ...again];
}

function repeated(passage: Passage): Finding | undefined {
  const seen = new Set<string>();
  for (const paragraph of paragraphsOf(passage.prose)) {
    const words = comparable(paragraph);
    const half = halfOf(words);
    if (words.length >= shortest && (seen.has(words) || half)) {
      const what = `Ô ${passage.place} có đoạn “${opening(paragraph)}” lặp lại hai lần.`;
      return warn(passage, 'pasted-twice', `${what} Có thể bài đã được dán hai lần: hãy xoá một lần.`, words);
    }
    seen.add(words);
  }
  return undefined;
}

function repeatedFrom(other: Passage, body: Passage, { firstOnly }: { firstOnly: boolean }): Finding | undefined {
  const words = comparable(other.prose);
  const paragraphs = paragraphsOf(body.prose);
  const candidates = firstOnly ? paragraphs.slice(0, 1) : paragraphs;
  if (words.length < 20 || !candidates.some((paragraph) => comparable(paragraph) === words)) return undefined;
  const message = `Ô ${body.place} lặp lại nguyên văn ô ${other.place}. Trang web đã hiện phần ấy ở đầu bài: hãy xoá một lần.`;
  return warn(body, 'pasted-twice', message, words);
}

/** Rows of tables may be the same. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.includes('|'));
}

function halfOf(words: string): boolean {
  const middle = Math.floor(words.length / 2);
  return words.length > shortest && words.slice(0, middle).trim() === words.slice(-middle).trim();
}
