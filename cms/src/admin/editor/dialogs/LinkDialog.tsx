import { entryLink, readEntryLink } from '@ban-tin/shared/entry-link';
import { Field, Flex, Tabs, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { words } from '../words.ts';
import { EntryChoice } from './EntryChoice.tsx';
import { FormDialog } from './FormDialog.tsx';
import type { FoundEntry } from './entry-search.ts';
import { readTypedAddress } from './link-address.ts';

const { link: says } = words;

/** Makes a link of the selected words, or changes the one at the cursor: to an entry found by its title, or an address. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [present] = useState(() => linkAt(editor));
  const [target, setTarget] = useState(present.href && !readEntryLink(present.href) ? 'outside' : 'inside');
  const [entry, setEntry] = useState<FoundEntry>();
  const [address, setAddress] = useState(
    readEntryLink(present.href) ? '' : present.href.replace(/^(?:mailto|tel):/, ''),
  );
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{ at: 'inside' | 'outside' | 'text'; says: string }>();

  const save = () => {
    const href = target === 'inside' ? entry && entryLink(entry.type, entry.id) : readTypedAddress(address);
    if (!href && target === 'inside') return setProblem({ at: 'inside', says: says.choose });
    if (!href) return setProblem({ at: 'outside', says: says.addressWrong });
    const shown = text.trim() || (target === 'inside' ? entry!.title : '') || address.trim();
    if (present.hasText) editor.chain().extendMarkRange('link').setLink({ href }).run();
    else {
      const link = { type: 'text', text: shown, marks: [{ type: 'link', attrs: { href } }] };
      editor
        .chain()
        .insertContent([link, { type: 'text', text: ' ' }])
        .run();
    }
    onClose();
  };

  return (
    <FormDialog
      title={present.href ? says.edit : says.insert}
      action={present.href ? words.buttons.save : says.insert}
      onSubmit={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Tabs.Root variant="simple" value={target} onValueChange={setTarget}>
          <Tabs.List aria-label={says.leadsTo}>
            <Tabs.Trigger value="inside">{says.inside}</Tabs.Trigger>
            <Tabs.Trigger value="outside">{says.outside}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="inside">
            <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
              <EntryChoice
                chosen={entry}
                error={problem?.at === 'inside' ? problem.says : undefined}
                onChoose={(chosen) => {
                  setEntry(chosen);
                  setProblem(undefined);
                }}
              />
            </Flex>
          </Tabs.Content>
          <Tabs.Content value="outside">
            <Flex direction="column" alignItems="stretch" paddingTop={4}>
              <Field.Root hint={says.addressHint} error={problem?.at === 'outside' ? problem.says : undefined}>
                <Field.Label>{says.address}</Field.Label>
                <TextInput
                  inputMode="url"
                  value={address}
                  onChange={(event) => {
                    setAddress(event.target.value);
                    setProblem(undefined);
                  }}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Tabs.Content>
        </Tabs.Root>
        {!present.hasText && (
          <Field.Root>
            <Field.Label>{says.text}</Field.Label>
            <TextInput
              value={text}
              placeholder={target === 'inside' ? entry?.title : undefined}
              onChange={(event) => setText(event.target.value)}
            />
          </Field.Root>
        )}
      </Flex>
    </FormDialog>
  );
}

/** The address at the cursor, and whether there are words to be linked. */
function linkAt(editor: Editor): { href: string; hasText: boolean } {
  const href = String(editor.getAttributes('link')['href'] ?? '');
  return { href, hasText: Boolean(href) || !editor.state.selection.empty };
}
