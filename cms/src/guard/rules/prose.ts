import type { Finding } from '../finding.ts';
import type { Passage, Subject } from '../subject.ts';
import { proseOf } from '../text/markdown.ts';

/** A passage with the words as readers read them. */
export interface Prose extends Passage {
  prose: string;
}

/** All words that would go public with the entry, those of its attachments among them. */
export function allProse({ passages, files }: Subject): Prose[] {
  return [...passages, ...files].map(toProse);
}

/** The entry's own words. */
export function ownProse({ passages }: Subject): Prose[] {
  return passages.map(toProse);
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

function toProse(passage: Passage): Prose {
  return { ...passage, prose: passage.kind === 'markdown' ? proseOf(passage.text) : passage.text };
}
