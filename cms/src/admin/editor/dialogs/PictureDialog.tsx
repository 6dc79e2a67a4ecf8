import { Box, Button, Field, Flex, TextInput, Textarea } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import type { FigureAttributes } from '../schema/figure.ts';
import { words } from '../words.ts';
import { FormDialog } from './FormDialog.tsx';
import { MediaLibrary } from './MediaLibrary.tsx';

const { picture: says } = words;

/** Chooses a picture and asks for its words; for the picture that is selected, or a new one. */
export function PictureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { selection } = editor.state;
  const selected = selection instanceof NodeSelection && selection.node.type.name === 'figure';
  const [figure, setFigure] = useState<FigureAttributes | undefined>(
    selected ? (selection.node.attrs as FigureAttributes) : undefined,
  );
  const [isChoosing, setIsChoosing] = useState(!selected);
  const [asksForAlt, setAsksForAlt] = useState(false);

  if (isChoosing || !figure) {
    return (
      <MediaLibrary
        allowedTypes={['images']}
        onClose={() => (figure ? setIsChoosing(false) : onClose())}
        onChoose={({ url, name, alternativeText, caption }) => {
          const known = {
            alt: alternativeText && alternativeText !== name ? alternativeText : '',
            caption: caption ?? '',
          };
          setFigure({ credit: '', plain: false, ...(figure ?? known), src: url } as FigureAttributes);
          setIsChoosing(false);
        }}
      />
    );
  }

  const set = (change: Partial<FigureAttributes>) => setFigure({ ...figure, ...change });
  const save = () => {
    if (!figure.alt.trim()) return setAsksForAlt(true);
    const [alt, caption, credit] = [figure.alt, figure.caption, figure.credit].map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    const attrs = { ...figure, alt, caption, credit, plain: false };
    if (selected) editor.chain().updateAttributes('figure', attrs).run();
    else editor.chain().insertContent({ type: 'figure', attrs }).run();
    onClose();
  };
  return (
    <FormDialog
      title={selected ? says.edit : says.insert}
      action={selected ? words.buttons.save : says.insert}
      onSubmit={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" gap={2}>
          <Box tag="img" src={figure.src} alt="" maxHeight="20rem" maxWidth="100%" hasRadius />
          <Button size="S" variant="tertiary" onClick={() => setIsChoosing(true)}>
            {says.replace}
          </Button>
        </Flex>
        <Field.Root required hint={says.altHint} error={asksForAlt && !figure.alt.trim() ? says.altMissing : undefined}>
          <Field.Label>{says.alt}</Field.Label>
          <TextInput value={figure.alt} onChange={(event) => set({ alt: event.target.value })} autoFocus />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Field.Root hint={says.captionHint}>
          <Field.Label>{says.caption}</Field.Label>
          <Textarea value={figure.caption} onChange={(event) => set({ caption: event.target.value })} />
          <Field.Hint />
        </Field.Root>
        <Field.Root hint={says.creditHint}>
          <Field.Label>{says.credit}</Field.Label>
          <TextInput value={figure.credit} onChange={(event) => set({ credit: event.target.value })} />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </FormDialog>
  );
}
