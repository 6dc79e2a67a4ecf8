import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import type { Schedule } from '../../schedule/schedules.ts';
import { useCancelScheduleMutation } from './schedule-requests.ts';
import { Note } from './Note.tsx';
import { words } from './words.ts';

interface Props {
  schedule: Schedule;
  mayChange: boolean;
  onChange: () => void;
}

/** A moment that an entry waits for, with who set it. */
export function WaitingSchedule({ schedule: { id, action, at, setBy, note }, mayChange, onChange }: Props) {
  const { toggleNotification } = useNotification();
  const [cancel, { isLoading }] = useCancelScheduleMutation();
  const cancelIt = async () => {
    const result = await cancel(id);
    const refusal = 'error' in result ? (result.error.message ?? words.failed) : undefined;
    toggleNotification({ type: refusal ? 'danger' : 'success', message: refusal ?? words.cancelled });
  };

  return (
    <Box background="primary100" borderColor="primary200" padding={3} hasRadius>
      <Typography tag="p" fontWeight="semiBold" textColor="primary700">
        {words.goesLive[action]}
      </Typography>
      <Typography tag="p" fontWeight="bold">
        {formatMoment(at)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {words.by(setBy.name)}
        {action === 'publish' && !note && ` ${words.draftThen}`}
      </Typography>
      <Note>{note}</Note>
      {mayChange && (
        <Flex gap={2} paddingTop={2} wrap="wrap">
          <Button size="S" variant="tertiary" onClick={onChange}>
            {words.change}
          </Button>
          <Button size="S" variant="danger-light" loading={isLoading} onClick={() => void cancelIt()}>
            {words.cancel}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
