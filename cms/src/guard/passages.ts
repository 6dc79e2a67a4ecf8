import type { Passage, Row } from './subject.ts';
import { proseOf } from './text/markdown.ts';

/** What is read of an attribute in a schema. */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  customField?: string;
  pluginOptions?: { 'ban-tin'?: { label?: string } };
}
export type AttributesOf = (uid: string) => Record<string, Attribute>;

/** Fields that hold addresses, codes and settings, and the lines for phones and offices, which have rules of their own. */
const noProse = new Set(
  ['slug', 'url', 'website', 'streamUrl', 'host', 'path', 'primaryColor', 'accentColor', 'time', 'schoolYear']
    .concat(['email', 'officialEmail', 'phone', 'officePhone', 'fax', 'address', 'consentNumber', 'sortName'])
    .concat(['number', 'value', 'unit']),
);

/** The words of an entry, in the order of its schema, those of its components among them. */
export function passagesOf(attributesOf: AttributesOf, uid: string, row: Row): Passage[] {
  return [...walk(attributesOf, uid, row, '', '')];
}

/** “Nội dung”, or “Mô tả ảnh” của “Bộ ảnh” thứ 3: a field as the editor finds it in the form. */
export function placeOf(attributesOf: AttributesOf, uid: string, field: string): string {
  const [name = '', ...rest] = field.split('.');
  const attribute = attributesOf(uid)[name];
  const label = `“${labelOf(attribute, name)}”`;
  const [index, ...below] = attribute?.repeatable ? rest : ['', ...rest];
  const whole = index ? `${label} thứ ${Number(index) + 1}` : label;
  if (!attribute?.component || !below.length) return whole;
  return `${placeOf(attributesOf, attribute.component, below.join('.'))} của ${whole}`;
}

function* walk(
  attributesOf: AttributesOf,
  uid: string,
  row: Row,
  prefix: string,
  owner: string,
): Generator<Passage, void> {
  for (const [name, attribute] of Object.entries(attributesOf(uid))) {
    const value = row[name];
    const label = `“${labelOf(attribute, name)}”`;
    if (attribute.type === 'component') {
      const items: Row[] = [value ?? []].flat();
      for (const [index, item] of items.entries()) {
        const path = attribute.repeatable ? `${name}.${index}` : name;
        const place = attribute.repeatable ? `${label} thứ ${index + 1}` : label;
        yield* walk(attributesOf, attribute.component!, item, `${prefix}${path}.`, `${owner} của ${place}`);
      }
      continue;
    }
    const kind = kindOf(attribute);
    if (!kind || noProse.has(name) || typeof value !== 'string' || !value.trim()) continue;
    const prose = kind === 'markdown' ? proseOf(value) : value;
    yield { field: prefix + name, place: label + owner, text: value, prose, kind };
  }
}

function kindOf({ type, customField }: Attribute): Passage['kind'] | undefined {
  if (type === 'richtext' || customField === 'global::markdown') return 'markdown';
  if (type === 'text') return 'text';
  return type === 'string' ? 'line' : undefined;
}

function labelOf(attribute: Attribute | undefined, name: string): string {
  return attribute?.pluginOptions?.['ban-tin']?.label ?? name;
}
