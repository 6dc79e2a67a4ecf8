import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ListedEntry } from '../../review/home.ts';
import { duration, shownTime } from './times.ts';
import { words } from './words.ts';

interface Props {
  answer: { data?: { entries: ListedEntry[] }; isLoading: boolean; isError: boolean };
  empty: string;
  /** Whose entries these are: in the queue the senders are told of, at home the states. */
  about: 'senders' | 'states';
}

/** Entries of the home screen, each of them one large target. */
export function EntryList({ answer: { data, isLoading, isError }, empty, about }: Props) {
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error>{words.loadFailed}</Widget.Error>;
  if (!data.entries.length) return <Widget.NoData>{empty}</Widget.NoData>;
  return (
    <List>
      {data.entries.map((entry) => (
        <li key={`${entry.type}/${entry.id}`}>
          <Link to={`/content-manager/collection-types/api::${entry.type}.${entry.type}/${entry.id}`}>
            <Typography variant="omega" fontWeight="bold" tag="span">
              {entry.title || words.untitled}
            </Typography>
            <Flex gap={2} wrap="wrap">
              <Badge>{words.types[entry.type]}</Badge>
              {about === 'states' && <State entry={entry} />}
              <Typography variant="pi" textColor="neutral600">
                {about === 'senders' ? waiting(entry) : shownTime(entry.changedAt)}
              </Typography>
            </Flex>
            <Remark entry={entry} />
          </Link>
        </li>
      ))}
    </List>
  );
}

function State({ entry: { review } }: { entry: ListedEntry }) {
  const state = review?.state === 'returned' || review?.state === 'waiting' ? review.state : 'draft';
  const colors = {
    returned: { backgroundColor: 'warning100', textColor: 'warning700' },
    waiting: { backgroundColor: 'primary100', textColor: 'primary700' },
    draft: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  } as const;
  return <Badge {...colors[state]}>{words.states[state]}</Badge>;
}

function Remark({ entry: { review } }: { entry: ListedEntry }) {
  const remark = review?.state === 'returned' ? review.answer : review?.note;
  const changed = review?.changedSince && review.state === 'waiting' ? words.changedSince : undefined;
  if (!remark && !changed) return null;
  return (
    <Box>
      {remark && (
        <Typography variant="pi" tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
          “{remark}”
        </Typography>
      )}
      {changed && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {changed}
        </Typography>
      )}
    </Box>
  );
}

function waiting({ review, changedAt }: ListedEntry): string {
  const since = review?.sentAt ?? changedAt;
  return `${words.sentBy(review?.sentBy ?? '')} ${shownTime(since)}, ${words.waitingSince(duration(since, Date.now()))}`;
}

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  & li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  & a {
    display: flex;
    flex-direction: column;
    gap: 0.8rem;
    min-height: 4.8rem;
    padding: 1.2rem 0.8rem;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  & a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  & a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
