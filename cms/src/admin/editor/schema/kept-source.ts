import { Node } from '@tiptap/core';

/** A piece of the text that the visual editor has no form for: shown, moved and kept as it was written. */
export const KeptSource = Node.create({
  name: 'keptSource',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      source: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-source') ?? '',
        renderHTML: ({ source }: { source: string }) => ({ 'data-source': source }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'pre[data-source]', priority: 70 }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['pre', { ...HTMLAttributes, class: 'kept-source' }, node.attrs['source'] as string];
  },
});
