import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepVietnamTime } from './vietnam-time.ts';

const zones = ['America/New_York', 'Asia/Tokyo', 'Asia/Kathmandu', 'UTC'];
const before = process.env['TZ'];

beforeAll(() => void (process.env['TZ'] = 'Etc/GMT-7'));
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

interface Realm {
  Date: DateConstructor;
  Intl: typeof Intl;
}

/** A page's own `Date` and `Intl`, which this process does not share. */
const newRealm = () => runInNewContext('globalThis') as Realm;

/** Everything that a page can learn of a moment by local time, and what local times make. */
function tellAll({ Date, Intl }: Realm, time: number, random: () => number): unknown[] {
  const date = new Date(time);
  const pick = (upTo: number) => Math.floor(random() * upTo);
  const [year, month, day, hour, minute, second] = [1880 + pick(220), pick(14), pick(40), pick(30), pick(70), pick(70)];
  const changed = (change: (date: Date) => number) => {
    const copy = new Date(date);
    return [change(copy), copy.toISOString()];
  };
  const iso = new Date(time).toISOString().slice(0, -1);
  const texts = [
    iso,
    iso.slice(0, 16),
    iso.slice(0, 10),
    iso.slice(0, 7),
    `${iso}Z`,
    `${iso}+02:00`,
    `${iso.slice(0, 19)}-0330`,
  ];
  const usual = [
    'Mar 4, 1987 05:06',
    'Mon, 25 Dec 1995 13:30:00 +0430',
    '2026/11/22 07:30',
    '22 Nov 2026',
    'Tue, 05 Nov 2024 10:00:00 GMT',
  ];
  return [
    [date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes()],
    [
      date.getSeconds(),
      date.getMilliseconds(),
      date.getTimezoneOffset(),
      date.getTime(),
      date.toISOString(),
      date.toJSON(),
    ],
    [date.toString(), date.toTimeString(), `${date}`, date + ''].map((text) => text.replace(/ \(.*\)/, '')),
    [date.toDateString(), Number(date), date.toUTCString()],
    [date.toLocaleString('vi'), date.toLocaleDateString('vi'), date.toLocaleTimeString('vi', { timeStyle: 'short' })],
    date.toLocaleString('vi', { timeZone: 'UTC' }),
    new Intl.DateTimeFormat('vi', { dateStyle: 'full', timeStyle: 'long' }).format(date),
    Intl.DateTimeFormat('vi', { hour: '2-digit', timeZone: 'America/Lima' }).format(date),
    changed((copy) => copy.setFullYear(year, month, day)),
    changed((copy) => copy.setMonth(month)),
    changed((copy) => copy.setDate(day)),
    changed((copy) => copy.setHours(hour, minute, second)),
    changed((copy) => copy.setMinutes(minute)),
    changed((copy) => copy.setSeconds(second, 5)),
    changed((copy) => copy.setMilliseconds(second)),
    new Date(year, month).toISOString(),
    new Date(year, month, day, hour, minute, second, 7).toISOString(),
    new Date(99, 0, 1).toISOString(),
    [...texts, ...usual].map((text) => [Date.parse(text), new Date(text).getTime()]),
    Date.UTC(year, month, day),
  ];
}

/** The same numbers in [0, 1) each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function tellOfMany(realm: Realm): unknown[][] {
  const random = numbers(20);
  const times = Array.from({ length: 300 }, () => Math.floor((random() * 200 - 90) * 365.25 * 86_400_000));
  return times.map((time) => tellAll(realm, time, random));
}

describe('a page that keeps Vietnam’s time', () => {
  it.each(zones)('tells and takes on a computer in %s what one at UTC+7 does, from 1880 to 2080', (zone) => {
    process.env['TZ'] = 'Etc/GMT-7';
    const there = tellOfMany(newRealm());
    process.env['TZ'] = zone;
    const realm = newRealm();
    keepVietnamTime(realm);
    expect(tellOfMany(realm)).toEqual(there);
  });

  it('has dates that are dates, for subclasses and comparisons too', () => {
    process.env['TZ'] = 'America/New_York';
    const realm = newRealm();
    const earlier = new realm.Date(0);
    keepVietnamTime(realm);
    const { Date } = realm;
    class Day extends Date {}
    expect(earlier instanceof Date && new Date() instanceof Date && new Day(2026, 10, 22) instanceof Day).toBe(true);
    expect(new Date(earlier).getTime()).toBe(0);
    expect(new Day(2026, 10, 22).toISOString()).toBe('2026-11-21T17:00:00.000Z');
    expect(new Date(0).constructor).toBe(Date);
    expect(Math.abs(Date.now() - new Date().getTime())).toBeLessThan(1000);
    expect([String(new Date('nonsense')), new Date(NaN).getHours(), new Date(NaN).getTimezoneOffset()]).toEqual([
      'Invalid Date',
      NaN,
      NaN,
    ]);
    expect(Date()).toContain('GMT+0700');
  });

  it('says its zone to libraries that ask for it', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    const realm = newRealm();
    keepVietnamTime(realm);
    expect(new realm.Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Etc/GMT-7');
    expect(realm.Intl.DateTimeFormat.supportedLocalesOf(['vi'])).toEqual(['vi']);
  });
});
