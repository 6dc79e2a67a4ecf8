import { addDays } from '@ban-tin/shared/vietnamese/dates';
import { firstDay, lastDay } from './calendar.ts';
import type { Organization } from './organizations.ts';

/** What somebody was at an organization, and when. */
export interface Post {
  title: string;
  organization: Organization;
  /** Heads before deputies, the department before schools. */
  rank: number;
  from: string;
  /** Absent while it lasts. */
  to?: string;
}

/** Which titles the head and the deputy of an office have, and how they rank. */
const titles: Record<string, { head: string; deputy: string; rank: number }> = {
  sở: { head: 'Giám đốc', deputy: 'Phó Giám đốc', rank: 10 },
  'phòng thuộc sở': { head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng', rank: 20 },
  'tổ chức khác': { head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng', rank: 30 },
  trường: { head: 'Hiệu trưởng', deputy: 'Phó Hiệu trưởng', rank: 40 },
};

/**
 * The posts of the n-th of those who lead an office one after the other: deputy first, head for a term, then gone. The
 * last of several is still deputy in the end.
 */
export function postsAt(organization: Organization, n: number, size: number): Post[] {
  const { head, deputy, rank } = titles[organization.kind]!;
  const closedOn = organization.data['closedOn'] as string | undefined;
  const terms = Math.max(1, size - 1);
  const length = Math.floor((Date.parse(closedOn ?? lastDay) - Date.parse(firstDay)) / 86_400_000 / terms);
  const begins = (term: number) => addDays(firstDay, term * length);
  const during = (title: string, term: number, before: string): Post => {
    const to = term === terms - 1 ? closedOn : addDays(begins(term + 1), -1);
    return {
      title,
      organization,
      rank: title === head ? rank : rank + 1,
      from: term === 0 ? before : begins(term),
      ...(to && { to }),
    };
  };
  return [
    ...(n > 0 ? [during(deputy, n - 1, '2017-03-15')] : []),
    ...(n < terms ? [during(head, n, '2016-09-01')] : []),
  ];
}

/** "Trưởng phòng" of "Phòng Giáo dục Trung học" is "Trưởng phòng Giáo dục Trung học". */
export function fullTitleOf({ title, organization: { name } }: Post): string {
  return title.endsWith('phòng') ? `${title} ${name.replace(/^Phòng /, '')}` : `${title} ${name}`;
}
