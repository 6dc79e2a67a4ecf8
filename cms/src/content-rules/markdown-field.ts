/** The field of all Markdown texts, `global::markdown` in the schemas: stored like Strapi's rich text, with an editor of our own. */
export const markdownField = { name: 'markdown', type: 'richtext' } as const;
