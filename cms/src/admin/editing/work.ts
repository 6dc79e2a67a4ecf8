/** The values of a form, as Strapi keeps them. */
export type Values = Record<string, unknown>;
type Item = Record<string, unknown>;

/**
 * Lays somebody's work over another version: what they have changed since `base` is theirs to keep, the rest is taken from
 * the other version. `clashes` names what both have changed, each differently.
 */
export function mergeWork(base: Values, mine: Values, other: Values): { values: Values; clashes: string[] } {
  const values: Values = { ...other };
  const clashes: string[] = [];
  for (const name of Object.keys(mine)) {
    if (isSame(base[name], mine[name])) continue;
    values[name] = fitItems(mine[name], other[name]);
    if (!isSame(base[name], other[name]) && !isSame(mine[name], other[name])) clashes.push(name);
  }
  return { values, clashes };
}

/** Items of lists that the other version does not have become new ones: Strapi refuses numbers that it does not know. */
export function fitWork(mine: Values, other: Values): Values {
  return Object.fromEntries(Object.entries(mine).map(([name, value]) => [name, fitItems(value, other[name])]));
}

/** Whether two values say the same; an emptied field is one that was never filled in. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (isBlank(one) && isBlank(other))) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isItem(one) || !isItem(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => !isPosition(name, one, other))
    .every((name) => isSame(one[name], other[name]));
}

/** Strapi's number of an item of a list comes with its first save, its key anew with each reading. */
function isPosition(name: string, one: Item, other: Item): boolean {
  return name === '__temp_key__' || (name === 'id' && ('__temp_key__' in one || '__temp_key__' in other));
}

function fitItems(mine: unknown, other: unknown): unknown {
  if (Array.isArray(mine)) {
    const known = new Set((Array.isArray(other) ? other : []).map((item) => (isItem(item) ? item['id'] : undefined)));
    return mine.map((item) => (isComponent(item) && !known.has(item['id']) ? withoutId(item) : item));
  }
  if (!isComponent(mine)) return mine;
  return isComponent(other) ? { ...mine, id: other['id'] } : withoutId(mine);
}

/** Files have a number as well, but one that no version changes; links keep theirs deeper down. */
function isComponent(value: unknown): value is Item {
  return isItem(value) && 'id' in value && !('mime' in value);
}

function withoutId({ id: _id, ...item }: Item): Item {
  return item;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
