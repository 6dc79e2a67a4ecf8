import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { EntryStatus, Upcoming } from '../../live/entry-status.ts';
import { Reason } from './Reason.tsx';
import { ShareLink } from './ShareLink.tsx';
import { StateMark } from './StateMark.tsx';
import type { Tone } from './StateMark.tsx';
import { useLive } from './use-live.ts';
import { liveSince, words } from './words.ts';

interface Props {
  type: string;
  /** None for what was never saved. */
  id: string | undefined;
  title: string;
  /** Whether the draft differs from what was published. */
  isModified: boolean;
}

/** How one entry stands with readers, live. */
export function EntryState({ type, id, title, isModified }: Props) {
  const { status, isOffline } = useLive<EntryStatus>('/live/entry', id === undefined ? undefined : { type, id });
  if (id === undefined) return <Headline tone="neutral" heading={words.states.draft} text={words.notPublic} />;
  if (!status) return <Headline tone="neutral" heading={isOffline ? words.offline : '…'} />;

  const { site, upcoming, address } = status;
  const { heading, text, tone } = headlineOf(status);
  const by = 'by' in site ? site.by : undefined;
  const note = words.noPageOfItsOwn[type];
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Box aria-live="polite">
        <Headline tone={tone} heading={heading} text={text} />
        {upcoming.map((one) => (
          <Headline key={JSON.stringify(one)} tone="primary" {...upcomingLine(one)} />
        ))}
        {site.state === 'under-way' && site.delay && site.delay.kind !== 'failed' && (
          <Typography tag="p" variant="pi" textColor="warning700">
            {words.delays[site.delay.kind]}
          </Typography>
        )}
      </Box>
      {site.state === 'under-way' && site.delay?.kind === 'failed' && <Reason reason={site.delay.reason} />}
      {site.state === 'rejected' && <Reason reason={site.reason} />}
      {site.state === 'rejected' && <Small>{words.stillShown}</Small>}
      {by && <Small>{words.by(by)}</Small>}
      {isModified && site.state === 'live' && <Small>{words.modified}</Small>}
      {note && site.state === 'live' && <Small>{note}</Small>}
      {address && site.state === 'live' && (
        <>
          <Link href={address} isExternal style={{ overflowWrap: 'anywhere' }}>
            {words.open}
          </Link>
          <ShareLink title={title} url={address} />
        </>
      )}
      {isOffline && <Small>{words.offline}</Small>}
    </Flex>
  );
}

function headlineOf({ site, upcoming }: EntryStatus): { heading: string; text?: string; tone: Tone } {
  switch (site.state) {
    case 'draft':
      return { heading: words.states.draft, tone: 'neutral', ...(!upcoming.length && { text: words.notPublic }) };
    case 'under-way':
      return { heading: site.leaving ? words.states.leaving : words.states.arriving, tone: 'primary' };
    case 'live':
      return { heading: words.states.live, tone: 'success', ...moment(site) };
    case 'taken-down':
      return { heading: words.states['taken-down'], tone: 'neutral', ...moment(site) };
    case 'rejected':
      return { heading: words.states.rejected, tone: 'danger' };
  }
}

function moment({ at, milliseconds }: { at?: string; milliseconds?: number }): { text?: string } {
  return at === undefined ? {} : { text: liveSince(at, milliseconds, new Date()) };
}

function upcomingLine({ state, at, by, note }: Upcoming): { heading: string; text: string } {
  const sentences = [at && words.scheduledFor(at), note, by && words.by(by)].filter(Boolean);
  return { heading: words.states[state], text: sentences.join(' ') };
}

function Headline({ tone, heading, text }: { tone: Tone; heading: string; text?: string | undefined }) {
  return (
    <Flex gap={2} alignItems="flex-start">
      <StateMark tone={tone} />
      <Typography tag="p">
        <Typography tag="strong" fontWeight="bold">
          {heading}
        </Typography>
        {text && ` ${text}`}
      </Typography>
    </Flex>
  );
}

function Small({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
