import { vietnameseFor, vietnameseForStatus } from './sentences.ts';

/** The error of an answer, as Strapi writes it. */
export interface AnsweredError {
  status: number;
  message: string;
  details?: { errors?: { path?: (string | number)[]; message: string }[] } & Record<string, unknown>;
}

/** The label of a field by its path, as the form shows it. */
export type LabelOf = (path: (string | number)[]) => string | undefined;

/**
 * The same error in Vietnamese. The sentences at the fields go without the field's name; the one above the form names it.
 * `onUnknown` hears what has no Vietnamese yet.
 */
export function translateError<Known extends AnsweredError>(
  error: Known,
  { labelOf, onUnknown }: { labelOf: LabelOf; onUnknown: (message: string) => void },
): Known {
  const say = (message: string) => {
    if (isOurs(message)) return message;
    const sentence = vietnameseFor(message);
    if (sentence) return sentence;
    onUnknown(message);
    return vietnameseForStatus(error.status);
  };
  const { details } = error;
  const errors = details?.errors;
  if (Array.isArray(errors) && errors.length) {
    const said = errors.map((inner) => ({ ...inner, message: say(inner.message) }));
    const message = isOurs(error.message) ? error.message : summary(said, labelOf);
    return { ...error, message, details: { ...details, errors: said } };
  }
  const lists = Object.entries(details ?? {}).filter(([, value]) => isTexts(value)) as [string, string[]][];
  return {
    ...error,
    message: say(error.message),
    ...(lists.length > 0 && {
      details: { ...details, ...Object.fromEntries(lists.map(([key, texts]) => [key, texts.map(say)])) },
    }),
  };
}

/** One sentence for all that is wrong in a form. */
function summary(errors: { path?: (string | number)[]; message: string }[], labelOf: LabelOf): string {
  const labels = [...new Set(errors.map(({ path = [] }) => labelOf(path) ?? ''))].filter(Boolean);
  if (errors.length > 1) {
    return labels.length
      ? `Có ${errors.length} chỗ cần sửa: ${labels.join(', ')}.`
      : `Có ${errors.length} chỗ cần sửa.`;
  }
  const { message } = errors[0]!;
  return labels.length && !message.startsWith(labels[0]!) ? `${labels[0]}: ${lowerFirst(message)}` : message;
}

/** Written here, in Vietnamese; words that somebody entered stand between quotation marks. */
function isOurs(message: string): boolean {
  return /[à-ỹđ]/i.test(message.normalize('NFC').replace(/"[^"]*"|`[^`]*`|'[^']*'/g, ''));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
