import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

export const organizations: DemoEntries = {
  bo: {
    name: 'Bộ Giáo dục và Đào tạo',
    shortName: 'Bộ GD&ĐT',
    kind: 'bộ',
    rank: 1,
    website: 'https://moet.gov.vn',
  },
  'hai-phong': {
    name: 'Sở Giáo dục và Đào tạo Hải Phòng',
    shortName: 'Sở GD&ĐT Hải Phòng',
    kind: 'sở',
    rank: 2,
  },
  'hai-phong-tieu-hoc': {
    name: 'Phòng Giáo dục Tiểu học',
    slug: 'phong-giao-duc-tieu-hoc-hai-phong',
    kind: 'phòng thuộc sở',
    parent: refer('organization', 'hai-phong'),
    rank: 3,
  },
  'bac-kan': {
    name: 'Sở Giáo dục và Đào tạo Bắc Kạn',
    shortName: 'Sở GD&ĐT Bắc Kạn',
    kind: 'sở',
    rank: 4,
  },
  'dien-bien': {
    name: 'Sở Giáo dục và Đào tạo Điện Biên',
    shortName: 'Sở GD&ĐT Điện Biên',
    kind: 'sở',
    rank: 5,
  },
  'cum-thi-dua': {
    name: 'Cụm thi đua số 1',
    kind: 'tổ chức khác',
    rank: 6,
  },
  // The report's town stays unnamed.
  'thi-xa': {
    name: 'Phòng Giáo dục và Đào tạo thị xã',
    shortName: 'Phòng GD&ĐT thị xã',
    kind: 'tổ chức khác',
    rank: 7,
  },
};
