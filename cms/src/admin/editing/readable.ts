import { words } from './words.ts';
import { isSame } from './work.ts';
import type { Values } from './work.ts';

interface Attribute {
  type: string;
  component?: string;
  pluginOptions?: { 'ban-tin'?: { label?: string; hidden?: boolean } };
}
/** What is read of Strapi's schemas. */
export interface Schema {
  attributes: Record<string, unknown>;
}
export type Schemas = Record<string, Schema>;

/** One field of two versions of an entry, in words. */
export interface ReadableField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  changedBy: 'mine' | 'theirs' | 'both';
}

/** The fields in which two versions differ, as somebody reads them who has never seen a schema. */
export function differences(
  schema: Schema,
  components: Schemas,
  { base, mine, theirs }: { base: Values; mine: Values; theirs: Values },
): ReadableField[] {
  const fields: ReadableField[] = [];
  for (const [name, attribute] of attributesOf(schema)) {
    const [before, one, other] = [base, mine, theirs].map((values) => textOf(attribute, values[name], components));
    if (one === other) continue;
    const [mineDiffers, theirsDiffer] = [one !== before, other !== before];
    const changedBy = mineDiffers && theirsDiffer ? 'both' : mineDiffers ? 'mine' : 'theirs';
    fields.push({ name, label: labelOf(attribute, name), mine: one!, theirs: other!, changedBy });
  }
  return fields;
}

/** What fields are called: “Tiêu đề”, “Nội dung”. */
export function labelsOf(schema: Schema, names: string[]): string {
  return attributesOf(schema)
    .filter(([name]) => names.includes(name))
    .map(([name, attribute]) => `“${labelOf(attribute, name)}”`)
    .join(', ');
}

function textOf(attribute: Attribute, value: unknown, components: Schemas): string {
  if (isSame(value, undefined)) return '';
  switch (attribute.type) {
    case 'relation':
      return linksOf(value as { connect?: Named[]; disconnect?: Named[] });
    case 'media':
      return [value]
        .flat()
        .map((file) => (file as Named).name ?? '')
        .join(', ');
    case 'component':
      return Array.isArray(value)
        ? value.map((item, at) => `${words.compare.item(at + 1)}\n${itemOf(attribute, item, components)}`).join('\n')
        : itemOf(attribute, value, components);
    case 'boolean':
      return value ? words.compare.yes : words.compare.no;
    case 'date':
      return String(value).split('-').reverse().join('/');
    case 'datetime':
      return new Date(String(value)).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

function itemOf({ component = '' }: Attribute, item: unknown, components: Schemas): string {
  const schema = components[component];
  if (!schema) return '';
  return attributesOf(schema)
    .map(([name, attribute]) => [labelOf(attribute, name), textOf(attribute, (item as Values)[name], components)])
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

interface Named {
  name?: string;
  label?: string;
  documentId?: string;
}

/** A form knows of links only what was changed in them. */
function linksOf({ connect = [], disconnect = [] }: { connect?: Named[]; disconnect?: Named[] }): string {
  const names = (links: Named[]) =>
    links
      .map(({ label }) => label)
      .filter(Boolean)
      .join(', ') || String(links.length);
  return [
    connect.length > 0 && words.compare.added(names(connect)),
    disconnect.length > 0 && words.compare.removed(names(disconnect)),
  ]
    .filter(Boolean)
    .join('; ');
}

function attributesOf(schema: Schema): [string, Attribute][] {
  return Object.entries(schema.attributes as Record<string, Attribute>).filter(([name, attribute]) => {
    const isSystem = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale'];
    return !isSystem.concat('localizations').includes(name) && !attribute.pluginOptions?.['ban-tin']?.hidden;
  });
}

function labelOf(attribute: Attribute, name: string): string {
  return attribute.pluginOptions?.['ban-tin']?.label ?? name;
}
