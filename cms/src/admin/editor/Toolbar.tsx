import type { Editor } from '@tiptap/core';
import * as Icons from '@strapi/icons';
import { Bar, Divider } from './Bar.tsx';
import { StyleSelect } from './StyleSelect.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ClearIcon, RuleIcon, SubscriptIcon, SuperscriptIcon, TableIcon, UndoIcon, RedoIcon } from './tool-icons.tsx';
import type { DialogName } from './dialogs/Dialogs.tsx';
import { words } from './words.ts';

const { tools } = words;

/** The tools that are always there. */
export function Toolbar({ editor, open }: { editor: Editor; open: (dialog: DialogName) => void }) {
  const act = () => editor.chain().focus();
  const mark = (name: string, label: string, icon: JSX.Element) => (
    <ToolButton label={label} pressed={editor.isActive(name)} onPress={() => act().toggleMark(name).run()}>
      {icon}
    </ToolButton>
  );
  return (
    <Bar label={tools.bar}>
      <ToolButton label={tools.undo} disabled={!editor.can().undo()} onPress={() => act().undo().run()}>
        <UndoIcon />
      </ToolButton>
      <ToolButton label={tools.redo} disabled={!editor.can().redo()} onPress={() => act().redo().run()}>
        <RedoIcon />
      </ToolButton>
      <Divider />
      <StyleSelect editor={editor} />
      <Divider />
      {mark('bold', tools.bold, <Icons.Bold />)}
      {mark('italic', tools.italic, <Icons.Italic />)}
      {mark('underline', tools.underline, <Icons.Underline />)}
      {mark('strike', tools.strike, <Icons.StrikeThrough />)}
      {mark('superscript', tools.superscript, <SuperscriptIcon />)}
      {mark('subscript', tools.subscript, <SubscriptIcon />)}
      <ToolButton label={tools.clear} onPress={() => act().unsetAllMarks().run()}>
        <ClearIcon />
      </ToolButton>
      <Divider />
      <ToolButton
        label={tools.bulletList}
        pressed={editor.isActive('bulletList')}
        onPress={() => act().toggleBulletList().run()}
      >
        <Icons.BulletList />
      </ToolButton>
      <ToolButton
        label={tools.orderedList}
        pressed={editor.isActive('orderedList')}
        onPress={() => act().toggleOrderedList().run()}
      >
        <Icons.NumberList />
      </ToolButton>
      <ToolButton
        label={tools.quote}
        pressed={editor.isActive('blockquote')}
        onPress={() => act().toggleBlockquote().run()}
      >
        <Icons.Quotes />
      </ToolButton>
      <ToolButton label={tools.rule} onPress={() => act().setHorizontalRule().run()}>
        <RuleIcon />
      </ToolButton>
      <Divider />
      <ToolButton label={tools.link} pressed={editor.isActive('link')} onPress={() => open('link')}>
        <Icons.Link />
      </ToolButton>
      <ToolButton label={tools.picture} onPress={() => open('picture')}>
        <Icons.Image />
      </ToolButton>
      <ToolButton label={tools.file} onPress={() => open('file')}>
        <Icons.Paperclip />
      </ToolButton>
      <ToolButton
        label={tools.table}
        disabled={editor.isActive('table')}
        onPress={() => act().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <TableIcon />
      </ToolButton>
    </Bar>
  );
}
