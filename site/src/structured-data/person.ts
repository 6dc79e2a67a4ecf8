import { officialPath } from '@ban-tin/shared/urls';
import type { Person, WithContext } from 'schema-dts';
import type { Official } from '../content/questions/people.ts';
import { largestPicture } from '../picture-sources.ts';

/** An official in the appointments that have no end. */
export function person(official: Official, origin: string): WithContext<Person> {
  const { slug, fullName, honorific, academicTitle, portrait, officialEmail, officePhone } = official;
  const current = official.appointments.filter(({ to }) => !to);
  const employers = current.flatMap(({ organization }) => organization ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: fullName,
    url: origin + officialPath(slug),
    ...((honorific ?? academicTitle) && {
      honorificPrefix: [honorific, academicTitle].filter(Boolean).join(' '),
    }),
    ...(current.length && { jobTitle: current.map(({ title }) => title) }),
    ...(employers.length && {
      worksFor: employers.map(({ title, path }) => ({
        '@type': 'GovernmentOrganization' as const,
        name: title,
        url: origin + path,
      })),
    }),
    ...(portrait && { image: largestPicture(portrait, origin) }),
    ...(officialEmail && { email: officialEmail }),
    ...(officePhone && { telephone: officePhone }),
  };
}
