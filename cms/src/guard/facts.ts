import { documentIdentity } from '@ban-tin/shared/document-number';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../change-log/entry-uids.ts';
import { linkFieldsOf } from './rules/links.ts';
import { digitsOf, hasMobileNumber } from './rules/phones.ts';
import type { Facts, OfficialFacts, Passage, Row } from './subject.ts';
import { targetsOf } from './targets.ts';
import { linksIn, picturesIn } from './text/markdown.ts';

/** What the rules need to know beside the entry itself; only what this entry gives reason to ask for is read. */
export async function factsFor(
  strapi: Core.Strapi,
  type: EntryType,
  row: Row,
  { passages, files }: { passages: Passage[]; files: Passage[] },
): Promise<Facts> {
  const texts = [...passages, ...files].map(({ text }) => text);
  const markdown = passages.filter(({ kind }) => kind === 'markdown').map(({ text }) => text);
  const addresses = [
    ...markdown.flatMap((text) => [...linksIn(text), ...picturesIn(text).map(({ address }) => address)]),
    ...linkFieldsOf(row).map(({ to }) => to),
  ];
  return {
    officials: await officialsOf(strapi, row),
    conference: await conferenceOf(strapi, row),
    sameDirectives: type === 'directive' ? await sameDirectives(strapi, row) : [],
    slugOwner: await slugOwner(strapi, type, row),
    targets: await targetsOf(strapi, [...new Set(addresses)]),
    officialPhones: texts.some(hasMobileNumber) ? await officialPhones(strapi) : new Set(),
  };
}

async function officialsOf(strapi: Core.Strapi, row: Row): Promise<Map<string, OfficialFacts>> {
  const lines: Row[] = [...(row['participants'] ?? []), ...(row['signers'] ?? [])];
  const named: Row[] = [...(row['officials'] ?? []), ...lines.map(({ official }) => official)].filter(Boolean);
  if (!named.length) return new Map();
  const ids = [...new Set(named.map(({ documentId }) => documentId as string))];
  const officials = await strapi.db
    .query(uidOf('official'))
    .findMany({ where: { documentId: { $in: ids } }, populate: { appointments: true } });
  return new Map(officials.map((official) => [official.documentId, official as OfficialFacts]));
}

async function conferenceOf(strapi: Core.Strapi, row: Row): Promise<Facts['conference']> {
  if (!row['conference']) return undefined;
  const rows = await strapi.db
    .query(uidOf('conference'))
    .findMany({ where: { documentId: row['conference'].documentId }, populate: { terms: true } });
  const conference = rows.find(({ publishedAt }) => publishedAt) ?? rows[0];
  if (!conference) return undefined;
  const schoolYears = conference.terms.map(({ schoolYear }: Row) => schoolYear).filter(Boolean);
  return { startsOn: conference.precision === 'không rõ' ? undefined : conference.startsOn, schoolYears };
}

async function sameDirectives(strapi: Core.Strapi, row: Row): Promise<string[]> {
  const identity = identityOf(row);
  const [digits] = /[1-9]\d*/.exec(String(row['number'] ?? '')) ?? [];
  if (!identity || !digits) return [];
  const candidates = await strapi.db.query(uidOf('directive')).findMany({
    where: {
      documentId: { $ne: row['documentId'] },
      number: { $contains: digits },
      issuedOn: row['issuedOn'] ?? null,
    },
    populate: { issuer: { select: ['documentId'] } },
  });
  const same = candidates.filter((candidate) => identityOf(candidate) === identity);
  return [...new Map(same.map(({ documentId, title }) => [documentId, String(title ?? '')])).values()];
}

function identityOf(row: Row): string | undefined {
  return documentIdentity({ number: row['number'], issuedOn: row['issuedOn'], issuer: row['issuer']?.documentId });
}

async function slugOwner(strapi: Core.Strapi, type: EntryType, row: Row): Promise<string | undefined> {
  if (!row['slug']) return undefined;
  const where = { slug: row['slug'], documentId: { $ne: row['documentId'] } };
  const owner = await strapi.db.query(uidOf(type)).findOne({ where });
  return owner ? String(owner.title ?? owner.name ?? owner.fullName ?? owner.slug) : undefined;
}

/** The numbers that the department itself gives out. */
async function officialPhones(strapi: Core.Strapi): Promise<Set<string>> {
  const setting = await strapi.db
    .query(uidOf('site-setting'))
    .findOne({ where: {}, populate: { contact: true, contactOfficers: true } });
  const organizations = await strapi.db
    .query(uidOf('organization'))
    .findMany({ where: { phone: { $notNull: true } }, select: ['phone'] });
  const officials = await strapi.db
    .query(uidOf('official'))
    .findMany({ where: { officePhone: { $notNull: true } }, select: ['officePhone'] });
  const lines = [
    ...[setting?.contact?.phone, setting?.contact?.fax],
    ...(setting?.contactOfficers ?? []).map(({ phone }: Row) => phone),
    ...organizations.map(({ phone }) => phone),
    ...officials.map(({ officePhone }) => officePhone),
  ];
  return new Set(lines.flatMap((line) => String(line ?? '').split(/[,;/]| - /)).map(digitsOf));
}
