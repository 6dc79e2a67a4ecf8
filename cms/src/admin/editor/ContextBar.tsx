import { Button } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { Bar } from './Bar.tsx';
import { TableTools } from './TableTools.tsx';
import type { DialogName } from './dialogs/Dialogs.tsx';
import { LinkTarget } from './dialogs/LinkTarget.tsx';
import { words } from './words.ts';

interface Props {
  editor: Editor;
  open: (dialog: DialogName) => void;
}

/** The tools for what is selected: a picture, a piece of kept source, a link, a table. */
export function ContextBar({ editor, open }: Props) {
  const { selection } = editor.state;
  const selected = selection instanceof NodeSelection ? selection.node.type.name : undefined;
  if (selected === 'figure') return <NodeTools editor={editor} says={words.picture} onEdit={() => open('picture')} />;
  if (selected === 'keptSource') {
    return <NodeTools editor={editor} says={words.kept} hint={words.kept.hint} onEdit={() => open('kept')} />;
  }
  return (
    <>
      {editor.isActive('link') && <LinkTools editor={editor} open={open} />}
      {editor.isActive('table') && <TableTools editor={editor} />}
    </>
  );
}

interface NodeProps {
  editor: Editor;
  says: { bar: string; edit: string; remove: string };
  hint?: string;
  onEdit: () => void;
}

function NodeTools({ editor, says, hint, onEdit }: NodeProps) {
  return (
    <Bar label={says.bar} soft>
      {hint && <span style={{ flex: '1 1 100%', padding: '0.4rem', fontSize: '1.3rem' }}>{hint}</span>}
      <Button size="S" variant="tertiary" onClick={onEdit}>
        {says.edit}
      </Button>
      <Button size="S" variant="danger-light" onClick={() => editor.chain().focus().deleteSelection().run()}>
        {says.remove}
      </Button>
    </Bar>
  );
}

function LinkTools({ editor, open }: Props) {
  const href = String(editor.getAttributes('link')['href']);
  return (
    <Bar label={words.link.bar} soft>
      <LinkTarget href={href} />
      <Button size="S" variant="tertiary" onClick={() => open('link')}>
        {words.link.edit}
      </Button>
      <Button
        size="S"
        variant="danger-light"
        onClick={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()}
      >
        {words.link.remove}
      </Button>
    </Bar>
  );
}
