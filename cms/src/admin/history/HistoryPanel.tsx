import { Button, Flex, Typography } from '@strapi/design-system';
import { ClockCounterClockwise, Trash } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { Suspense, lazy, useState } from 'react';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import type { History } from '../../history/history-routes.ts';
import { useAnswer } from './use-answer.ts';
import { typeNames, words } from './words.ts';

const HistoryDialog = lazy(() => import('./HistoryDialog.tsx'));
const EraseDialog = lazy(() => import('./EraseDialog.tsx'));

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; publishedAt?: string | null };
}

/** The panel beside a form: the last version, the way to all of them, and to erasing for those who may. */
export function HistoryPanel({ model, documentId, document }: PanelProps) {
  const type = /^api::([a-z-]+)\./.exec(model)?.[1] ?? '';
  if (!documentId || type === 'media' || !(type in typeNames)) return null;
  const state = `${document?.updatedAt} ${document?.publishedAt}`;
  return { title: words.history, content: <PanelContent type={type} id={documentId} state={state} /> };
}

function PanelContent({ type, id, state }: { type: string; id: string; state: string }) {
  const { data, isFailed, reload } = useAnswer<History>(`/history/${type}/${id}`, state);
  const isModified = useForm('HistoryPanel', (form) => form.modified);
  const [open, setOpen] = useState<'history' | 'erase'>();
  const close = () => {
    setOpen(undefined);
    reload();
  };
  if (isFailed) return <Typography textColor="neutral600">{words.failed}</Typography>;
  const [latest] = data?.versions ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {data && (
        <Typography variant="omega" textColor="neutral600">
          {latest ? words.latest(latest.number, latest.action) : words.noVersions}
          {latest && (
            <>
              <br />
              {formatMoment(latest.at)}
              {latest.actor && `, ${latest.actor}`}
            </>
          )}
        </Typography>
      )}
      <Button
        variant="secondary"
        startIcon={<ClockCounterClockwise />}
        disabled={!latest}
        onClick={() => setOpen('history')}
      >
        {words.openHistory}
      </Button>
      {data?.mayErase && (
        <Button variant="danger-light" startIcon={<Trash />} onClick={() => setOpen('erase')}>
          {words.eraseAsk}
        </Button>
      )}
      <Suspense fallback={null}>
        {open === 'history' && <HistoryDialog type={type} id={id} isModified={isModified} onClose={close} />}
        {open === 'erase' && <EraseDialog type={type} id={id} onClose={close} />}
      </Suspense>
    </Flex>
  );
}
