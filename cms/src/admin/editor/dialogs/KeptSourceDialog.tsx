import { Field, Textarea } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { readMarkdown } from '../markdown/read.ts';
import { words } from '../words.ts';
import { FormDialog } from './FormDialog.tsx';

/** The source of a piece of text that the visual editor has no form for. It is read anew when it is saved. */
export function KeptSourceDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { selection } = editor.state;
  const [source, setSource] = useState(
    selection instanceof NodeSelection ? String(selection.node.attrs['source'] ?? '') : '',
  );
  const save = () => {
    const { doc } = readMarkdown(source, editor.schema);
    const { from, to } = selection;
    editor.view.dispatch(editor.state.tr.replaceWith(from, to, doc.content));
    onClose();
  };
  return (
    <FormDialog title={words.kept.edit} action={words.buttons.save} onSubmit={save} onClose={onClose}>
      <Field.Root hint={words.kept.hint}>
        <Field.Label>{words.kept.label}</Field.Label>
        <Textarea value={source} onChange={(event) => setSource(event.target.value)} rows={10} autoFocus />
        <Field.Hint />
      </Field.Root>
    </FormDialog>
  );
}
