import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ShownEntry, ShownRelease, SiteStatus } from '../../live/site-status.ts';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { Reason } from './Reason.tsx';
import { StateMark } from './StateMark.tsx';
import type { Tone } from './StateMark.tsx';
import { useLive } from './use-live.ts';
import { liveSince, words } from './words.ts';

const tones: Record<SiteStatus['state'] | 'with-rejected', Tone> = {
  live: 'success',
  'with-rejected': 'warning',
  'under-way': 'primary',
  late: 'warning',
  building: 'primary',
  failed: 'danger',
  unanswered: 'danger',
};
const nothing = {};

/** How the public site stands, on the home screen, live. */
export function SiteWidget() {
  const { status, isOffline } = useLive<SiteStatus>('/live/site', nothing);
  if (!status) return <Typography>{isOffline ? words.offline : '…'}</Typography>;
  const { problem, siteUrl, waiting, releases, rejected } = status;
  const state = status.state === 'live' && rejected.length ? 'with-rejected' : status.state;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Box aria-live="polite">
        <Flex gap={2} alignItems="flex-start">
          <StateMark tone={tones[state]} />
          <Typography tag="p" fontWeight="semiBold">
            {words.site[state]}
          </Typography>
        </Flex>
        {waiting.oldest && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {words.waiting(waiting.count, waiting.oldest)}
          </Typography>
        )}
      </Box>
      {problem && <Reason reason={problem} />}
      {isOffline && <Typography variant="pi">{words.offline}</Typography>}
      <Link href={siteUrl} isExternal>
        {words.open}
      </Link>

      {rejected.length > 0 && (
        <Part heading={words.rejectedEntries}>
          {rejected.map(({ reason, ...entry }) => (
            <Box tag="li" key={`${entry.type}/${entry.id}`} background="danger100" padding={3} hasRadius>
              <EntryLink entry={entry} />
              <Reason reason={reason} />
            </Box>
          ))}
        </Part>
      )}
      <Part heading={words.releases}>
        {releases.map((release) => (
          <Release key={release.at} release={release} />
        ))}
        {!releases.length && (
          <Typography tag="li" variant="pi" textColor="neutral600">
            {words.noReleases}
          </Typography>
        )}
      </Part>
    </Flex>
  );
}

/** What went live; below it who, when, after how long, and how many files. */
function Release({ release: { at, milliseconds, pages, entries, more, by } }: { release: ShownRelease }) {
  const facts = [...by, liveSince(at, milliseconds, new Date()), words.files(pages)];
  return (
    <Box tag="li">
      {entries.map((entry) => (
        <Box key={`${entry.type}/${entry.id}`}>
          <EntryLink entry={entry} />
        </Box>
      ))}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[...(more ? [words.more(more)] : []), ...facts].join(' · ')}
      </Typography>
    </Box>
  );
}

function EntryLink({ entry: { type, id, title } }: { entry: ShownEntry }) {
  if (!title) return <Typography textColor="neutral600">{words.hidden}</Typography>;
  const kind = type === 'site-setting' ? 'single-types' : 'collection-types';
  const to = `/content-manager/${kind}/api::${type}.${type}${type === 'site-setting' ? '' : `/${id}`}`;
  return (
    <TitleLink tag={RouterLink} to={to}>
      {title}
    </TitleLink>
  );
}

const TitleLink = styled(Link<typeof RouterLink>)`
  display: inline;
  span {
    white-space: normal;
    overflow-wrap: anywhere;
    font-size: 1.4rem;
  }
`;

function Part({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600" textTransform="uppercase">
        {heading}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {children}
      </Flex>
    </Box>
  );
}
