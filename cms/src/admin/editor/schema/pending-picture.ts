import { Node } from '@tiptap/core';
import { words } from '../words.ts';

/** Holds the place of a pasted picture until it is in the media library. It is never stored. */
export const PendingPicture = Node.create({
  name: 'pendingPicture',
  group: 'block',
  atom: true,

  addAttributes() {
    return {
      picture: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-picture') ?? '',
        renderHTML: ({ picture }: { picture: string }) => ({ 'data-picture': picture }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'div[data-picture]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', { ...HTMLAttributes, class: 'pending-picture' }, words.paste.uploading];
  },
});
