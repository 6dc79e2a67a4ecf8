import type { Editor } from '@tiptap/core';
import { FilePicker } from './FilePicker.tsx';
import { KeptSourceDialog } from './KeptSourceDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { PictureDialog } from './PictureDialog.tsx';

export type DialogName = 'link' | 'picture' | 'file' | 'kept';

interface Props {
  editor: Editor;
  name: DialogName;
  onClose: () => void;
}

/** The dialog that is open; the cursor is back in the text when it closes. */
export function Dialogs({ editor, name, onClose }: Props) {
  const close = () => {
    onClose();
    // The dialog gives the focus back to the button that opened it, a moment later.
    setTimeout(() => !editor.isDestroyed && editor.view.focus());
  };
  const Dialog = { link: LinkDialog, picture: PictureDialog, file: FilePicker, kept: KeptSourceDialog }[name];
  return <Dialog editor={editor} onClose={close} />;
}
