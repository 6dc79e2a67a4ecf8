import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';

const uid = 'api::publishing.editing';
/** Any number will do, as long as nothing else locks with the same. */
const advisoryLock = 779_032;

/** Who is not heard of for so long is not editing any more. Browsers let hidden tabs speak once a minute. */
export const patience = 90_000;

/** An open form. The same person may have several, in two tabs or on two machines. */
export interface OpenForm {
  /** Random, the browser's own. */
  form: string;
  type: EntryType;
  /** None while the entry has never been saved. */
  id?: string | undefined;
  editor: { id: number; name: string };
}

/** What somebody has written and not saved. */
export interface WorkingCopy {
  /** The form's values, and those that it was filled with. */
  values: Record<string, unknown>;
  initial: Record<string, unknown>;
  /** The version that the form was loaded from. */
  basedOn?: string | undefined;
  title: string;
}

export interface Report {
  /** Wants to be the one who edits. */
  wants: boolean;
  /** The form to take the entry over from; if another one holds it by now, nothing is taken. */
  takeFrom?: string | undefined;
  /** Absent: as before. `null`: there is nothing unsaved any more. */
  copy?: WorkingCopy | null | undefined;
}

export interface Holder {
  form: string;
  name: string;
  /** The same person, elsewhere. */
  isYou: boolean;
  /** ISO instant. */
  since: string;
}

/** What an open form is told about its entry; instants are ISO. */
export interface Standing {
  holds: boolean;
  /** Somebody else who is editing. */
  holder?: Holder;
  /** Who has taken the entry over from this form. */
  taken?: { by: string; at: string };
  keptAt?: string;
}

export interface KeptCopy extends WorkingCopy {
  form: string;
  type: EntryType;
  id?: string;
  keptAt: string;
  /** Its form is still open somewhere. */
  isOpen: boolean;
}

type Row = Record<string, any>;

/** Takes down what an open form reports, and tells it who edits. At any time at most one form holds an entry. */
export async function report(
  strapi: Core.Strapi,
  open: OpenForm,
  { wants, takeFrom, copy }: Report,
  now: Date,
): Promise<Standing> {
  return strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [
        advisoryLock,
        `${open.type} ${open.id ?? open.form}`,
      ]);
    }
    const own: Row | null = await rows(strapi).findOne({ where: ownRow(open) });
    const holder = open.id ? await holderBeside(strapi, open, now) : undefined;
    const takes = wants && holder !== undefined && holder['form'] === takeFrom;
    const holds = wants && (!holder || takes);
    if (takes) {
      await rows(strapi).update({
        where: { id: holder['id'] },
        data: { holds: false, takenBy: open.editor.name, takenAt: now },
      });
    }
    const data = {
      ...{ form: open.form, entryType: open.type, entryId: open.id ?? null },
      ...{ editorId: open.editor.id, editorName: open.editor.name, seenAt: now },
      holds,
      since: holds ? (own?.['holds'] ? own['since'] : now) : null,
      ...(holds && { takenBy: null, takenAt: null }),
      ...(copy && { ...contentOf(copy), keptAt: now }),
      ...(copy === null && { copy: null, title: null, basedOn: null, keptAt: null }),
    };
    const row: Row = own
      ? await rows(strapi).update({ where: { id: own['id'] }, data })
      : await rows(strapi).create({ data });
    return standingOf(row, holds ? undefined : holder, open);
  });
}

/** The form is closed. What was not saved in it is kept. */
export async function leave(
  strapi: Core.Strapi,
  { form, editorId }: { form: string; editorId: number },
): Promise<void> {
  const own: Row | null = await rows(strapi).findOne({ where: { form, editorId } });
  if (!own) return;
  if (own['copy']) await rows(strapi).update({ where: { id: own['id'] }, data: { holds: false, seenAt: new Date(0) } });
  else await rows(strapi).delete({ where: { id: own['id'] } });
}

/** What this person has written and not saved, the newest first: in one entry, in new ones (`null`), or anywhere. */
export async function copiesOf(
  strapi: Core.Strapi,
  editorId: number,
  entry: { type: EntryType; id: string | null } | undefined,
  now: Date,
): Promise<KeptCopy[]> {
  const found: Row[] = await rows(strapi).findMany({
    where: { editorId, keptAt: { $notNull: true }, ...(entry && { entryType: entry.type, entryId: entry.id }) },
    orderBy: { keptAt: 'desc' },
  });
  return found.map((row) => ({
    form: row['form'],
    type: row['entryType'],
    ...(row['entryId'] && { id: row['entryId'] }),
    ...row['copy'],
    ...(row['basedOn'] && { basedOn: row['basedOn'] }),
    title: row['title'] ?? '',
    keptAt: iso(row['keptAt']),
    isOpen: isPresent(row, now),
  }));
}

/** Drops a copy that its owner has restored or does not want. */
export async function dropCopy(strapi: Core.Strapi, own: { form: string; editorId: number }): Promise<void> {
  await rows(strapi).deleteMany({ where: own });
}

/** The hidden table of open forms and working copies. */
export function rows(strapi: Core.Strapi) {
  return strapi.db.query(uid);
}

/** Everybody has rows of their own, whatever number their browser names. */
function ownRow({ form, editor }: OpenForm): Row {
  return { form, editorId: editor.id };
}

async function holderBeside(strapi: Core.Strapi, open: OpenForm, now: Date): Promise<Row | undefined> {
  const holding: Row[] = await rows(strapi).findMany({
    where: { entryType: open.type, entryId: open.id, holds: true },
    orderBy: { id: 'asc' },
  });
  return holding.find(
    (row) => isPresent(row, now) && (row['form'] !== open.form || row['editorId'] !== open.editor.id),
  );
}

function isPresent(row: Row, now: Date): boolean {
  return now.getTime() - new Date(row['seenAt']).getTime() < patience;
}

function contentOf({ values, initial, basedOn, title }: WorkingCopy): Row {
  return { copy: { values, initial }, basedOn: basedOn ?? null, title };
}

function standingOf(row: Row, holder: Row | undefined, { editor }: OpenForm): Standing {
  return {
    holds: row['holds'],
    ...(holder && {
      holder: {
        form: holder['form'],
        name: holder['editorName'],
        isYou: holder['editorId'] === editor.id,
        since: iso(holder['since']),
      },
    }),
    ...(row['takenBy'] && { taken: { by: row['takenBy'], at: iso(row['takenAt']) } }),
    ...(row['keptAt'] && { keptAt: iso(row['keptAt']) }),
  };
}

function iso(value: string | Date): string {
  return new Date(value).toISOString();
}
