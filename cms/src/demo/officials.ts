import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

/** Only what the reports say of them: honorifics where a report gives one, offices as they were then, no dates. */
export const officials: DemoEntries = {
  'ngo-thi-minh': {
    fullName: 'Ngô Thị Minh',
    appointments: [{ title: 'Thứ trưởng', organization: refer('organization', 'bo'), rank: 1 }],
  },
  'nguyen-ngoc-son': {
    fullName: 'Nguyễn Ngọc Sơn',
    appointments: [{ title: 'Giám đốc', organization: refer('organization', 'bac-kan'), rank: 10 }],
  },
  'nguyen-van-doat': {
    fullName: 'Nguyễn Văn Đoạt',
    appointments: [{ title: 'Giám đốc', organization: refer('organization', 'dien-bien'), rank: 10 }],
  },
  'pham-quoc-hieu': {
    fullName: 'Phạm Quốc Hiếu',
    honorific: 'Ông',
    appointments: [{ title: 'Phó Giám đốc', organization: refer('organization', 'hai-phong'), rank: 20 }],
  },
  'tran-thu-hang': {
    fullName: 'Trần Thu Hằng',
    honorific: 'Bà',
    appointments: [{ title: 'Trưởng phòng', organization: refer('organization', 'hai-phong-tieu-hoc'), rank: 30 }],
  },
};
