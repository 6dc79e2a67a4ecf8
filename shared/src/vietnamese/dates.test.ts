import { describe, expect, test } from 'vitest';
import * as dates from './dates.ts';

test.each([
  ['2023-02-09T13:01:00.000Z', 'Thứ Năm, 09/02/2023 20:01'],
  ['2023-02-09T20:01:00+07:00', 'Thứ Năm, 09/02/2023 20:01'],
  ['2022-01-24T04:07:13Z', 'Thứ Hai, 24/01/2022 11:07'],
  ['2023-12-31T17:00:00.000Z', 'Thứ Hai, 01/01/2024 00:00'],
  ['2023-12-31T16:59:59.999Z', 'Chủ Nhật, 31/12/2023 23:59'],
])('writes the moment %s as "%s"', (moment, text) => {
  expect(dates.formatMoment(moment)).toBe(text);
});

test.each([
  ['2023-02-09', '20:01', '2023-02-09T13:01:00.000Z'],
  ['2024-01-01', '00:00', '2023-12-31T17:00:00.000Z'],
])('finds the moment of %s, %s and its clock', (day, clock, moment) => {
  expect(dates.momentOf(day, clock)).toBe(moment);
  expect([dates.vietnamDay(moment), dates.clockOf(moment)]).toEqual([day, clock]);
});

test.each(['24:00', '7:00', '07:60', ''])('takes "%s" for no time of a day', (clock) => {
  expect(() => dates.momentOf('2023-02-09', clock)).toThrow(RangeError);
});

test.each([
  ['2023-10-08', 'Chủ Nhật, ngày 08/10/2023'],
  ['2023-10-09', 'Thứ Hai, ngày 09/10/2023'],
  ['2023-10-10', 'Thứ Ba, ngày 10/10/2023'],
  ['2023-10-11', 'Thứ Tư, ngày 11/10/2023'],
  ['2023-10-12', 'Thứ Năm, ngày 12/10/2023'],
  ['2023-10-13', 'Thứ Sáu, ngày 13/10/2023'],
  ['2023-10-14', 'Thứ Bảy, ngày 14/10/2023'],
  ['2024-02-29', 'Thứ Năm, ngày 29/02/2024'],
])('writes the day %s as "%s"', (day, text) => {
  expect(dates.formatLongDay(day)).toBe(text);
  expect(text.endsWith(dates.formatDay(day))).toBe(true);
});

test('writes months without a leading zero', () => {
  expect(dates.formatMonth(2023, 9)).toBe('Tháng 9/2023');
  expect(dates.formatMonth(2024, 12)).toBe('Tháng 12/2024');
});

test.each([
  ['2023-09-13', '2023-09-13', '13/09/2023'],
  ['2023-09-13', '2023-09-15', '13–15/09/2023'],
  ['2023-09-30', '2023-10-02', '30/09–02/10/2023'],
  ['2023-12-30', '2024-01-02', '30/12/2023–02/01/2024'],
  ['2023-09-13', '2024-09-15', '13/09/2023–15/09/2024'],
])('writes the range %s to %s as "%s"', (from, to, text) => {
  expect(dates.formatDayRange(from, to)).toBe(text);
});

test('refuses a range that ends before it starts', () => {
  expect(() => dates.formatDayRange('2023-09-15', '2023-09-13')).toThrow('ends before it starts');
});

describe('the time of a conference', () => {
  test.each<[string, dates.ConferenceTime]>([
    ['Chiều thứ Hai, 09/10/2023', { startsOn: '2023-10-09', precision: 'buổi', session: 'chiều' }],
    ['Sáng Chủ Nhật, 08/10/2023', { startsOn: '2023-10-08', endsOn: '2023-10-08', precision: 'buổi', session: 'sáng' }],
    ['Cả ngày thứ Hai, 09/10/2023', { startsOn: '2023-10-09', session: 'cả ngày' }],
    ['Thứ Năm, 09/02/2023', { startsOn: '2023-02-09', endsOn: null, precision: 'ngày', session: null }],
    ['Chủ Nhật, 08/10/2023', { startsOn: '2023-10-08', precision: 'buổi' }],
    ['13–15/09/2023', { startsOn: '2023-09-13', endsOn: '2023-09-15', precision: 'ngày' }],
    ['13–15/09/2023', { startsOn: '2023-09-13', endsOn: '2023-09-15', session: 'cả ngày' }],
    ['Chiều các ngày 13–15/09/2023', { startsOn: '2023-09-13', endsOn: '2023-09-15', session: 'chiều' }],
    ['Tháng 9/2023', { startsOn: '2023-09-01', precision: 'tháng' }],
    ['Tháng 9/2023', { startsOn: '2023-09-01', endsOn: '2023-09-30', precision: 'tháng', session: 'sáng' }],
    ['Tháng 9–10/2023', { startsOn: '2023-09-01', endsOn: '2023-10-31', precision: 'tháng' }],
    ['Tháng 12/2023–1/2024', { startsOn: '2023-12-01', endsOn: '2024-01-31', precision: 'tháng' }],
    ['Chưa rõ thời gian', { startsOn: '2023-09-01', precision: 'không rõ' }],
    ['Chưa rõ thời gian', { startsOn: null, endsOn: null, precision: 'ngày' }],
    ['Chưa rõ thời gian', {}],
    ['Thứ Hai, 09/10/2023, 14:00–16:30', { startsAt: '2023-10-09T07:00:00Z', endsAt: '2023-10-09T09:30:00Z' }],
    [
      'Chiều thứ Hai, 09/10/2023, từ 14:00',
      { startsOn: '2023-10-09', session: 'chiều', startsAt: '2023-10-09T07:00:00Z', endsAt: null },
    ],
    ['Thứ Hai, 09/10/2023, đến 16:30', { startsOn: '2023-10-09', endsAt: '2023-10-09T09:30:00Z' }],
    [
      'Từ 08:00 ngày 13/09/2023 đến 17:00 ngày 15/09/2023',
      {
        startsOn: '2023-09-13',
        endsOn: '2023-09-15',
        startsAt: '2023-09-13T01:00:00Z',
        endsAt: '2023-09-15T10:00:00Z',
      },
    ],
    ['13–15/09/2023, từ 08:00', { startsOn: '2023-09-13', endsOn: '2023-09-15', startsAt: '2023-09-13T01:00:00Z' }],
    ['Thứ Ba, 10/10/2023, từ 00:30', { startsAt: '2023-10-09T17:30:00Z' }],
  ])('reads "%s"', (text, time) => {
    expect(dates.formatConferenceTime(time)).toBe(text);
  });
});

