import type { ComponentType } from 'react';
import { audiencesField as field } from '../../content-rules/audiences-field.ts';
import { words } from './words.ts';

/** The admin's side of the custom field `global::audiences`. */
export const audiencesField = {
  ...field,
  intlLabel: { id: 'ban-tin.audiences.label', defaultMessage: words.field.name },
  intlDescription: { id: 'ban-tin.audiences.description', defaultMessage: words.field.description },
  components: {
    // Strapi's type does not know that it hands over props.
    Input: async () => ({ default: (await import('./AudiencesInput.tsx')).default as ComponentType }),
  },
};
