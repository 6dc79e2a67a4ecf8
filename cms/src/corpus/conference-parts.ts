import { formatDay } from '@ban-tin/shared/vietnamese/dates';
import { fieldsOf } from './document.ts';
import type { Fields } from './document.ts';
import { personName } from './people-names.ts';
import { formatNumber } from './phrase.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

/** Who spoke and who was there, in the order of their rank. */
export function conferenceParticipants(random: Random, { leaders, organization }: Setting): Fields[] {
  const [head, deputy = head] = leaders;
  const speaking = [
    { leader: deputy, role: 'khai mạc' },
    { leader: head, role: 'chủ trì' },
    { leader: head, role: 'kết luận' },
  ].map(({ leader, role }) =>
    fieldsOf({ official: leader!.official.id, title: leader!.title, organization: leader!.organization.id, role }),
  );
  const groups = ['Lãnh đạo các phòng chuyên môn', 'Hiệu trưởng các trường trên địa bàn', 'Đại diện cha mẹ học sinh'];
  const others = [
    {
      name: personName(random).fullName,
      title: 'Trưởng ban đại diện cha mẹ học sinh',
      organization: organization.id,
      role: 'phát biểu',
    },
    ...groups.map((group) => ({ group, role: 'dự' })),
  ];
  return [...speaking, ...others].map((participant, index) => ({ ...participant, rank: index + 1 }));
}

/** The order of the day, for some. */
export function conferenceAgenda(random: Random, { theme, leaders }: Setting): Fields[] {
  if (random.chance(0.5)) return [];
  const presenter = leaders[0]!.official.fullName;
  return [
    { time: '07:30', item: 'Đón tiếp đại biểu' },
    { time: '08:00', item: 'Tuyên bố lý do, giới thiệu đại biểu' },
    { time: '08:15', item: `Báo cáo về ${theme.work}`, presenter },
    { time: '09:30', item: 'Thảo luận' },
    { time: '11:00', item: 'Kết luận, bế mạc', presenter },
  ];
}

/** Figures of the report, each with the day that it was counted on. */
export function conferenceFigures(random: Random, { day, organization, theme }: Setting): Fields[] {
  return random.some(theme.measures, random.integer(0, 3)).map(([label, unit, least, most]) => ({
    label,
    value: formatNumber(random.integer(least, most)),
    unit,
    asOf: `tại hội nghị ngày ${formatDay(day)}`,
    scope: organization.place,
  }));
}
