import { useField } from '@strapi/strapi/admin';
import { Field } from '@strapi/design-system';
import { useState } from 'react';
import { ContextBar } from './ContextBar.tsx';
import { Frame } from './Frame.tsx';
import { Notices } from './Notices.tsx';
import { SourceArea } from './SourceArea.tsx';
import { TextArea } from './TextArea.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import type { DialogName } from './dialogs/Dialogs.tsx';
import type { CustomFieldProps } from '../custom-field-props.ts';
import { words } from './words.ts';
import { useTextEditor } from './use-text-editor.ts';

/** The field of a Markdown text in the admin: a visual editor, and its source for those who ask for it. */
export default function MarkdownInput({
  name,
  label,
  labelAction,
  hint,
  required,
  disabled = false,
}: CustomFieldProps) {
  const { value, error, onChange } = useField<string>(name);
  const [showsSource, setShowsSource] = useState(false);
  const [isExpanded, setIsExpanded] = useState(false);
  const [dialog, setDialog] = useState<DialogName>();
  const text = value ?? '';
  const { editor, setHost, notices, clearNotices } = useTextEditor({
    text,
    disabled,
    paused: showsSource,
    label: typeof label === 'string' ? label : words.area,
    onChange: (changed) => onChange(name, changed),
    onLinkKey: () => setDialog('link'),
  });

  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction} onClick={() => editor?.commands.focus()}>
        {label}
      </Field.Label>
      <Frame
        name={name}
        text={text}
        hasError={Boolean(error)}
        isExpanded={isExpanded}
        showsSource={showsSource}
        onExpand={setIsExpanded}
        onShowSource={setShowsSource}
      >
        {showsSource ? (
          <SourceArea text={text} disabled={disabled} onChange={(changed) => onChange(name, changed)} />
        ) : (
          <>
            {editor && !disabled && <Toolbar editor={editor} open={setDialog} />}
            {editor && !disabled && <ContextBar editor={editor} open={setDialog} />}
          </>
        )}
        <TextArea ref={setHost} hidden={showsSource} />
        <Notices notices={notices} onClose={clearNotices} />
      </Frame>
      {editor && dialog && <Dialogs editor={editor} name={dialog} onClose={() => setDialog(undefined)} />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
