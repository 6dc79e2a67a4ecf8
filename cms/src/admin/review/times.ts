const zone = 'Asia/Ho_Chi_Minh';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "14:05, 22/11/2026" in Vietnam, wherever the browser is. */
export function shownTime(instant: string): string {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    ...{ timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
  }).formatToParts(new Date(instant));
  const {
    hour: hours,
    minute: minutes,
    day: days,
    month,
    year,
  } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${hours}:${minutes}, ${days}/${month}/${year}`;
}

/** How long ago: "5 phút", "3 giờ", "2 ngày". */
export function duration(from: string, now: number): string {
  const length = Math.max(0, now - Date.parse(from));
  if (length < hour) return `${Math.max(1, Math.floor(length / minute))} phút`;
  if (length < day) return `${Math.floor(length / hour)} giờ`;
  return `${Math.floor(length / day)} ngày`;
}
