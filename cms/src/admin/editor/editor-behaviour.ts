import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { cleanPastedHtml } from './paste/clean-pasted-html.ts';
import { tidySpaces } from './paste/tidy-spaces.ts';
import type { PastedPictures } from './paste/pasted-pictures.ts';
import { pastedPicturesPlugin } from './paste/pasted-pictures-plugin.ts';
import type { BringPicture } from './paste/pasted-pictures-plugin.ts';
import { words } from './words.ts';

interface Options {
  pictures: PastedPictures;
  bring: BringPicture;
  onLinkKey: () => void;
}

/** What the editor does beyond its schema: pasting, dropping, the key for links, and a hint where nothing is written. */
export function editorBehaviour({ pictures, bring, onLinkKey }: Options) {
  return Extension.create({
    name: 'editorBehaviour',

    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        onLinkKey();
        return true;
      },
    }),

    addProseMirrorPlugins: () => [hintPlugin, pastedPicturesPlugin(pictures, bring), cleanPastes(pictures)],
  });
}

function cleanPastes(pictures: PastedPictures): Plugin {
  let rtf = '';
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(_, event) {
          rtf = event.clipboardData?.getData('text/rtf') ?? '';
        },
      },
      // What comes from an editor like this one is clean.
      transformPastedHTML: (html) =>
        html.includes('data-pm-slice') ? html : pictures.hold(cleanPastedHtml(html), rtf),
      transformPastedText: tidySpaces,
    },
  });
}

const hintPlugin = new Plugin({
  props: {
    decorations({ doc }) {
      const first = doc.firstChild;
      if (doc.childCount !== 1 || !first || first.type.name !== 'paragraph' || first.childCount) return null;
      return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { 'data-hint': words.placeholder })]);
    },
  },
});
