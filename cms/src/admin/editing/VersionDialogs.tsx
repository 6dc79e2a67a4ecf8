import { Button, Typography } from '@strapi/design-system';
import { Differences } from './Differences.tsx';
import { EditingDialog } from './EditingDialog.tsx';
import { differences } from './readable.ts';
import type { Schema, Schemas } from './readable.ts';
import type { Question } from './use-open-form.ts';
import type { Values } from './work.ts';
import { words } from './words.ts';

interface Model {
  schema: Schema;
  components: Schemas;
}

/** A save was refused: both versions, and what to do. Whatever is chosen, both remain. */
export function ClashDialog({ question, schema, components }: Model & { question: Question }) {
  const { stale, base, mine, theirs, reply } = question;
  return (
    <EditingDialog
      isWide
      title={words.clash.title}
      onClose={() => reply('merge')}
      footer={
        <>
          <Button variant="tertiary" onClick={() => reply('merge')}>
            {words.clash.merge}
          </Button>
          <Button variant="secondary" onClick={() => reply('theirs')}>
            {words.clash.takeTheirs}
          </Button>
          <Button variant="danger-light" onClick={() => reply('mine')}>
            {words.clash.keepMine}
          </Button>
        </>
      }
    >
      <Typography>{words.clash.who(stale)}</Typography>
      <Differences
        showsWho
        fields={differences(schema, components, { base, mine, theirs })}
        mine={words.clash.mine}
        theirs={words.clash.theirs(stale)}
      />
      <Typography variant="pi" textColor="neutral600">
        {words.clash.hint}
      </Typography>
    </EditingDialog>
  );
}

interface CompareProps extends Model {
  mine: Values;
  saved: Values;
  onClose: () => void;
  /** Brings `mine` into the form. */
  onRestore?: (() => void) | undefined;
}

/** What is not saved beside what is. */
export function CompareDialog({ mine, saved, schema, components, onClose, onRestore }: CompareProps) {
  return (
    <EditingDialog
      isWide
      title={words.compare.title}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {words.compare.close}
          </Button>
          {onRestore && <Button onClick={onRestore}>{words.copy.restore}</Button>}
        </>
      }
    >
      <Differences
        fields={differences(schema, components, { base: saved, mine, theirs: saved })}
        mine={words.compare.unsaved}
        theirs={words.compare.saved}
      />
    </EditingDialog>
  );
}
