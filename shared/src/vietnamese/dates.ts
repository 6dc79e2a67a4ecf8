/**
 * Days and moments as people in Vietnam see them.
 *
 * A *day* is 'YYYY-MM-DD' in Vietnam, a *moment* is ISO 8601 with a zone ('2023-02-09T13:01:00.000Z'). Vietnam is at
 * +07:00 all year and has been since 1975, so a fixed offset serves, faster than `Intl` and the same on every host.
 * What is not a day or a moment is a `RangeError`.
 */
const offset = 7 * 60 * 60 * 1000;
const weekdays = ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** When a conference takes place, as its entry says. */
export interface ConferenceTime {
  /** Day. */
  startsOn?: string | null | undefined;
  /** Day. */
  endsOn?: string | null | undefined;
  precision?: 'ngày' | 'buổi' | 'tháng' | 'không rõ' | null | undefined;
  /** The part of the day in small letters: "sáng", "chiều", "tối", "cả ngày". */
  session?: string | null | undefined;
  /** Moment. */
  startsAt?: string | null | undefined;
  /** Moment. */
  endsAt?: string | null | undefined;
}

/** "Thứ Năm, 09/02/2023 20:01". */
export function formatMoment(moment: string): string {
  const day = vietnamDay(moment);
  return `${capitalize(weekdayOf(day))}, ${formatDay(day)} ${clockOf(moment)}`;
}

/** "09/02/2023". */
export function formatDay(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** "Thứ Năm, ngày 09/02/2023". */
export function formatLongDay(day: string): string {
  return `${capitalize(weekdayOf(day))}, ngày ${formatDay(day)}`;
}

/** "Tháng 9/2023". */
export function formatMonth(year: number, month: number): string {
  return `Tháng ${month}/${year}`;
}

/** "13–15/09/2023", "30/09–02/10/2023", "30/12/2023–02/01/2024"; both ends are days and belong to the range. */
export function formatDayRange(from: string, to: string): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  if (to < from) throw new RangeError(`The range ${from} to ${to} ends before it starts. Swap the two days.`);
  if (from === to) return formatDay(from);
  if (fromYear !== toYear) return `${formatDay(from)}–${formatDay(to)}`;
  if (fromMonth !== toMonth) return `${fromDate}/${fromMonth}–${formatDay(to)}`;
  return `${fromDate}–${formatDay(to)}`;
}

/**
 * When a conference takes place, as a reader would say it: "Chiều thứ Hai, 09/10/2023", "13–15/09/2023",
 * "Thứ Hai, 09/10/2023, 14:00–16:30", "Tháng 9/2023", "Chưa rõ thời gian".
 */
export function formatConferenceTime(time: ConferenceTime): string {
  const from = time.startsOn || (time.startsAt && vietnamDay(time.startsAt));
  if (!from || time.precision === 'không rõ') return 'Chưa rõ thời gian';
  const to = time.endsOn || (time.endsAt && vietnamDay(time.endsAt)) || from;
  if (time.precision === 'tháng') return formatMonthRange(from, to);

  const { startsAt, endsAt } = time;
  if (startsAt && endsAt && vietnamDay(startsAt) !== vietnamDay(endsAt)) {
    return `Từ ${clockOf(startsAt)} ngày ${formatDay(from)} đến ${clockOf(endsAt)} ngày ${formatDay(to)}`;
  }
  return [formatSession(from, to, time.session), formatClocks(startsAt, endsAt)].filter(Boolean).join(', ');
}

/** The day in Vietnam at a moment: '2023-02-09T20:00:00Z' → '2023-02-10'. */
export function vietnamDay(moment: string): string {
  return inVietnam(moment).slice(0, 10);
}

/** The clock in Vietnam at a moment: "20:01". */
export function clockOf(moment: string): string {
  return inVietnam(moment).slice(11, 16);
}

/** The same to the second: "20:01:05". */
export function preciseClockOf(moment: string): string {
  return inVietnam(moment).slice(11, 19);
}

