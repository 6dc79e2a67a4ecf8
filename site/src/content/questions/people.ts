import { startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { question } from '../ask.ts';
import { inlineFilesOf, pictureOf } from './pictures.ts';
import { linkOf, linkTo, officialCard } from './views.ts';
import type { Content } from '../content.ts';
import type { Link, OfficialCard } from './views.ts';

/** One official with everything of their own. */
export const official = question('official', (content, slug: string) => {
  const found = content.entryBySlug('official', slug);
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
        organization: linkTo(content, 'organization', organization),
      })),
  };
});
export type Official = NonNullable<ReturnType<typeof official>>;

/** Listed officials by organization, in the organizations' order; inside one by rank, never by the alphabet. */
export const officialsByOrganization = question('officialsByOrganization', (content) => {
  const groups = content.names('organizations').map((organization) => ({
    organization: linkOf('organization', organization) as Link | undefined,
    officials: membersOf(content, organization.id),
  }));
  const members = new Set(groups.flatMap(({ officials }) => officials.map(({ path }) => path)));
  const others = content
    .list<'official'>('officials')
    .filter(({ listed }) => listed)
    .map((entry) => officialCard(content, entry))
    .filter(({ path }) => !members.has(path));
  return [...groups, { organization: undefined, officials: others }].filter(({ officials }) => officials.length);
});

/** One organization with its place among the others and its listed members by rank. */
export const organization = question('organization', (content, slug: string) => {
  const found = content.entryBySlug('organization', slug);
  if (!found) return undefined;
  const { id, name, shortName, kind, address, phone, email, website, closedOn } = found;
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
    parent: linkTo(content, 'organization', found.parent),
    successors: found.successors.flatMap((other) => linkTo(content, 'organization', other) ?? []),
    predecessors: content.names(`organizations/successor/${id}`).map((other) => linkOf('organization', other)),
    children: content.names(`organizations/parent/${id}`).map((other) => linkOf('organization', other)),
    members: membersOf(content, id),
  };
});
export type Organization = NonNullable<ReturnType<typeof organization>>;

/** An organization with those below it, by rank. */
export interface OrganizationNode extends Link {
  children: OrganizationNode[];
}

/** The organizations that are at work on the site's day, as a tree. One whose parent is not there stands at the top. */
export const organizationTree = question('organizationTree', (content): OrganizationNode[] => {
  const open = content
    .list<'organization'>('organizations')
    .filter(({ closedOn }) => !closedOn || !content.isReached(startOfVietnamDay(closedOn)));
  const there = new Set(open.map(({ id }) => id));
  const below = Map.groupBy(open, ({ parent }) => (parent && there.has(parent) ? parent : ''));
  const shown = new Set<string>();
  const nodesOf = (parent: string): OrganizationNode[] =>
    (below.get(parent) ?? []).flatMap(({ id, name, slug }) => {
      if (shown.has(id)) return [];
      shown.add(id);
      return [{ ...linkOf('organization', { id, name, slug }), children: nodesOf(id) }];
    });
  return nodesOf('');
});

/** Who speaks for the department to the press: listed officials marked so. */
export const spokespersons = question('spokespersons', (content) =>
  content
    .list<'official'>('officials')
    .filter(({ listed, spokesperson }) => listed && spokesperson)
    .map((entry) => ({
      ...officialCard(content, entry),
      officePhone: entry.officePhone,
      officialEmail: entry.officialEmail,
    })),
);

/** The listed officials who hold an appointment in the organization on the site's day, with what they are there. */
function membersOf(content: Content, organization: string): OfficialCard[] {
  return content
    .list<'official'>(`officials/organization/${organization}`)
    .filter(({ listed }) => listed)
    .map((entry) => {
      const here = entry.appointments.filter((appointment) => appointment.organization === organization);
      return officialCard(content, { ...entry, appointments: here });
    })
    .filter(({ appointments }) => appointments.length);
}
