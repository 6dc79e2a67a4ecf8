import type { Link, Model } from './model.ts';
import type { Row, Rows } from './rows.ts';

/** Which of an entry's rows: its draft or what readers see. */
export type Version = 'draft' | 'published';

type Values = Record<string, unknown>;
type WriteRow = (uid: string, values: Values, version: Version) => number;

/**
 * Writes an entry's or component's row with all that hangs on it, and returns the row's id. A draft is linked with drafts,
 * a published row with published ones; `rowOf` knows them by their document ids.
 */
export function rowWriter(
  models: ReadonlyMap<string, Model>,
  rows: Rows,
  rowOf: (documentId: string, version: Version) => number,
): WriteRow {
  const lastPlaces = new Map<string, number>();
  /** In the list of the other end a row stands behind all that were linked before. */
  const nextPlace = (table: string, other: number): number => {
    const key = `${table}/${other}`;
    const place = (lastPlaces.get(key) ?? 0) + 1;
    lastPlaces.set(key, place);
    return place;
  };

  const write: WriteRow = (uid, values, version) => {
    const { table, columns, components, relations, media } = models.get(uid)!;
    const id = rows.add(table, columnsOf(columns, values));
    for (const { field, component, isList, link } of components) {
      listOf(values[field]).forEach((part, index) => {
        const place = { [link.place!]: isList ? index + 1 : null };
        const joined = joining(link, id, write(component, part as Values, version));
        rows.add(link.table, { ...joined, ...place, field, component_type: component });
      });
    }
    for (const { field, link } of relations) {
      listOf(values[field]).forEach((documentId, index) => {
        const other = rowOf(String(documentId), version);
        const place = link.place && { [link.place]: index + 1 };
        const inverse = link.inversePlace && { [link.inversePlace]: nextPlace(link.table, other) };
        rows.add(link.table, { ...joining(link, id, other), ...place, ...inverse });
      });
    }
    for (const { field, link } of media) {
      listOf(values[field]).forEach((file, index) => {
        const joined = { [link.file]: file, [link.shownBy]: id, [link.shownByType]: uid };
        rows.add(link.table, { ...joined, field, order: index + 1 });
      });
    }
    return id;
  };
  return write;
}

function columnsOf(columns: Model['columns'], values: Values): Row {
  return Object.fromEntries(columns.map(({ field, column, ...rest }) => [column, toColumn(values[field], rest)]));
}

function toColumn(value: unknown, { type, default: usual }: { type: string; default: unknown }): unknown {
  if (value === undefined) return typeof usual === 'function' ? usual() : (usual ?? null);
  if (value === null) return null;
  if (type === 'datetime') return new Date(value as string | Date);
  return type === 'json' ? JSON.stringify(value) : value;
}

function joining({ own, other }: Link, ownId: number, otherId: number): Row {
  return { [own]: ownId, [other]: otherId };
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
