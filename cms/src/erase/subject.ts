import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { fileUid, uidOf } from '../change-log/entry-uids.ts';
import { hasHistory, isMarkdown, modelOf, pathsTo, titleOf, whereAt } from '../history/schemas.ts';
import type { Attribute } from '../history/schemas.ts';
import { versionUid } from '../history/versions.ts';

type Row = Record<string, any>;

/** A row of the media library, as far as erasing needs it; the upload provider gets it whole. */
export interface StoredFile {
  id: number;
  documentId: string;
  name: string;
  url: string;
  hash: string;
  ext: string | null;
  formats: Record<string, { url: string; hash: string; ext: string }> | null;
}

/** What is to be erased, and every name by which it is known. */
export interface Subject {
  /** Absent when it is a file alone. */
  entry?: { type: EntryType; id: string };
  /** The newest title, by which people recognise it. */
  title: string;
  /** All titles and slugs that it ever had. */
  titles: string[];
  slugs: string[];
  /** The files that go with it: nothing else shows them or links to them. */
  files: StoredFile[];
  /** Files that it showed and that stay, because others show them too. */
  shared: StoredFile[];
}

/** Another entry that shows a file or names an entry. */
export interface Mention {
  type: EntryType;
  id: string;
  title: string;
}

/** The entry with the files that only it uses; undefined if there is neither an entry nor a history. */
export async function entrySubject(strapi: Core.Strapi, type: EntryType, id: string): Promise<Subject | undefined> {
  const model = modelOf(strapi);
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({ where: { documentId: id } });
  const kept: Row[] = await strapi.db.query(versionUid).findMany({
    where: { entryType: type, entryId: id },
    orderBy: { number: 'desc' },
  });
  if (!rows.length && !kept.length) return undefined;
  const states = [...rows, ...kept.flatMap(({ snapshot }) => (snapshot ? (JSON.parse(snapshot) as Row) : []))];
  const titles = distinct([...states.map((state) => titleOf(model, type, state)), ...kept.map(({ title }) => title)]);
  const files: StoredFile[] = [];
  const shared: StoredFile[] = [];
  for (const file of await filesOf(strapi, type, id, states)) {
    const others = (await usersOf(strapi, file)).filter((user) => user.type !== type || user.id !== id);
    (others.length ? shared : files).push(file);
  }
  return {
    entry: { type, id },
    title: titles[0] ?? '',
    titles,
    slugs: distinct(states.map(({ slug }) => slug)),
    files,
    shared,
  };
}

/** One file of the media library, alone. */
export async function fileSubject(strapi: Core.Strapi, id: string): Promise<Subject | undefined> {
  const file = await strapi.db.query(fileUid).findOne({ where: { documentId: id } });
  if (!file) return undefined;
  return { title: file.name, titles: [], slugs: [], files: [file as StoredFile], shared: [] };
}

/** The entries that show a file, in a field or in a text, now or in a version that is kept. */
export async function usersOf(strapi: Core.Strapi, file: StoredFile): Promise<Mention[]> {
  const addresses = addressesOf(file);
  const shown = await entriesWhere(strapi, ({ type }) => type === 'media', { documentId: file.documentId });
  const linked: Mention[] = [];
  for (const address of addresses) {
    linked.push(...(await entriesWhere(strapi, hasText, { $contains: address })));
  }
  const kept = await strapi.db.query(versionUid).findMany({
    where: { $or: [file.documentId, ...addresses].map((name) => ({ snapshot: { $contains: name } })) },
    select: ['entryType', 'entryId', 'title'],
  });
  const former = kept.map(({ entryType, entryId, title }) => ({ type: entryType, id: entryId, title: title ?? '' }));
  return distinctMentions([...shown, ...linked, ...former]);
}

/** The entries that are linked with an entry, or have its address or its title in their texts. */
export async function mentionsOf(strapi: Core.Strapi, { entry, titles, slugs }: Subject): Promise<Mention[]> {
  if (!entry) return [];
  const target = uidOf(entry.type);
  const linked = await entriesWhere(strapi, (attribute) => attribute.target === target, { documentId: entry.id });
  const names = [...titles.filter(({ length }) => length >= 8), ...slugs.map((slug) => `/${slug}/`)];
  const named: Mention[] = [];
  for (const name of [...names, `ban-tin:${entry.type}/${entry.id}`]) {
    named.push(...(await entriesWhere(strapi, hasText, { $contains: name })));
  }
  return distinctMentions([...linked, ...named]).filter(({ type, id }) => type !== entry.type || id !== entry.id);
}

/** Every address under which the upload provider serves a file. */
export function addressesOf({ url, formats }: StoredFile): string[] {
  return [url, ...Object.values(formats ?? {}).map((format) => format.url)];
}

export function hasText(attribute: Attribute): boolean {
  return ['string', 'text'].includes(attribute.type) || isMarkdown(attribute);
}

async function filesOf(strapi: Core.Strapi, type: EntryType, id: string, states: Row[]): Promise<StoredFile[]> {
  const found = new Map<string, StoredFile>();
  const add = (rows: StoredFile[]) => rows.forEach((row) => found.set(row.documentId, row));
  const model = modelOf(strapi);
  for (const path of pathsTo(model, uidOf(type), (attribute) => attribute.type === 'media')) {
    const populate = path.reduceRight<unknown>((inner, name) => ({ populate: { [name]: inner } }), true) as Row;
    const rows = await strapi.db.query(uidOf(type)).findMany({ where: { documentId: id }, ...populate });
    for (const row of rows) add(valuesAt(row, path) as StoredFile[]);
  }
  const texts = JSON.stringify(states);
  const named = [...texts.matchAll(/"file":"([a-z0-9]+)"/g)].map(([, file]) => file!);
  const addresses = texts.match(/\/uploads\/[^\s"'()<>\\]+/g) ?? [];
  add(
    (await strapi.db
      .query(fileUid)
      .findMany({ where: { $or: [{ documentId: { $in: named } }, { url: { $in: addresses } }] } })) as StoredFile[],
  );
  return [...found.values()];
}

function valuesAt(value: any, [name, ...rest]: string[]): unknown[] {
  const inner = [value?.[name!] ?? []].flat();
  return rest.length ? inner.flatMap((one) => valuesAt(one, rest)) : inner;
}

/** The entries in which an attribute that is asked for fulfils a condition, draft or published. */
async function entriesWhere(
  strapi: Core.Strapi,
  asked: (attribute: Attribute) => boolean,
  condition: unknown,
): Promise<Mention[]> {
  const model = modelOf(strapi);
  const found: Mention[] = [];
  for (const type of entryTypes) {
    if (!hasHistory(type)) continue;
    const main = model.mainFieldOf(uidOf(type));
    for (const path of pathsTo(model, uidOf(type), asked)) {
      const rows = await strapi.db
        .query(uidOf(type))
        .findMany({ where: whereAt(path, condition), select: ['documentId', ...(main ? [main] : [])] });
      found.push(...rows.map((row) => ({ type, id: row.documentId as string, title: titleOf(model, type, row) })));
    }
  }
  return distinctMentions(found);
}

function distinct(texts: unknown[]): string[] {
  return [...new Set(texts.filter((text): text is string => typeof text === 'string' && text !== ''))];
}

function distinctMentions(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [`${mention.type}/${mention.id}`, mention])).values()];
}
