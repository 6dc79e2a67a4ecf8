import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { words } from './words.ts';

interface Props {
  title: string;
  hint: string;
  label: string;
  action: string;
  /** What to say when nothing was written; absent where nothing needs to be. */
  missing?: string;
  /** The hint says why it cannot be done now. */
  isBlocked?: boolean;
  onClose: () => void;
  /** The sentence to show if it did not work. */
  onSubmit: (note: string) => Promise<string | undefined>;
}

/** Asks for a few words and sends them along. */
export function NoteDialog({ title, hint, label, action, missing, isBlocked = false, onClose, onSubmit }: Props) {
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React passes events on to the form of the entry, around the dialog.
    event.stopPropagation();
    if (missing && !note.trim()) return setError(missing);
    setBusy(true);
    setError(await onSubmit(note.trim()));
    setBusy(false);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: 'calc(100vw - 2.4rem)' }}>
        <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words.close}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">{hint}</Typography>
              <Field.Root error={error} required={Boolean(missing)}>
                <Field.Label>{label}</Field.Label>
                <Textarea
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                  maxLength={2000}
                  style={{ minHeight: '10rem' }}
                />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" size="L" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" size="L" loading={isBusy} disabled={isBlocked}>
              {action}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
