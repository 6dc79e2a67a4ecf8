import { question } from '../ask.ts';
import { inlineFilesOf, pictureOf } from './pictures.ts';
import { linkTo, officialCard } from './views.ts';
import type { ContentStore } from '../store.ts';
import type { Link, OfficialCard } from './views.ts';

/** One official with everything of their own. */
export const official = question('official', (store, slug: string) => {
  const found = store.entryBySlug('official', slug);
  if (!found) return undefined;
  const { id, fullName, honorific, academicTitle, responsibilities, officePhone, officialEmail, spokesperson } = found;
  return {
    id,
    slug,
    fullName,
    honorific,
    academicTitle,
    responsibilities,
    officePhone,
    officialEmail,
    spokesperson,
    portrait: pictureOf(found.portrait),
    files: inlineFilesOf(found),
    appointments: found.appointments
      .toSorted(
        (a, b) => (b.from ?? '').localeCompare(a.from ?? '', 'en') || (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0,
      )
      .map(({ title, organization, from, to }) => ({
        title,
        from,
        to,
        organization: linkTo(store, 'organization', organization),
      })),
  };
});
export type Official = NonNullable<ReturnType<typeof official>>;

/** Listed officials by organization, in the organizations' order; inside one by rank, never by the alphabet. */
export const officialsByOrganization = question('officialsByOrganization', (store) => {
  const groups = store.list<'organization'>('organizations').map(({ id }) => ({
    organization: linkTo(store, 'organization', id) as Link | undefined,
    officials: membersOf(store, id),
  }));
  const members = new Set(groups.flatMap(({ officials }) => officials.map(({ path }) => path)));
  const others = store
    .list<'official'>('officials')
    .filter(({ listed }) => listed)
    .map((entry) => officialCard(store, entry))
    .filter(({ path }) => !members.has(path));
  return [...groups, { organization: undefined, officials: others }].filter(({ officials }) => officials.length);
});

/** One organization with its place among the others and its listed members by rank. */
export const organization = question('organization', (store, slug: string) => {
  const found = store.entryBySlug('organization', slug);
  if (!found) return undefined;
  const { id, name, shortName, kind, address, phone, email, website, closedOn } = found;
  const links = (ids: string[]) => ids.flatMap((other) => linkTo(store, 'organization', other) ?? []);
  return {
    id,
    slug,
    name,
    shortName,
    kind,
    address,
    phone,
    email,
    website,
    closedOn,
    parent: linkTo(store, 'organization', found.parent),
    successors: links(found.successors),
    predecessors: links(store.list<'organization'>(`organizations/successor/${id}`).map((entry) => entry.id)),
    children: links(store.list<'organization'>(`organizations/parent/${id}`).map((entry) => entry.id)),
    members: membersOf(store, id),
  };
});
export type Organization = NonNullable<ReturnType<typeof organization>>;

/** The listed officials who hold an appointment in the organization on the store's day, with what they are there. */
function membersOf(store: ContentStore, organization: string): OfficialCard[] {
  return store
    .list<'official'>(`officials/organization/${organization}`)
    .filter(({ listed }) => listed)
    .map((entry) => {
      const here = entry.appointments.filter((appointment) => appointment.organization === organization);
      return officialCard(store, { ...entry, appointments: here });
    })
    .filter(({ appointments }) => appointments.length);
}
