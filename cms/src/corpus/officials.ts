import { sortNameOf } from '@ban-tin/shared/vietnamese/collation';
import { firstDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument } from './document.ts';
import type { Organization, Organizations } from './organizations.ts';
import { personName } from './people-names.ts';
import { photoOf } from './photos.ts';
import type { CorpusPicture } from './photos.ts';
import { fullTitleOf, postsAt } from './posts.ts';
import type { Post } from './posts.ts';
import { documentIdOf, randomOf } from './random.ts';
import { freshSlugs } from './slugs.ts';

/** Somebody with the posts that they held, of which one follows the other. */
export interface Official extends CorpusDocument {
  /** "ông Giàng A Páo". */
  calledName: string;
  fullName: string;
  posts: Post[];
}

/** Somebody who leads an office or school at some time, with the title as it was then. */
export interface Leader {
  official: Official;
  /** "Phó Giám đốc Sở Giáo dục và Đào tạo Mường Sáng". */
  title: string;
  organization: Organization;
}

/** So many led the department in these years, most of them one after the other. */
const departmentLeaders = 6;

/**
 * The officials, spread over the department, its divisions, the district offices and the schools. Those of one office
 * follow one another: who is to lead it next is the deputy until then.
 */
export function makeOfficials(
  seed: number,
  count: number,
  { department, divisions, districtOffices, schools }: Organizations,
  portraits: readonly CorpusPicture[],
): Official[] {
  const others = [...divisions.slice(1), ...districtOffices, ...schools];
  const staff = new Map<Organization, number>();
  for (let index = 0; index < count; index += 1) {
    const office = index < departmentLeaders ? department : others[(index - departmentLeaders) % others.length]!;
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
        portrait: random.chance(0.6) ? photoOf(random.pick(portraits)) : undefined,
        appointments: held.map(({ organization: { id }, ...post }) => fieldsOf({ ...post, organization: id })),
        responsibilities: random.chance(0.6) ? responsibilities(organization) : undefined,
        officePhone: organization === department ? '0200 000 0000' : undefined,
        officialEmail: random.chance(0.5) ? 'lienhe@sogddt.example.vn' : undefined,
        spokesperson: index === 1,
        listed: index % 17 !== 16,
      }),
    };
  });
}

/** Which of them held a post on that day, heads before deputies. */
export function leadersOn(officials: readonly Official[], day: string): Leader[] {
  return officials
    .flatMap((official) =>
      official.posts
        .filter(({ from, to }) => from <= day && (!to || day <= to))
        .map((post) => ({ official, title: fullTitleOf(post), organization: post.organization })),
    )
    .sort((a, b) => Number(a.title.startsWith('Phó')) - Number(b.title.startsWith('Phó')));
}

function responsibilities({ name }: Organization): string {
  return [
    `- Lãnh đạo, điều hành các hoạt động của ${name}.`,
    '- Trực tiếp phụ trách công tác tổ chức cán bộ và kế hoạch năm học.',
    `- Chủ trì các cuộc họp giao ban${name.startsWith('Trường') ? ' của nhà trường' : ''}.`,
  ].join('\n');
}
