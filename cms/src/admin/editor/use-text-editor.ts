import { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { useEffect, useReducer, useRef, useState } from 'react';
import { readMarkdown } from './markdown/read.ts';
import type { ReadText } from './markdown/read.ts';
import { writeMarkdown } from './markdown/write.ts';
import { usePastedPictures } from './paste/use-pasted-pictures.ts';
import { editorBehaviour } from './editor-behaviour.ts';
import { textExtensions } from './schema/extensions.ts';

interface Options {
  text: string;
  disabled: boolean;
  /** The source is being edited: the text is read when that is over. */
  paused: boolean;
  /** What the field is called. */
  label: string;
  onChange: (text: string) => void;
  /** Somebody pressed Ctrl+K. */
  onLinkKey: () => void;
}

/** An editor in the element that `setHost` gets. It reads the text anew whenever somebody else changes it. */
export function useTextEditor({ text, disabled, paused, label, onChange, onLinkKey }: Options) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [editor, setEditor] = useState<Editor>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { pictures, bring, notices, clearNotices } = usePastedPictures();
  const latest = useRef({ onChange, onLinkKey });
  latest.current = { onChange, onLinkKey };
  const read = useRef<ReadText | undefined>(undefined);
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (!host) return;
    const created = new Editor({
      element: host,
      extensions: [
        ...textExtensions,
        editorBehaviour({ pictures, bring, onLinkKey: () => latest.current.onLinkKey() }),
      ],
      // Who types "5 * 3 * 2" means stars. Lists begin by themselves, as in Word.
      enableInputRules: ['bulletList', 'orderedList'],
      enablePasteRules: ['link'],
      editorProps: { attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox' } },
    });
    created.on('transaction', redraw);
    created.on('update', () => {
      const written = writeMarkdown(created.state.doc, read.current);
      if (written === shown.current) return;
      shown.current = written;
      latest.current.onChange(written);
    });
    setEditor(created);
    return () => {
      shown.current = undefined;
      setEditor(undefined);
      created.destroy();
    };
  }, [host, label, pictures, bring]);

  useEffect(() => {
    if (!editor || paused || text === shown.current) return;
    shown.current = text;
    read.current = readMarkdown(text, editor.schema);
    editor.view.updateState(EditorState.create({ doc: read.current.doc, plugins: editor.state.plugins }));
    redraw();
  }, [editor, paused, text]);

  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);

  return { editor, setHost, notices, clearNotices };
}
