import { formatDay, formatMoment } from '@ban-tin/shared/vietnamese/dates';
import { isHidden, isList, isMarkdown, labelOf } from '../schemas.ts';
import type { Attribute, Model } from '../schemas.ts';
import { isNamedEntry, isNamedFile, isSameState } from '../snapshot.ts';
import type { Snapshot, Value } from '../snapshot.ts';
import { compareBlocks } from './blocks.ts';
import type { FieldChange, ItemChange } from './changes.ts';
import { pairUp } from './pair-up.ts';
import { compareWords } from './words.ts';

/** How two states of an entry (or component) differ, field by field, in the order of the form. */
export function compareSnapshots(model: Model, uid: string, before: Snapshot, after: Snapshot): FieldChange[] {
  const attributes = model.attributesOf(uid);
  const former = Object.keys({ ...before, ...after }).filter((name) => !attributes[name]);
  return [...Object.keys(attributes), ...former].flatMap((name) => {
    const attribute = attributes[name];
    if (attribute && isHidden(attribute)) return [];
    const [old = null, now = null] = [before[name], after[name]];
    if (isSameState({ value: old }, { value: now })) return [];
    return compareField(model, attribute, labelOf(attribute, name), old, now);
  });
}

function compareField(
  model: Model,
  attribute: Attribute | undefined,
  label: string,
  before: Value,
  after: Value,
): FieldChange[] {
  if (!attribute) return [{ label, kind: 'value', ...shown('before', before), ...shown('after', after) }];
  if (attribute.type === 'component' && !isList(attribute)) {
    const fields = compareSnapshots(model, attribute.component!, asFields(before), asFields(after));
    return fields.length ? [{ label, kind: 'group', fields }] : [];
  }
  if (isList(attribute) || attribute.type === 'media') {
    const items = compareItems(model, attribute, asList(before), asList(after));
    return items.length ? [{ label, kind: 'items', items }] : [];
  }
  if (isMarkdown(attribute)) {
    return [{ label, kind: 'blocks', blocks: compareBlocks(String(before ?? ''), String(after ?? '')) }];
  }
  if (attribute.type === 'text' || attribute.type === 'string') {
    return [{ label, kind: 'text', parts: compareWords(String(before ?? ''), String(after ?? '')) }];
  }
  return [{ label, kind: 'value', ...shown('before', before, attribute), ...shown('after', after, attribute) }];
}

function compareItems(model: Model, attribute: Attribute, before: Value[], after: Value[]): ItemChange[] {
  const pairs = pairUp(before, after, likeness);
  const left = before.flatMap((value, at) =>
    pairs.some((pair) => pair.before === at) ? [] : [item(model, attribute, 'removed', value, { from: at + 1 })],
  );
  const rest = after.flatMap((value, at): ItemChange[] => {
    const pair = pairs.find((candidate) => candidate.after === at);
    if (!pair) return [item(model, attribute, 'added', value, { to: at + 1 })];
    const old = before[pair.before]!;
    const fields =
      attribute.type === 'component'
        ? compareSnapshots(model, attribute.component!, old as Snapshot, value as Snapshot)
        : [];
    if (!fields.length && !pair.moved) return [];
    const how = fields.length ? 'changed' : 'moved';
    const places = pair.moved ? { from: pair.before + 1, to: at + 1 } : {};
    return [{ ...item(model, attribute, how, value, places), fields }];
  });
  return [...left, ...rest];
}

function item(
  model: Model,
  attribute: Attribute,
  how: ItemChange['how'],
  value: Value,
  places: { from?: number; to?: number },
): ItemChange {
  const change: ItemChange = { how, title: '', fields: [], ...places };
  if (isNamedEntry(value)) return { ...change, title: value.title, entry: { type: value.type, id: value.id } };
  if (isNamedFile(value)) return { ...change, title: value.name ?? '', file: value.file };
  const fields = asFields(value);
  const file = Object.values(fields).find(isNamedFile);
  const main = fields[model.mainFieldOf(attribute.component!) ?? ''];
  const named = isNamedEntry(main) ? main : Object.values(fields).find(isNamedEntry);
  const words = Object.values(fields).find((inner) => typeof inner === 'string');
  const title = String((isNamedEntry(main) ? main.title : main) ?? named?.title ?? words ?? file?.name ?? '');
  const own = { ...change, title, ...(file && { file: file.file }) };
  if (how !== 'added' && how !== 'removed') return own;
  // What stands in its headline need not be said again.
  const isSaid = (value: Value) => value === file || value === title || (isNamedEntry(value) && value.title === title);
  const rest = Object.fromEntries(Object.entries(fields).filter(([, value]) => !isSaid(value)));
  const [before, after] = how === 'removed' ? [rest, {}] : [{}, rest];
  return { ...own, fields: compareSnapshots(model, attribute.component!, before, after) };
}

/** Equal 1; the same file or the same entry in a component nearly so; else the share of fields that are the same. */
function likeness(one: Value, other: Value): number {
  if (isSameState({ one }, { one: other })) return 1;
  if (isNamedEntry(one) || isNamedFile(one) || typeof one !== 'object' || typeof other !== 'object') return 0;
  const [fields, others] = [asFields(one), asFields(other)];
  const keyOf = (all: Snapshot) => Object.values(all).find((value) => isNamedFile(value) || isNamedEntry(value));
  const key = keyOf(fields);
  if (key && isSameState({ key }, { key: keyOf(others) ?? null })) return 0.9;
  const names = Object.keys({ ...fields, ...others }).filter((name) => fields[name] || others[name]);
  const same = names.filter((name) => isSameState({ it: fields[name] ?? null }, { it: others[name] ?? null }));
  return names.length ? (0.9 * same.length) / names.length : 0;
}

function shown(side: 'before' | 'after', value: Value, attribute?: Attribute): { before?: string; after?: string } {
  const text = readable(value, attribute);
  return text ? { [side]: text } : {};
}

function readable(value: Value, attribute?: Attribute): string {
  if (value === null) return '';
  if (isNamedEntry(value)) return value.title;
  if (isNamedFile(value)) return value.name ?? '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (attribute?.type === 'date') return formatDay(String(value));
  if (attribute?.type === 'datetime') return formatMoment(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function asFields(value: Value): Snapshot {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Snapshot) : {};
}

function asList(value: Value): Value[] {
  return value === null ? [] : [value].flat();
}
