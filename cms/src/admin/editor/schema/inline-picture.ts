import { Node } from '@tiptap/core';

/** A picture in a line of text. */
export const InlinePicture = Node.create({
  name: 'inlinePicture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addAttributes() {
    // TipTap would read "2023" as a number.
    const asText = (name: string) => ({
      default: '',
      parseHTML: (image: HTMLElement) => image.getAttribute(name) ?? '',
    });
    return { src: asText('src'), alt: asText('alt'), title: asText('title') };
  },

  parseHTML() {
    return [{ tag: 'img[src]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },
});
