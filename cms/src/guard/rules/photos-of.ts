import type { Row } from '../subject.ts';

/** The components with a picture in them, of all types. */
const lists = ['gallery', 'photos', 'banners'];
const singles = ['cover', 'portrait'];

/** The photos of an entry with the fields that they are in: "cover", "gallery.2". */
export function photosOf(row: Row): { field: string; photo: Row }[] {
  return [
    ...singles.filter((name) => row[name]).map((name) => ({ field: name, photo: row[name] as Row })),
    ...lists.flatMap((name) =>
      ((row[name] ?? []) as Row[]).map((photo, index) => ({ field: `${name}.${index}`, photo })),
    ),
  ];
}
