import type { Finding } from '../finding.ts';
import type { Passage, Subject } from '../subject.ts';

/** All words that would go public with the entry, those of its attachments among them. */
export function allPassages({ passages, files }: Subject): Passage[] {
  return [...passages, ...files];
}

/** A warning about something in a passage. */
export function warn(passage: Passage, rule: string, message: string, evidence?: string): Finding {
  return { severity: 'warning', field: passage.field, rule, message, ...(evidence !== undefined && { evidence }) };
}

/** What to do about words that should not go public: an attached file has to be made anew. */
export function removal(passage: Passage, what: string): string {
  return passage.kind === 'file'
    ? `Hãy thay bằng tệp đã bỏ hoặc đã che ${what}.`
    : `Hãy bỏ hoặc che ${what} trước khi đăng.`;
}

/** Ô “Nội dung”, or Tệp “a.pdf”: the passage at the beginning of a sentence. */
export function subjectOf({ kind, place }: Passage): string {
  return kind === 'file' ? `Tệp ${place}` : `Ô ${place}`;
}