test('a day in Vietnam begins seven hours before UTC’s and ends where the next begins', () => {
  expect(dates.startOfVietnamDay('2023-02-09')).toBe('2023-02-08T17:00:00.000Z');
  expect(dates.endOfVietnamDay('2023-02-09')).toBe('2023-02-09T17:00:00.000Z');
  expect(dates.vietnamDay('2023-02-08T16:59:59.999Z')).toBe('2023-02-08');
  expect(dates.vietnamDay('2023-02-08T17:00:00.000Z')).toBe('2023-02-09');
});

test('agrees with the time zone database on every day of twenty years', () => {
  const hanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  for (let day = '2010-01-01'; day < '2030-01-01'; day = dates.addDays(day, 1)) {
    const start = dates.startOfVietnamDay(day);
    expect(hanoi.format(new Date(start))).toBe(day);
    expect(hanoi.format(Date.parse(start) - 1)).toBe(dates.addDays(day, -1));
  }
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-12-31', 1, '2024-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2023-09-15', 0, '2023-09-15'],
])('%s and %i days is %s', (day, count, later) => {
  expect(dates.addDays(day, count)).toBe(later);
});

test.each(['2023-02-09', '2024-02-29', '1975-05-01'])('%s is a day', (text) => {
  expect(dates.isDay(text)).toBe(true);
});

test.each([
  '2023-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-2-9',
  '09/02/2023',
  '2023-02-09T00:00:00Z',
  '',
  '2023-02-09\n',
])('%j is not a day', (text) => {
  expect(dates.isDay(text)).toBe(false);
  expect(() => dates.formatDay(text)).toThrow(RangeError);
  expect(() => dates.startOfVietnamDay(text)).toThrow(RangeError);
});

test.each(['2023-02-09', '2023-02-09T20:01', '2023-02-30T25:00:00Z', 'hôm qua', ''])('%j is not a moment', (text) => {
  expect(() => dates.vietnamDay(text)).toThrow('is not a moment');
});

test.each([
  ['Hội nghị triển khai nhiệm vụ năm học 2023-2024', '2023-2024'],
  ['NĂM HỌC 2023 – 2024', '2023-2024'],
  ['Năm học 2023 – 2024'.normalize('NFD'), '2023-2024'],
  ['Sơ kết học kỳ I (2021/2022)', '2021-2022'],
  ['Năm học: 2023—2024', '2023-2024'],
  ['kế hoạch năm học 2023-24', '2023-2024'],
  ['năm học 1999-00', undefined],
  ['Giai đoạn 2021-2022, năm học 2023-2024', '2023-2024'],
  ['Từ 2022-2023 đến năm học 2023-2024', '2023-2024'],
  ['Giai đoạn 2021-2025', undefined],
  ['giai đoạn 2024-2025', undefined],
  ['Nhiệm kỳ 2023-2024', undefined],
  ['Kế hoạch tháng 8/2023', undefined],
  ['Ngày 15/09/2023', undefined],
  ['Thông tư 29/2023/TT-BGDĐT', undefined],
  ['Số 2022/2023/QĐ-UBND', undefined],
  ['Hội nghị 2024-2023', undefined],
  ['12023-20245', undefined],
  ['Hội nghị tổng kết', undefined],
])('suggests for "%s" the school year %s', (title, schoolYear) => {
  expect(dates.suggestSchoolYear(title)).toBe(schoolYear);
});

test('knows a school year when it sees one', () => {
  expect(dates.isSchoolYear('2023-2024')).toBe(true);
  for (const text of ['2023-2025', '2023-2023', '2023 - 2024', '2023', ''])
    expect(dates.isSchoolYear(text)).toBe(false);
});
