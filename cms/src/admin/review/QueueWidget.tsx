import { EntryList } from './EntryList.tsx';
import { useGetQueueQuery } from './review-api.ts';
import { words } from './words.ts';

/** What waits for approval, longest waiting first. */
export function QueueWidget() {
  const answer = useGetQueueQuery(undefined, { refetchOnMountOrArgChange: true });
  return <EntryList answer={answer} empty={words.queueEmpty} about="senders" />;
}
