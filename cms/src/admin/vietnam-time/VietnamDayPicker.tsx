import { DatePicker, Field } from '@strapi/design-system';
import { words } from './words.ts';

interface Props {
  label: string;
  /** A day, 'YYYY-MM-DD', as calendars in Vietnam show it. */
  value: string | undefined;
  /** The first day that can be chosen. */
  min?: string;
  onChange: (day: string) => void;
}

/** Takes a day and nothing else: whatever the computer's own time zone is, the day that is clicked is the one given. */
export function VietnamDayPicker({ label, value, min, onChange }: Props) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale="vi-VN"
        placeholder={words.placeholder}
        calendarLabel={words.calendar}
        monthSelectLabel={words.month}
        yearSelectLabel={words.year}
        value={value ? shownDate(value) : undefined}
        {...(min && { minDate: shownDate(min) })}
        onChange={(date) => date && onChange(chosenDay(date))}
      />
    </Field.Root>
  );
}

/** The picker shows the day that a moment has in UTC, … */
function shownDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** … but gives back midnight of the computer's own time zone. */
function chosenDay(date: Date): string {
  const [month, dayOfMonth] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${dayOfMonth}`;
}
