import { normalizeText } from '@ban-tin/shared/vietnamese/folding';

/**
 * Every string of a write in NFC and without control characters; ids, dates and other values stay as they are.
 * Returns a copy: callers hand over objects that they still use.
 */
export function normalizeDeep<T>(value: T): T {
  if (typeof value === 'string') return normalizeText(value) as T;
  if (Array.isArray(value)) return value.map(normalizeDeep) as T;
  if (value && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalizeDeep(inner)])) as T;
  }
  return value;
}