/** The moment at which clocks in Vietnam show a time of a day: '2023-02-09', '20:01' → '2023-02-09T13:01:00.000Z'. */
export function momentOf(day: string, clock: string): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  if (!hour || !minute) throw new RangeError(`"${clock}" is not a time. Write it as HH:MM: 20:01.`);
  return new Date(midnight(day) - offset + (Number(hour) * 60 + Number(minute)) * 60 * 1000).toISOString();
}

/** The moment at which a day begins in Vietnam: '2023-02-09' → '2023-02-08T17:00:00.000Z'. */
export function startOfVietnamDay(day: string): string {
  return new Date(midnight(day) - offset).toISOString();
}

/** The moment at which a day is over in Vietnam, the first that no longer belongs to it. */
export function endOfVietnamDay(day: string): string {
  return startOfVietnamDay(addDays(day, 1));
}

/** The day so many days later, or earlier if negative. */
export function addDays(day: string, count: number): string {
  return new Date(midnight(day) + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar, written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a school year, written '2023-2024'. */
export function isSchoolYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
}

/**
 * The school year that a title names ("năm học 2023 – 2024", "2023/2024"), as '2023-2024', to be suggested to an
 * editor. Two years that merely span a plan ("giai đoạn 2021-2025") are none, and a date alone never makes one: a plan
 * of August belongs to the coming year.
 */
export function suggestSchoolYear(title: string): string | undefined {
  const pairs = title
    .normalize('NFC')
    .matchAll(
      /(năm học:?\s*|giai đoạn\s*|nhiệm kỳ\s*|nhiệm kì\s*)?(?<![\d/])((?:19|20)\d\d)\s*[-–—−‐‑/]\s*(\d{4}|\d\d)(?![\d/])/giu,
    );
  const years = [...pairs].flatMap(([, lead = '', first = '', second = '']) => {
    const named = /^năm học/i.test(lead);
    const year = `${first}-${second.length === 2 ? first.slice(0, 2) + second : second}`;
    if (!isSchoolYear(year) || (lead !== '' && !named) || (second.length === 2 && !named)) return [];
    return [{ year, named }];
  });
  return (years.find(({ named }) => named) ?? years[0])?.year;
}

function formatMonthRange(from: string, to: string): string {
  const [fromYear, fromMonth] = partsOf(from).map(Number);
  const [toYear, toMonth] = partsOf(to).map(Number);
  if (fromYear === toYear && fromMonth === toMonth) return `Tháng ${fromMonth}/${fromYear}`;
  return fromYear === toYear
    ? `Tháng ${fromMonth}–${toMonth}/${toYear}`
    : `Tháng ${fromMonth}/${fromYear}–${toMonth}/${toYear}`;
}

function formatSession(from: string, to: string, session: string | null | undefined): string {
  if (from !== to) {
    const days = formatDayRange(from, to);
    return session && session !== 'cả ngày' ? `${capitalize(session)} các ngày ${days}` : days;
  }
  return `${capitalize(`${session ?? ''} ${weekdayOf(from)}`.trim())}, ${formatDay(from)}`;
}

function formatClocks(startsAt: string | null | undefined, endsAt: string | null | undefined): string {
  if (startsAt && endsAt) return `${clockOf(startsAt)}–${clockOf(endsAt)}`;
  if (startsAt) return `từ ${clockOf(startsAt)}`;
  return endsAt ? `đến ${clockOf(endsAt)}` : '';
}

function weekdayOf(day: string): string {
  return weekdays[new Date(midnight(day)).getUTCDay()] ?? '';
}

/** The moment's day and time in Vietnam, in ISO's shape. */
function inVietnam(moment: string): string {
  const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(moment) ? Date.parse(moment) : NaN;
  if (Number.isNaN(time)) {
    throw new RangeError(`"${moment}" is not a moment. Write it in ISO 8601 with a zone: 2023-02-09T13:01:00.000Z.`);
  }
  return new Date(time + offset).toISOString();
}

function midnight(day: string): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day. Write it as YYYY-MM-DD: 2023-02-09.`);
  return Date.parse(`${day}T00:00:00.000Z`);
}

function partsOf(day: string): [year: string, month: string, date: string] {
  midnight(day);
  return [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
