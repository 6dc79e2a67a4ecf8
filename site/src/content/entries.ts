import { z } from 'zod';
import { removeUnprintable } from '../escape.ts';

/** What the publisher keeps of each entry. Fields that are not named here never reach a page. */

const text = z.string().overwrite((given) => removeUnprintable(given).normalize('NFC'));
/** Kept to the letter, because something else has the same name: an address that was, a file. */
const exact = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();
const id = z.string();
const ids = z.array(id).default([]);
const rank = z.number().int().optional();

/** A media file with what the publisher learned from its bytes. */
export const mediaFile = z.object({
  id,
  name: exact,
  url: exact,
  mime: text,
  size: z.number(),
  sha256: text.regex(/^[0-9a-f]{64}$/),
  width: z.number().optional(),
  height: z.number().optional(),
  alt: text.optional(),
  caption: text.optional(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).optional(),
  document: z
    .object({
      pages: z.number().int().optional(),
      signatures: z.array(z.object({ name: text.optional(), at: moment.optional() })).optional(),
    })
    .optional(),
});

const photo = z.object({ image: mediaFile, caption: text.optional(), credit: text.optional(), alt: text.optional() });
const link = z.object({ label: text, url: text });
const term = z.object({ kind: text.optional(), schoolYear: text.optional(), semester: text.optional() });
const figure = z.object({
  label: text,
  value: text,
  unit: text.optional(),
  asOf: text.optional(),
  scope: text.optional(),
});
const citation = z.object({
  kind: text.optional(),
  number: text.optional(),
  issuedOn: day.optional(),
  issuer: text.optional(),
  title: text.optional(),
  url: text.optional(),
});
const appointment = z.object({
  title: text,
  organization: id.optional(),
  from: day.optional(),
  to: day.optional(),
  rank,
});
const updates = z.array(z.object({ at: moment, note: text })).default([]);
const participant = z.object({
  official: id.optional(),
  group: text.optional(),
  name: text.optional(),
  title: text.optional(),
  organization: id.optional(),
  role: text.optional(),
  rank,
});
const task = z.object({
  heading: text,
  body: text.optional(),
  assignees: ids,
  responsibleOfficials: ids,
  deadline: day.optional(),
  deadlineText: text.optional(),
});
const signer = z.object({
  official: id.optional(),
  name: text.optional(),
  title: text.optional(),
  form: text.optional(),
  rank,
});

const entry = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), id, inlineMedia: z.array(mediaFile).default([]), ...shape });

const slug = text.min(1);
const named = { name: text, slug, description: text.optional(), rank };

export const entrySchemas = {
  article: entry('article', {
    title: text,
    slug,
    genre: text,
    summary: text.optional(),
    body: text.optional(),
    cover: photo.optional(),
    gallery: z.array(photo).default([]),
    byline: text.optional(),
    source: z.object({ name: text, url: text.optional() }).optional(),
    category: id.optional(),
    topics: ids,
    conference: id.optional(),
    directives: ids,
    officials: ids,
    organization: id.optional(),
    audiences: z.array(text).default([]),
    audience: text.optional(),
    displayedAt: moment,
    firstLiveAt: moment,
    expiresOn: day.optional(),
    pinnedUntil: day.optional(),
    updates,
    attachments: z.array(mediaFile).default([]),
    seo: z.object({ title: text.optional(), description: text.optional(), image: mediaFile.optional() }).optional(),
  }),
  conference: entry('conference', {
    title: text,
    slug,
    terms: z.array(term).default([]),
    startsOn: day.optional(),
    endsOn: day.optional(),
    precision: z.enum(['ngày', 'buổi', 'tháng', 'không rõ']).optional(),
    session: text.optional(),
    startsAt: moment.optional(),
    endsAt: moment.optional(),
    mode: text.optional(),
    venue: text.optional(),
    streamUrl: text.optional(),
    organizers: ids,
    summary: text.optional(),
    body: text.optional(),
    participants: z.array(participant).default([]),
    agenda: z.array(z.object({ time: text.optional(), item: text, presenter: text.optional() })).default([]),
    figures: z.array(figure).default([]),
    outcomes: text.optional(),
    photos: z.array(photo).default([]),
    updates,
    attachments: z.array(mediaFile).default([]),
    state: text.optional(),
  }),
  official: entry('official', {
    fullName: text,
    sortName: text,
    slug,
    honorific: text.optional(),
    academicTitle: text.optional(),
    portrait: photo.optional(),
    appointments: z.array(appointment).default([]),
    responsibilities: text.optional(),
    officePhone: text.optional(),
    officialEmail: text.optional(),
    spokesperson: z.boolean().default(false),
    listed: z.boolean().default(true),
  }),
  directive: entry('directive', {
    title: text,
    slug,
    group: text,
    kind: text,
    number: text.optional(),
    issuer: id.optional(),
    issuedOn: day.optional(),
    effectiveOn: day.optional(),
    expiresOn: day.optional(),
    validity: text.optional(),
    field: id.optional(),
    signers: z.array(signer).default([]),
    conference: id.optional(),
    body: text.optional(),
    tasks: z.array(task).default([]),
    updates,
    attachments: z.array(mediaFile).default([]),
    basedOn: ids,
    replaces: ids,
    amends: ids,
    corrects: ids,
    repeals: ids,
    guides: ids,
    citations: z.array(citation).default([]),
    topics: ids,
    terms: z.array(term).default([]),
    withdrawnOn: day.optional(),
    withdrawnReason: text.optional(),
  }),
  organization: entry('organization', {
    name: text,
    shortName: text.optional(),
    slug,
    kind: text.optional(),
    parent: id.optional(),
    rank,
    address: text.optional(),
    phone: text.optional(),
    email: text.optional(),
    website: text.optional(),
    closedOn: day.optional(),
    successors: ids,
  }),
  category: entry('category', { ...named, parent: id.optional() }),
  topic: entry('topic', named),
  field: entry('field', named),
  page: entry('page', { title: text, slug, parent: id.optional(), rank, body: text.optional(), updates }),
  'site-setting': entry('site-setting', {
    agencyName: text,
    parentAgencyName: text.optional(),
    tagline: text.optional(),
    logo: mediaFile.optional(),
    primaryColor: text.optional(),
    accentColor: text.optional(),
    contact: z
      .object({
        address: text.optional(),
        phone: text.optional(),
        email: text.optional(),
        fax: text.optional(),
      })
      .optional(),
    responsiblePerson: text.optional(),
    contactOfficers: z
      .array(z.object({ name: text, title: text.optional(), phone: text.optional(), email: text.optional() }))
      .default([]),
    menu: z.array(link).default([]),
    socialLinks: z.array(link).default([]),
    publicServiceLinks: z.array(link).default([]),
    websiteLinks: z.array(link).default([]),
    banners: z
      .array(
        z.object({
          image: mediaFile,
          alt: text.optional(),
          url: text.optional(),
          from: day.optional(),
          to: day.optional(),
        }),
      )
      .default([]),
    measurement: z.object({ host: text, path: text }).optional(),
  }),
  redirect: entry('redirect', { from: exact, to: exact, permanent: z.boolean().default(true) }),
  tombstone: entry('tombstone', { path: exact }),
};

export type StoredType = keyof typeof entrySchemas;
export type StoredEntry<T extends StoredType = StoredType> = { [K in T]: z.infer<(typeof entrySchemas)[K]> }[T];
export type MediaFile = z.infer<typeof mediaFile>;
export type Photo = z.infer<typeof photo>;
