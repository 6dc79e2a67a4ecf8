import { organizationPath } from '@ban-tin/shared/urls';
import type { GovernmentOrganization, WithContext } from 'schema-dts';
import type { Organization } from '../content/questions/people.ts';
import { readLink } from '../links.ts';

/** One of the organizations that the site knows. */
export function organizationData(organization: Organization, origin: string): WithContext<GovernmentOrganization> {
  const { name, shortName, slug, address, phone, email, website, parent, closedOn } = organization;
  const ownSite = website && readLink(website)?.href;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name,
    url: origin + organizationPath(slug),
    ...(shortName && { alternateName: shortName }),
    ...(address && { address }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(ownSite && { sameAs: ownSite }),
    ...(closedOn && { dissolutionDate: closedOn }),
    ...(parent && {
      parentOrganization: { '@type': 'GovernmentOrganization' as const, name: parent.title, url: origin + parent.path },
    }),
  };
}
