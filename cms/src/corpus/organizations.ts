import { districtsClosedOn, firstDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument, Value } from './document.ts';
import { communes, districts, province } from './places.ts';
import { documentIdOf } from './random.ts';
import { freshSlugs } from './slugs.ts';

/** An office or school, with what the texts say of it. */
export interface Organization extends CorpusDocument {
  name: string;
  kind: string;
  /** "xã Nà Lương", "tỉnh Mường Sáng". */
  place: string;
}

/** Those that have a part of their own in the corpus, and all together in the order in which they can be stored. */
export interface Organizations {
  ministry: Organization;
  committee: Organization;
  department: Organization;
  divisions: Organization[];
  districtOffices: Organization[];
  schools: Organization[];
  all: Organization[];
}

const divisionNames = [
  'Văn phòng',
  'Phòng Giáo dục Mầm non – Tiểu học',
  'Phòng Giáo dục Trung học',
  'Phòng Giáo dục Thường xuyên',
  'Phòng Tổ chức cán bộ',
  'Phòng Kế hoạch – Tài chính',
  'Phòng Khảo thí và Quản lý chất lượng giáo dục',
];

const schoolKinds = ['Mầm non', 'Tiểu học', 'PTDTBT Tiểu học', 'PTDTBT THCS', 'Tiểu học và THCS', 'THPT'];

/** A department with its divisions, its former district offices, their successors in the communes, and schools. */
export function makeOrganizations(seed: number, schoolCount: number): Organizations {
  const all: Organization[] = [];
  const slugOf = freshSlugs('don-vi');
  const add = (
    name: string,
    kind: string,
    place: string,
    more: Record<string, Value | undefined> = {},
  ): Organization => {
    const organization: Organization = {
      type: 'organization',
      id: documentIdOf(seed, 'organization', all.length),
      at: momentAt(firstDay, 8),
      data: fieldsOf({ name, slug: slugOf(name), kind, rank: all.length + 1, ...more }),
      name,
      kind,
      place,
    };
    all.push(organization);
    return organization;
  };
  const region = `tỉnh ${province}`;

  const ministry = add('Bộ Giáo dục và Đào tạo', 'bộ', 'Hà Nội', {
    shortName: 'Bộ GD&ĐT',
    website: 'https://moet.gov.vn',
  });
  const committee = add(`Ủy ban nhân dân tỉnh ${province}`, 'ủy ban nhân dân', region, { shortName: 'UBND tỉnh' });
  const department = add(`Sở Giáo dục và Đào tạo ${province}`, 'sở', region, {
    shortName: `Sở GD&ĐT ${province}`,
    parent: committee.id,
    address: `Số 1, đường Bản Mẫu, tỉnh ${province}`,
    phone: '0200 000 0000',
    email: 'vanthu@sogddt.example.vn',
    website: 'https://sogddt.example.vn',
  });
  const divisions = divisionNames.map((name) =>
    add(name, 'phòng thuộc sở', region, { parent: department.id, email: 'lienhe@sogddt.example.vn' }),
  );
  add('Thanh tra Sở', 'phòng thuộc sở', region, {
    parent: department.id,
    closedOn: districtsClosedOn,
    successors: [divisions[0]!.id],
  });
  add(`Công đoàn ngành Giáo dục ${province}`, 'công đoàn', region);
  add(`Trung tâm Giáo dục thường xuyên tỉnh ${province}`, 'đơn vị trực thuộc', region, { parent: department.id });

  const communeOffices = communes
    .slice(0, districts.length * 3)
    .map((commune) => add(`Phòng Văn hoá – Xã hội xã ${commune}`, 'tổ chức khác', `xã ${commune}`));
  const districtOffices = districts.map((district, index) =>
    add(`Phòng Giáo dục và Đào tạo huyện ${district}`, 'tổ chức khác', `huyện ${district}`, {
      shortName: `Phòng GD&ĐT huyện ${district}`,
      closedOn: districtsClosedOn,
      successors: communeOffices.slice(index * 3, index * 3 + 3).map(({ id }) => id),
    }),
  );

  const schools: Organization[] = [];
  for (let index = 0; index < schoolCount; index += 1) {
    const kind = schoolKinds[index % schoolKinds.length]!;
    const commune = communes[index % communes.length]!;
    const number = Math.floor(index / communes.length);
    const parent = kind === 'THPT' ? department : communeOffices[index % communeOffices.length]!;
    const school = add(`Trường ${kind} ${commune}${number ? ` số ${number + 1}` : ''}`, 'trường', `xã ${commune}`, {
      parent: parent.id,
      address: `Xã ${commune}, tỉnh ${province}`,
      ...(index % 15 === 14 && { closedOn: '2022-08-01', successors: [schools[index - 1]!.id] }),
    });
    schools.push(school);
  }
  return { ministry, committee, department, divisions, districtOffices, schools, all };
}
