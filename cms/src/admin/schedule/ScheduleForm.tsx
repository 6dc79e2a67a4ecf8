import { Box, Button, Field, Flex, TimePicker, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { clockOf, momentOf, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { useId, useState } from 'react';
import type { ScheduledAction } from '../../schedule/schedules.ts';
import { quickChoices } from './quick-choices.ts';
import type { VietnamTime } from './quick-choices.ts';
import { useSetScheduleMutation } from './schedule-requests.ts';
import type { EditedEntry } from './schedule-requests.ts';
import { VietnamDayPicker } from '../vietnam-time/VietnamDayPicker.tsx';
import { words } from './words.ts';

/** The time of day offered for taking something down. */
const endOfWork = '17:00';

interface Props {
  entry: EditedEntry;
  action: ScheduledAction;
  /** The moment that is to be changed. */
  from?: string | undefined;
  onClose: () => void;
}

/** Takes a day and a time of Vietnam, whatever the computer's own time zone is. */
export function ScheduleForm({ entry, action, from, onClose }: Props) {
  const choices = action === 'publish' ? quickChoices(new Date()) : [];
  const [{ day, clock }, setTime] = useState<Partial<VietnamTime>>(
    from
      ? { day: vietnamDay(from), clock: clockOf(from) }
      : (choices.find(({ label }) => label === words.quick.tomorrow) ?? { clock: endOfWork }),
  );
  const { toggleNotification } = useNotification();
  const [set, { isLoading }] = useSetScheduleMutation();
  const hintId = useId();
  const at = day && clock ? momentOf(day, clock) : undefined;
  const isPast = at !== undefined && at <= new Date().toISOString();

  const confirm = async () => {
    if (!at) return;
    const result = await set({ ...entry, action, at });
    if ('error' in result)
      return toggleNotification({ type: 'warning', message: result.error.message ?? words.failed });
    toggleNotification({ type: 'success', message: words.done(action, at) });
    onClose();
  };

  return (
    <Box role="group" aria-label={words.set[action]} width="100%">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" fontWeight="bold">
          {words.set[action]}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {choices.map(({ label, ...choice }) => (
            <Button
              key={label}
              size="S"
              variant={choice.day === day && choice.clock === clock ? 'secondary' : 'tertiary'}
              onClick={() => setTime(choice)}
            >
              {label}
            </Button>
          ))}
        </Flex>
        <VietnamDayPicker
          label={words.day}
          value={day}
          min={vietnamDay(new Date().toISOString())}
          onChange={(chosen) => setTime({ day: chosen, clock })}
        />
        <Field.Root>
          <Field.Label>{words.clock}</Field.Label>
          <TimePicker
            step={15}
            value={clock ?? ''}
            onChange={(chosen) => setTime({ day, clock: chosen?.slice(0, 5) || undefined })}
          />
        </Field.Root>
        <Typography id={hintId} variant="pi" textColor={isPast ? 'danger600' : 'neutral800'} role="status">
          {!at ? words.incomplete : isPast ? words.passed : words.result(action, at)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button disabled={!at || isPast} loading={isLoading} aria-describedby={hintId} onClick={() => void confirm()}>
            {words.confirm}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {words.back}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
