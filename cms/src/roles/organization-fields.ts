import type { EntryType } from '@ban-tin/shared/change';

/** The field that says to which organization an entry belongs; types without one belong to none. */
export const organizationFields: Partial<Record<EntryType, { name: string; many: boolean }>> = {
  article: { name: 'organization', many: false },
  conference: { name: 'organizers', many: true },
  directive: { name: 'issuer', many: false },
};

/** The condition on rows of this type that holds for those of the organization; false if there can be none. */
export function belongsTo(type: EntryType, organization: string): Record<string, unknown> | false {
  if (type === 'organization') return { documentId: organization };
  const field = organizationFields[type];
  if (!field) return false;
  if (field.many) return { [field.name]: { $elemMatch: { documentId: organization } } };
  return { [`${field.name}.documentId`]: organization };
}
