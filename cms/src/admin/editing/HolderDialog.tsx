import { Button, Typography } from '@strapi/design-system';
import type { Holder, Standing } from '../../editing/desk.ts';
import { EditingDialog } from './EditingDialog.tsx';
import { words } from './words.ts';

interface Props {
  holder: Holder;
  /** Set when the entry was taken over from this very form. */
  taken: Standing['taken'];
  isUnsaved: boolean;
  onTakeOver: () => void;
  onRead: () => void;
  onCompare: () => void;
}

/** Somebody else edits: take over, or read on. */
export function HolderDialog({ holder, taken, isUnsaved, onTakeOver, onRead, onCompare }: Props) {
  return (
    <EditingDialog
      title={taken ? words.holder.takenTitle : words.holder.title}
      onClose={onRead}
      footer={
        <>
          {isUnsaved && (
            <Button variant="tertiary" onClick={onCompare}>
              {words.holder.compare}
            </Button>
          )}
          <Button variant="secondary" onClick={onTakeOver}>
            {words.holder.takeOver}
          </Button>
          <Button onClick={onRead}>{words.holder.read}</Button>
        </>
      }
    >
      <Typography>{taken ? words.holder.taken(taken) : words.holder.banner(holder)}</Typography>
      <Typography>{words.holder.text}</Typography>
      {isUnsaved && !taken && <Typography>{words.holder.keepsTyped}</Typography>}
    </EditingDialog>
  );
}
