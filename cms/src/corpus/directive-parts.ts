import { addDays } from '@ban-tin/shared/vietnamese/dates';
import { fieldsOf } from './document.ts';
import type { Fields } from './document.ts';
import type { Organizations } from './organizations.ts';
import { capitalize } from './phrase.ts';
import type { Random } from './random.ts';
import { tellerOf } from './setting.ts';
import type { Setting } from './setting.ts';

const citations: Fields[] = [
  { kind: 'Nghị quyết', number: '29-NQ/TW', issuedOn: '2013-11-04' },
  { kind: 'Chương trình', title: 'Chương trình giáo dục phổ thông 2018' },
  { kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31', issuer: 'Chính phủ' },
  { kind: 'Thông tư', number: '29/2023/TT-BGDĐT', issuedOn: '2023-12-29', issuer: 'Bộ Giáo dục và Đào tạo' },
  { kind: 'Luật', title: 'Luật Thi đua, khen thưởng', url: 'https://vanban.chinhphu.vn' },
];

/** Documents from outside that could be cited on a day. */
export function citationsBefore(day: string): Fields[] {
  return citations.filter(({ issuedOn }) => typeof issuedOn !== 'string' || issuedOn < day);
}

/** Who signed: the head in person, or the deputy on the head's behalf. */
export function signersOf({ leaders }: Setting): Fields[] {
  const { official, title } = leaders.at(-1)!;
  const form = title.startsWith('Phó') ? 'KT.' : undefined;
  return [fieldsOf({ official: official.id, title, form, rank: 1 })];
}

/** What is to be done, by whom and until when. */
export function tasksOf(random: Random, setting: Setting, organizations: Organizations): Fields[] {
  const { day, theme, leaders } = setting;
  const { divisions, schools } = organizations;
  const tell = tellerOf(random, setting);
  const hasDeadline = random.chance(0.6);
  return random.some(theme.aims, random.integer(2, 6)).map((aim, index) =>
    fieldsOf({
      heading: capitalize(aim),
      body: `${capitalize(aim)}; báo cáo kết quả trước ngày 25 hằng tháng. ${tell(random.pick(theme.findings))}`,
      assignees: random.some([...divisions, ...schools.slice(0, 12)], random.integer(1, 3)).map(({ id }) => id),
      responsibleOfficials: index === 0 ? [leaders[0]!.official.id] : [],
      deadline: hasDeadline ? addDays(day, 30 * (index + 1)) : undefined,
      deadlineText: hasDeadline ? undefined : 'thường xuyên, trong cả năm học',
    }),
  );
}
