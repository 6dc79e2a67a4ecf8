import { addDays } from '@ban-tin/shared/vietnamese/dates';
import { sortNameOf } from '@ban-tin/shared/vietnamese/collation';
import { firstDay, lastDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument, Fields } from './document.ts';
import type { Organization, Organizations } from './organizations.ts';
import { personName } from './people-names.ts';
import { photoOf } from './photos.ts';
import type { CorpusPicture } from './photos.ts';
import { documentIdOf, randomOf } from './random.ts';
import { freshSlugs } from './slugs.ts';

/** Somebody with the posts that they held, of which one follows the other. */
export interface Official extends CorpusDocument {
  /** "ông Giàng A Páo". */
  calledName: string;
  fullName: string;
  posts: Post[];
}

interface Post {
  title: string;
  organization: Organization;
  from: string;
  /** Absent while it lasts. */
  to?: string;
}

/** Somebody who leads an office or school at some time, with the title as it was then. */
export interface Leader {
  official: Official;
  /** "Phó Giám đốc Sở Giáo dục và Đào tạo Mường Sáng". */
  title: string;
  organization: Organization;
}

/** Which titles the head and the deputy of an office have, and how they rank. */
const titles: Record<string, { head: string; deputy: string; rank: number }> = {
  sở: { head: 'Giám đốc', deputy: 'Phó Giám đốc', rank: 10 },
  'phòng thuộc sở': { head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng', rank: 20 },
  'tổ chức khác': { head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng', rank: 30 },
  trường: { head: 'Hiệu trưởng', deputy: 'Phó Hiệu trưởng', rank: 40 },
};

/** So many led the department in these years, one after the other. */
const directors = 6;

/**
 * The officials, spread over the department, its divisions, the district offices and the schools. Those of one office
 * follow one another: who is to lead it next is the deputy until then.
 */
export function makeOfficials(
  seed: number,
  count: number,
  { department, divisions, districtOffices, schools }: Organizations,
  pictures: readonly CorpusPicture[],
): Official[] {
  const others = [...divisions.slice(1), ...districtOffices, ...schools];
  const staff = new Map<Organization, number>();
  for (let index = 0; index < count; index += 1) {
    const office = index < directors ? department : others[(index - directors) % others.length]!;
    staff.set(office, (staff.get(office) ?? 0) + 1);
  }
  const slugOf = freshSlugs('can-bo');
  const posts = [...staff].flatMap(([office, size]) =>
    Array.from({ length: size }, (_, n) => postsAt(office, n, size)),
  );
  return posts.map((held, index): Official => {
    const random = randomOf(seed, 'official', index);
    const { fullName, honorific } = personName(random);
    const { organization } = held[0]!;
    const rank = titles[organization.kind]!.rank;
    return {
      type: 'official',
      id: documentIdOf(seed, 'official', index),
      at: momentAt(firstDay, 9),
      calledName: `${honorific.toLowerCase()} ${fullName}`,
      fullName,
      posts: held,
      data: fieldsOf({
        fullName,
        sortName: sortNameOf(fullName),
        slug: slugOf(fullName),
        honorific,
        academicTitle: random.chance(0.3) ? random.pick(['Thạc sĩ', 'Tiến sĩ', 'Nhà giáo Ưu tú']) : undefined,
        portrait: random.chance(0.5) ? photoOf(random.pick(pictures), 'Chân dung minh hoạ') : undefined,
        appointments: held.map(({ title, from, to }) =>
          fieldsOf({ title, organization: organization.id, from, to, rank: title.startsWith('Phó') ? rank + 1 : rank }),
        ),
        responsibilities: random.chance(0.6) ? responsibilities(organization) : undefined,
        officePhone: organization === department ? '0200 000 0000' : undefined,
        officialEmail: random.chance(0.5) ? 'lienhe@sogddt.example.vn' : undefined,
        spokesperson: index === 1,
        listed: index % 17 !== 16,
      }) satisfies Fields,
    };
  });
}

/** Which of them held a post on that day, heads before deputies. */
export function leadersOn(officials: readonly Official[], day: string): Leader[] {
  return officials
    .flatMap((official) =>
      official.posts
        .filter(({ from, to }) => from <= day && (!to || day <= to))
        .map(({ title, organization }) => ({ official, title: titleAt(title, organization.name), organization })),
    )
    .sort((a, b) => Number(a.title.startsWith('Phó')) - Number(b.title.startsWith('Phó')));
}

/** The posts of the n-th of those who lead an office one after the other. */
function postsAt(organization: Organization, n: number, size: number): Post[] {
  const { head, deputy } = titles[organization.kind]!;
  const closedOn = organization.data['closedOn'] as string | undefined;
  const end = closedOn ?? lastDay;
  const term = Math.floor((Date.parse(end) - Date.parse(firstDay)) / 86_400_000 / size);
  const begins = (index: number) => addDays(firstDay, index * term);
  const isLast = n === size - 1;
  const headTo = isLast ? closedOn : addDays(begins(n + 1), -1);
  const post = { title: head, organization, from: n === 0 ? '2016-09-01' : begins(n), ...(headTo && { to: headTo }) };
  if (n === 0) return [post];
  const from = n === 1 ? '2017-03-15' : begins(n - 1);
  return [{ title: deputy, organization, from, to: addDays(begins(n), -1) }, post];
}

/** "Trưởng phòng" of "Phòng Giáo dục Trung học" is "Trưởng phòng Giáo dục Trung học". */
function titleAt(title: string, name: string): string {
  return title.endsWith('phòng') ? `${title} ${name.replace(/^Phòng /, '')}` : `${title} ${name}`;
}

function responsibilities({ name }: Organization): string {
  return [
    `- Lãnh đạo, điều hành các hoạt động của ${name}.`,
    '- Trực tiếp phụ trách công tác tổ chức cán bộ và kế hoạch năm học.',
    `- Chủ trì các cuộc họp giao ban${name.startsWith('Trường') ? ' của nhà trường' : ''}.`,
  ].join('\n');
}
