import { Box, Flex, Typography } from '@strapi/design-system';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Review } from '../../review/reviews.ts';
import { shownTime } from './times.ts';
import { words } from './words.ts';

/** How an entry stands, above its form: waiting, with the sender's words, or sent back, with what there is to mend. */
export function ReviewNotice({ review }: { review: Review | undefined }) {
  const isShown = review?.state === 'waiting' || review?.state === 'returned';
  const host = useHostAboveForm(isShown);
  return host && isShown ? createPortal(<Notice review={review} />, host) : null;
}

function Notice({
  review: { state, sentBy, sentAt, note, decidedBy, decidedAt, answer, changedSince },
}: {
  review: Review;
}) {
  const isReturned = state === 'returned';
  return (
    <Box
      tag="section"
      role="status"
      padding={4}
      marginBottom={4}
      hasRadius
      background={isReturned ? 'warning100' : 'primary100'}
      borderColor={isReturned ? 'warning200' : 'primary200'}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="h2" variant="delta">
          {isReturned ? words.returnedTitle : words.waitingTitle}
        </Typography>
        <Typography tag="p" textColor="neutral700">
          {isReturned
            ? words.returnedBy(decidedBy ?? '', shownTime(decidedAt ?? sentAt))
            : words.waitingBy(sentBy, shownTime(sentAt))}
        </Typography>
        {(isReturned ? answer : note) && (
          <Typography tag="blockquote" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {isReturned ? answer : note}
          </Typography>
        )}
        {!isReturned && changedSince && (
          <Typography tag="p" fontWeight="bold">
            {words.changedSince}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

/** A place above the tabs of the edit view, which has none of its own for such things. */
function useHostAboveForm(isWanted: boolean): HTMLElement | undefined {
  const [host, setHost] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const tabs = isWanted && document.querySelector('main form [role="tablist"]');
    if (!tabs) return;
    const place = document.createElement('div');
    tabs.before(place);
    setHost(place);
    return () => {
      setHost(undefined);
      place.remove();
    };
  }, [isWanted]);
  return host;
}
