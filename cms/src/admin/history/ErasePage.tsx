import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { ClockCounterClockwise, Search, Trash } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import { useEffect, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { ShownFile } from '../../erase/erase-routes.ts';
import type { Erasure } from '../../erase/erasures.ts';
import type { DeletedEntry } from '../../history/deleted-entries.ts';
import { adminPath } from './admin-path.ts';
import EraseDialog from './EraseDialog.tsx';
import HistoryDialog from './HistoryDialog.tsx';
import { useAnswer } from './use-answer.ts';
import { typeNames, words } from './words.ts';

interface Named {
  type: string;
  id: string;
}

const pause = 2000;

/** For administrators: what was deleted and can come back or go for good, single files, and the record of what was erased. */
export default function ErasePage() {
  const [open, setOpen] = useState<{ dialog: 'erase' | 'history'; entry: Named }>();
  const close = () => setOpen(undefined);
  const erase = (entry: Named) => setOpen({ dialog: 'erase', entry });
  return (
    <Page.Main>
      <Page.Title>{words.page}</Page.Title>
      <Layouts.Header title={words.page} subtitle={words.pageIntro} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
          <Deleted onErase={erase} onHistory={(entry) => setOpen({ dialog: 'history', entry })} />
          <Files onErase={erase} />
          <Record />
        </Flex>
      </Layouts.Content>
      {open?.dialog === 'erase' && <EraseDialog {...open.entry} onClose={close} />}
      {open?.dialog === 'history' && (
        <HistoryDialog
          {...open.entry}
          onClose={close}
          onRestored={() => window.location.assign(adminPath(open.entry))}
        />
      )}
    </Page.Main>
  );
}

function Deleted({ onErase, onHistory }: { onErase: (entry: Named) => void; onHistory: (entry: Named) => void }) {
  const { data } = useAnswer<{ entries: DeletedEntry[] }>('/history/deleted');
  return (
    <Part title={words.deleted} hint={words.deletedHint}>
      {data?.entries.length === 0 && <Typography>{words.noDeleted}</Typography>}
      {data?.entries.map((entry) => (
        <Line
          key={entry.id}
          actions={
            <>
              <Button variant="secondary" startIcon={<ClockCounterClockwise />} onClick={() => onHistory(entry)}>
                {words.openHistory}
              </Button>
              <Button variant="danger-light" startIcon={<Trash />} onClick={() => onErase(entry)}>
                {words.eraseAsk}
              </Button>
            </>
          }
        >
          <Typography fontWeight="bold">{entry.title || words.untitled}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {typeNames[entry.type]}. {words.deletedBy(entry.actor ?? words.server, formatMoment(entry.at))}
          </Typography>
        </Line>
      ))}
    </Part>
  );
}

function Files({ onErase }: { onErase: (entry: Named) => void }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const { data } = useAnswer<{ files: ShownFile[] }>(asked ? `/erase/files?q=${encodeURIComponent(asked)}` : undefined);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <Part title={words.files} hint={words.filesHint}>
      <form onSubmit={search} role="search">
        <Flex gap={2}>
          <Box flex="1">
            <TextInput
              aria-label={words.searchFiles}
              placeholder={words.searchFiles}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </Box>
          <Button type="submit" variant="secondary" startIcon={<Search />} size="L">
            {words.search}
          </Button>
        </Flex>
      </form>
      {asked && data?.files.length === 0 && <Typography>{words.noFiles}</Typography>}
      {asked &&
        data?.files.map(({ id, name, thumbnail }) => (
          <Line
            key={id}
            actions={
              <Button variant="danger-light" startIcon={<Trash />} onClick={() => onErase({ type: 'media', id })}>
                {words.eraseAsk}
              </Button>
            }
          >
            <Flex gap={3}>
              {thumbnail && (
                <img src={thumbnail} alt="" style={{ width: '6.4rem', height: '4.8rem', objectFit: 'cover' }} />
              )}
              <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
            </Flex>
          </Line>
        ))}
    </Part>
  );
}

/** Asks again as long as something is on its way. */
function Record() {
  const { data, reload } = useAnswer<{ erasures: Erasure[] }>('/erase/records');
  const isOpen = data?.erasures.some(({ cleanedAt, goneAt }) => !cleanedAt || !goneAt);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(reload, pause);
    return () => clearInterval(timer);
  }, [isOpen, reload]);
  return (
    <Part title={words.record}>
      {data?.erasures.length === 0 && <Typography>{words.noRecord}</Typography>}
      {data?.erasures.map(({ id, at, actor, type, files, reason, cleanedAt, goneAt }) => (
        <Line key={id}>
          <Typography fontWeight="bold">
            {typeNames[type]}
            {type !== 'media' && words.withFiles(files)}. {reason}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {actor}, {formatMoment(at)}
          </Typography>
          <Typography variant="pi" textColor={cleanedAt && goneAt ? 'success700' : 'warning700'}>
            {!cleanedAt ? words.cleaning : goneAt ? words.gone(formatMoment(goneAt)) : words.goneSoon}
          </Typography>
        </Line>
      ))}
    </Part>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography tag="h2" variant="beta">
          {title}
        </Typography>
        {hint && (
          <Typography tag="p" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Box>
      {children}
    </Flex>
  );
}

function Line({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={4}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Flex
          direction="column"
          alignItems="stretch"
          gap={1}
          flex="1 1 22rem"
          minWidth={0}
          style={{ overflowWrap: 'anywhere' }}
        >
          {children}
        </Flex>
        {actions && (
          <Flex gap={2} wrap="wrap">
            {actions}
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
