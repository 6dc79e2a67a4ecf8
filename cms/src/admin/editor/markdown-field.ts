import type { ComponentType } from 'react';
import { words } from './words.ts';

/** The admin's side of the custom field `global::markdown`. The editor is fetched when the first such field is shown. */
export const markdownField = {
  name: 'markdown',
  type: 'richtext' as const,
  intlLabel: { id: 'ban-tin.markdown.label', defaultMessage: words.field.name },
  intlDescription: { id: 'ban-tin.markdown.description', defaultMessage: words.field.description },
  components: {
    // Strapi's type does not know that it hands over props.
    Input: async () => ({ default: (await import('./MarkdownInput.tsx')).default as ComponentType }),
  },
};
