import { normalizeLine, normalizeText } from '@ban-tin/shared/vietnamese/folding';

/** What is read of a schema's attribute here. */
interface Attribute {
  type: string;
  component?: string;
}
type AttributesOf = (uid: string) => Record<string, Attribute>;
type Data = Record<string, any>;

/**
 * The texts of a write in one spelling: NFC, without control characters and stray blanks. Markdown keeps the blanks within
 * its lines; wording, quotation marks and the place of tone marks are the author's. Returns a copy: callers hand over
 * objects that they still use.
 */
export function tidyTexts(attributesOf: AttributesOf, uid: string, data: Data): Data {
  const attributes = attributesOf(uid);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, tidyValue(attributesOf, attributes[name], value)]),
  );
}

function tidyValue(attributesOf: AttributesOf, attribute: Attribute | undefined, value: any): unknown {
  if (typeof value === 'string') {
    if (attribute?.type === 'string') return normalizeLine(value);
    return attribute?.type === 'text'
      ? value
          .split(/\r\n?|\n/)
          .map(normalizeLine)
          .join('\n')
          .trim()
      : normalizeText(value);
  }
  if (Array.isArray(value)) return value.map((item) => tidyValue(attributesOf, attribute, item));
  if (value && Object.getPrototypeOf(value) === Object.prototype) {
    const component = attribute?.type === 'component' ? attribute.component : undefined;
    return tidyTexts(component ? attributesOf : () => ({}), component ?? '', value);
  }
  return value;
}
