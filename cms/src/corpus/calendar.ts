import { addDays } from '@ban-tin/shared/vietnamese/dates';

/** The corpus spans eight school years and never looks at the clock. */
export const firstDay = '2018-07-01';
export const lastDay = '2026-06-30';
/** On this day the districts, and their offices of education with them, were dissolved. */
export const districtsClosedOn = '2025-06-30';

const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1;

/** The day of a list's member where the whole list is spread evenly over the years. */
export function dayAt(index: number, count: number): string {
  return addDays(firstDay, Math.floor(((index + 0.5) / count) * days));
}

/** A moment of a day in Vietnam, in ISO's shape. */
export function momentAt(day: string, hour: number, minute = 0, second = 0): string {
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return new Date(`${day}T${clock}+07:00`).toISOString();
}

/** The moment so many minutes later. */
export function minutesLater(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}

/** The school year that a day belongs to: it begins in August. */
export function schoolYearOf(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const begins = month >= 8 ? year : year - 1;
  return `${begins}-${begins + 1}`;
}

/** The semester that a day belongs to; the summer belongs to none. */
export function semesterOf(day: string): 'học kỳ I' | 'học kỳ II' | undefined {
  const month = Number(day.slice(5, 7));
  if (month >= 9 || month === 1) return 'học kỳ I';
  return month <= 5 ? 'học kỳ II' : undefined;
}
