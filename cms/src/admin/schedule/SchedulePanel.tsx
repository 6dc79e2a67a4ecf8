import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { EntrySchedules } from '../../schedule/answers.ts';
import type { Schedule, ScheduledAction } from '../../schedule/schedules.ts';
import { PastSchedule } from './PastSchedule.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { useGetEntrySchedulesQuery } from './schedule-requests.ts';
import type { EditedEntry } from './schedule-requests.ts';
import { WaitingSchedule } from './WaitingSchedule.tsx';
import { words } from './words.ts';

/** Milliseconds between two looks whether a moment has come. */
const pause = 15_000;

/** When this entry goes public and is taken down by itself, and what became of earlier moments. */
export default function SchedulePanel({ type, id }: { type: string; id?: string | undefined }) {
  return id ? <EntryPanel key={id} type={type} id={id} /> : <Hint>{words.saveFirst}</Hint>;
}

function EntryPanel(entry: EditedEntry) {
  const [open, setOpen] = useState<{ action: ScheduledAction; from?: Schedule }>();
  const isModified = useForm('SchedulePanel', ({ modified }) => modified);
  const { data } = useGetEntrySchedulesQuery(entry, { pollingInterval: pause, refetchOnMountOrArgChange: true });
  if (!data) return null;

  const { waiting, past, mayPublish } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {waiting.map((schedule) => (
        <WaitingSchedule
          key={schedule.id}
          schedule={schedule}
          mayChange={mayPublish}
          onChange={() => setOpen({ action: schedule.action, from: schedule })}
        />
      ))}
      <Problems {...data} />
      {open && (
        <ScheduleForm entry={entry} action={open.action} from={open.from?.at} onClose={() => setOpen(undefined)} />
      )}
      {!open && mayPublish && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {offered(data).map((action) => (
            <Button
              key={action}
              variant="secondary"
              fullWidth
              disabled={isModified}
              onClick={() => setOpen({ action })}
            >
              {words.set[action]}
            </Button>
          ))}
          {isModified && offered(data).length > 0 && <Hint>{words.saveFirst}</Hint>}
        </Flex>
      )}
      {!mayPublish && <Hint>{waiting.length ? words.readOnly : words.nothing}</Hint>}
      {past.map((schedule) => (
        <PastSchedule key={schedule.id} schedule={schedule} />
      ))}
    </Flex>
  );
}

/** What can be set that does not wait yet. */
function offered({ waiting, isPublic }: EntrySchedules): ScheduledAction[] {
  const isSet = (action: ScheduledAction) => waiting.some((schedule) => schedule.action === action);
  return [
    ...(isSet('publish') ? [] : ['publish' as const]),
    ...(isSet('unpublish') || !(isPublic || isSet('publish')) ? [] : ['unpublish' as const]),
  ];
}

function Problems({ problems }: EntrySchedules) {
  if (!problems.length) return null;
  return (
    <Box background="warning100" padding={3} hasRadius role="status">
      <Typography fontWeight="semiBold">{words.problems}</Typography>
      {problems.map((problem) => (
        <Typography key={problem} tag="p" style={{ overflowWrap: 'anywhere' }}>
          {problem}
        </Typography>
      ))}
      <Typography>{words.problemsAdvice}</Typography>
    </Box>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
