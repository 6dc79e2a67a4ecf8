import { EntryList } from './EntryList.tsx';
import { useGetOwnQuery } from './review-api.ts';
import { words } from './words.ts';

/** The person's own drafts: first what was sent back, then what waits, then what is being written. */
export function OwnWidget() {
  const answer = useGetOwnQuery(undefined, { refetchOnMountOrArgChange: true });
  return <EntryList answer={answer} empty={words.ownEmpty} about="states" />;
}
