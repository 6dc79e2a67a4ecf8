import { Mark } from '@tiptap/core';

/** Marks that TipTap lacks, or that it forbids inside others, by the name that they have here and their tag. */
const tags = {
  strike: 'del',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
  highlight: 'mark',
  inserted: 'ins',
  struck: 's',
  small: 'small',
  key: 'kbd',
  quotation: 'q',
  work: 'cite',
};

export const plainMarks = Object.entries(tags).map(([name, tag]) =>
  Mark.create({
    name,
    code: name === 'code',
    // Sizes and scripts exclude each other; everything else combines.
    excludes: name === 'superscript' ? 'subscript superscript' : name === 'subscript' ? 'superscript subscript' : name,
    parseHTML: () => (tag === 'del' ? [{ tag }, { tag: 'strike' }] : [{ tag }]),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  }),
);

/** The tag that each mark is written with, in the order in which they are nested where nothing else decides. */
export const markTags: Record<string, string> = {
  link: 'a',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  ...tags,
};
