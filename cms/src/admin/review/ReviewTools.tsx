import { Button } from '@strapi/design-system';
import { useForm, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { isReviewed } from './approve-action.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { useDecideReviewMutation, useGetReviewQuery } from './review-api.ts';
import { ReviewNotice } from './ReviewNotice.tsx';
import { words } from './words.ts';

/** Below the buttons of an entry: sending it for approval, withdrawing it, sending it back; and on top how it stands. */
export function ReviewTools() {
  const { slug = '', id } = useParams();
  const [{ query }] = useQueryParams<{ status?: string }>();
  const isShown = isReviewed(slug, id) && query.status !== 'published';
  return isShown ? <Tools uid={slug} id={id} /> : null;
}

function Tools({ uid, id }: { uid: string; id: string }) {
  const { data } = useGetReviewQuery({ uid, id });
  const [decide] = useDecideReviewMutation();
  const [dialog, setDialog] = useState<'send' | 'return'>();
  const { toggleNotification } = useNotification();
  const isModified = useForm('ReviewTools', ({ modified }) => modified);
  if (!data) return null;

  const { review, may } = data;
  const isWaiting = review?.state === 'waiting';
  const take = async (step: 'send' | 'withdraw' | 'return', done: string, note?: string) => {
    const result = await decide({ uid, id, step, ...(note !== undefined && { note }) });
    const error = 'error' in result ? ((result.error as { message?: string }).message ?? words.failed) : undefined;
    toggleNotification({ type: error ? 'danger' : 'success', message: error ?? done });
    if (!error) setDialog(undefined);
    return error;
  };
  const button = (label: string, onClick: () => void) => (
    <Button variant="secondary" size="L" fullWidth onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      <ReviewNotice review={review} />
      {may.send &&
        !isWaiting &&
        button(review?.state === 'returned' ? words.sendAgain : words.send, () => setDialog('send'))}
      {may.withdraw && button(words.withdraw, () => void take('withdraw', words.withdrawn))}
      {may.decide && isWaiting && button(words.sendBack, () => setDialog('return'))}
      {dialog === 'send' && (
        <NoteDialog
          title={words.sendTitle}
          hint={isModified ? words.saveFirst : words.sendHint}
          label={words.note}
          action={words.send}
          isBlocked={isModified}
          onClose={() => setDialog(undefined)}
          onSubmit={(note) => take('send', words.sent, note)}
        />
      )}
      {dialog === 'return' && (
        <NoteDialog
          title={words.sendBackTitle}
          hint={words.sendBackHint}
          label={words.answer}
          action={words.sendBack}
          missing={words.answerMissing}
          onClose={() => setDialog(undefined)}
          onSubmit={(note) => take('return', words.sentBack, note)}
        />
      )}
    </>
  );
}
