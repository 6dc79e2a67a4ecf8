import { createHash } from 'node:crypto';

/**
 * A `block` keeps an entry from readers until it is mended, a `warning` until somebody says that it is right; a `note`
 * only tells something.
 */
export type Severity = 'block' | 'warning' | 'note';

/** What the guard has to say about one place of an entry. */
export interface Finding {
  severity: Severity;
  /** Where it is, as forms name their fields: "title", "gallery.2.alt"; counted from 0. */
  field: string;
  /** The rule's name; it outlives changes of the wording. */
  rule: string;
  /** A sentence for editors: what is wrong, where, what to do. Personal data in it are masked. */
  message: string;
  /** What was found, in full; never leaves the cms. */
  evidence?: string;
}

/** A finding as others see it, with the field as the form calls it: “Mô tả ảnh” của “Bộ ảnh” thứ 3. */
export type ShownFinding = Omit<Finding, 'evidence'> & { place: string };

/** What the guard has to say about an entry. */
export interface Inspected {
  title: string;
  findings: Finding[];
  /** The findings as others see them. */
  shown: ShownFinding[];
}

/**
 * Names exactly these warnings, so that a confirmation holds for them and for no others: another number in the text is
 * another name. Undefined where there is nothing to confirm.
 */
export function confirmationOf(findings: Finding[]): string | undefined {
  const warnings = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ field, rule, message, evidence }) => JSON.stringify([rule, field, evidence ?? message]));
  if (!warnings.length) return undefined;
  return createHash('sha256').update(warnings.sort().join('\n')).digest('hex').slice(0, 32);
}
