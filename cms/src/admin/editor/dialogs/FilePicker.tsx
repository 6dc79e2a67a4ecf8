import type { Editor } from '@tiptap/core';
import { MediaLibrary } from './MediaLibrary.tsx';

/** Puts a link to a file of the media library into the text. */
export function FilePicker({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  return (
    <MediaLibrary
      allowedTypes={['files', 'images', 'videos', 'audios']}
      onClose={onClose}
      onChoose={({ name, url }) => {
        const link = { type: 'link', attrs: { href: url } };
        const { from, to, empty } = editor.state.selection;
        const text = (!empty && editor.state.doc.textBetween(from, to, ' ')) || name;
        editor
          .chain()
          .insertContent([
            { type: 'text', text, marks: [link] },
            { type: 'text', text: ' ' },
          ])
          .run();
        onClose();
      }}
    />
  );
}
