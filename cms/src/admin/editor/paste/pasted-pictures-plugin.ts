import type { Node, Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { FigureAttributes } from '../schema/figure.ts';
import type { PastedPicture, PastedPictures } from './pasted-pictures.ts';

/** Brings a picture into the media library: where it stands there, or why it does not. */
export type BringPicture = (picture: PastedPicture) => Promise<{ url: string; alt: string } | undefined>;

/** Takes files that are pasted or dropped, and puts every picture that arrived in the place that was held for it. */
export function pastedPicturesPlugin(pictures: PastedPictures, bring: BringPicture): Plugin {
  const insertFiles = (view: EditorView, files: File[], at?: number): boolean => {
    const type = view.state.schema.nodes['pendingPicture']!;
    const places = files.map((file, index) => type.create({ picture: pictures.add(file, { number: index + 1 }).id }));
    if (!places.length) return false;
    const { tr } = view.state;
    view.dispatch(at === undefined ? tr.replaceSelectionWith(places[0]!) : tr.insert(at, places[0]!));
    const end = at === undefined ? view.state.selection.to : at + 1;
    if (places.length > 1) view.dispatch(view.state.tr.insert(end, places.slice(1)));
    return true;
  };
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const files = picturesOf(event.clipboardData);
        const html = event.clipboardData?.getData('text/html') ?? '';
        // Word gives a picture of the whole text along with the text; a browser gives the picture with its address.
        const isOnlyPicture =
          !html || /^(?:\s|<meta[^>]*>|<!--.*?-->|<\/?(?:html|body)[^>]*>)*<img[^>]*>(?:\s|<[^>]*>)*$/is.test(html);
        return isOnlyPicture && !event.clipboardData?.getData('text/plain') && insertFiles(view, files);
      },
      handleDrop(view, event, _, moved) {
        if (moved) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        const files = picturesOf(event.dataTransfer);
        if (!files.length || at === undefined) return false;
        const $at = view.state.doc.resolve(at);
        event.preventDefault();
        return insertFiles(view, files, $at.depth ? $at.after(1) : at);
      },
    },
    view: () => ({
      update(view) {
        view.state.doc.descendants((node) => {
          const picture = node.type.name === 'pendingPicture' && pictures.take(node.attrs['picture']);
          if (picture) void bring(picture).then((brought) => settle(view, picture, brought));
        });
      },
    }),
  });
}

/** Puts the picture, or what is left of it, in its place, which may be gone by now. */
function settle(view: EditorView, picture: PastedPicture, brought: { url: string; alt: string } | undefined): void {
  if (view.isDestroyed) return;
  const { tr, schema } = view.state;
  tr.doc.descendants((node, at) => {
    if (node.type.name !== 'pendingPicture' || node.attrs['picture'] !== picture.id) return;
    const from = tr.mapping.map(at);
    const settled = settledPicture(schema, picture, brought);
    if (settled) tr.replaceWith(from, from + 1, settled);
    else tr.delete(from, from + 1);
  });
  if (tr.docChanged) view.dispatch(tr);
}

/** The picture with its words; where it could not be brought, its caption, which is text that somebody pasted. */
export function settledPicture(
  schema: Schema,
  { alt, caption }: PastedPicture,
  brought: { url: string; alt: string } | undefined,
): Node | undefined {
  if (brought) {
    const attrs: FigureAttributes = { src: brought.url, alt: alt || brought.alt, caption, credit: '', plain: false };
    return schema.nodes['figure']!.create(attrs);
  }
  return caption ? schema.nodes['paragraph']!.create(null, schema.text(caption)) : undefined;
}

function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
