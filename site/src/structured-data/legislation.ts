import { attachmentPath, directivePath } from '@ban-tin/shared/urls';
import type { Legislation, LegalForceStatus, WithContext } from 'schema-dts';
import type { Directive } from '../content/questions/directives.ts';
import { directiveTitle } from '../directive-name.ts';

const forces = new Map<string, LegalForceStatus>([
  ['còn hiệu lực', 'https://schema.org/InForce'],
  ['hết hiệu lực một phần', 'https://schema.org/PartiallyInForce'],
  ['chưa có hiệu lực', 'https://schema.org/NotInForce'],
  ['hết hiệu lực', 'https://schema.org/NotInForce'],
  ['ngưng hiệu lực', 'https://schema.org/NotInForce'],
]);

/** A directive; its force is named for norms only, as on the page. */
export function legislation(directive: Directive, origin: string): WithContext<Legislation> {
  const { slug, kind, number, issuedOn, effectiveOn, validity, issuer, relations, attachments } = directive;
  const force = forces.get(validity ?? '');
  const changes = relations
    .filter(({ relation }) => ['replaces', 'amends', 'corrects', 'repeals'].includes(relation))
    .flatMap(({ to }) => to.map(({ path }) => ({ '@id': origin + path })));
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: directiveTitle(directive),
    url: origin + directivePath(slug),
    inLanguage: 'vi',
    legislationType: kind,
    ...(number && { legislationIdentifier: number }),
    ...(issuedOn && { legislationDate: issuedOn }),
    ...(effectiveOn && { legislationDateVersion: effectiveOn }),
    ...(force && { legislationLegalForce: force }),
    ...(issuer && {
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer.title, url: origin + issuer.path },
    }),
    ...(changes.length && { legislationChanges: changes }),
    ...(attachments.length && {
      encoding: attachments.map(({ sha256, name, mime }) => ({
        '@type': 'LegislationObject' as const,
        contentUrl: origin + attachmentPath(sha256, name),
        encodingFormat: mime,
      })),
    }),
  };
}
