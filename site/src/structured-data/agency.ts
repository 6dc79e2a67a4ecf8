import { homePath } from '@ban-tin/shared/urls';
import type { GovernmentOrganization } from 'schema-dts';
import type { SiteFrame } from '../content/questions/site.ts';
import { largestPicture } from '../picture-sources.ts';

/** The department itself, as other things on its site name it. */
export function agency({ agencyName, parentAgencyName, logo, contact }: SiteFrame, origin: string) {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${origin}${homePath()}#co-quan`,
    name: agencyName,
    url: origin + homePath(),
    ...(parentAgencyName && {
      parentOrganization: { '@type': 'GovernmentOrganization', name: parentAgencyName } as const,
    }),
    ...(logo && { logo: largestPicture(logo, origin) }),
    ...(contact?.address && { address: contact.address }),
    ...(contact?.phone && { telephone: contact.phone }),
    ...(contact?.email && { email: contact.email }),
  } satisfies GovernmentOrganization;
}
