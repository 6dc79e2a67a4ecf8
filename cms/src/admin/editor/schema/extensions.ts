import { Extension } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Figure } from './figure.ts';
import { InlinePicture } from './inline-picture.ts';
import { KeptSource } from './kept-source.ts';
import { Link } from './link.ts';
import { plainMarks } from './marks.ts';
import { PendingPicture } from './pending-picture.ts';

/** Whether the items of a list stand close together, as a list of single lines does. */
const ListSpacing = Extension.create({
  name: 'listSpacing',
  addGlobalAttributes: () => [
    {
      types: ['bulletList', 'orderedList'],
      attributes: {
        tight: {
          default: true,
          parseHTML: (list) => list.hasAttribute('data-tight') || !list.querySelector(':scope > li > p'),
          // Without it, a list that is copied within the editor would come apart.
          renderHTML: ({ tight }) => (tight ? { 'data-tight': '' } : {}),
        },
      },
    },
    {
      types: ['tableHeader'],
      attributes: { scope: { default: null } },
    },
  ],
});

/** Everything that a text can hold: the schema of the visual editor, and what tests build it from. */
export const textExtensions: Extensions = [
  StarterKit.configure({ link: false, strike: false, code: false }),
  TableKit.configure({ table: { resizable: false, allowTableNodeSelection: true } }),
  ListSpacing,
  Link,
  ...plainMarks,
  Figure,
  InlinePicture,
  KeptSource,
  PendingPicture,
];
