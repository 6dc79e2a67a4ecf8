import { Box, Typography } from '@strapi/design-system';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import type { Schedule } from '../../schedule/schedules.ts';
import { Note } from './Note.tsx';
import { words } from './words.ts';

/** What became of a moment. */
export function PastSchedule({ schedule: { action, at, state, note } }: { schedule: Schedule }) {
  const isTrouble = state === 'không làm được';
  return (
    <Box background={isTrouble ? 'danger100' : 'neutral100'} padding={3} hasRadius>
      <Typography tag="p" variant="pi" textColor={isTrouble ? 'danger700' : 'neutral600'}>
        {words.goesLive[action]} {formatMoment(at)}: {words.state[state].toLowerCase()}
      </Typography>
      <Note>{note}</Note>
    </Box>
  );
}
