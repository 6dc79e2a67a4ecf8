import type { EntryType } from '@ban-tin/shared/change';
import { slugify } from '@ban-tin/shared/vietnamese/slug';
import { firstDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument } from './document.ts';
import { documentIdOf } from './random.ts';
import { themes } from './theme.ts';

/** Document ids of categories, topics and fields by the keys that themes name them with. */
export interface Subjects {
  categoryIds: Record<string, string>;
  topicIds: Record<string, string>;
  fieldIds: Record<string, string>;
  all: CorpusDocument[];
}

interface Subject {
  key: string;
  name: string;
  description: string;
  parent?: string;
}

const categories: Subject[] = [
  { key: 'tin-hoat-dong', name: 'Tin hoạt động', description: 'Hoạt động của ngành và của các đơn vị.' },
  { key: 'cap-hoc', name: 'Giáo dục các cấp', description: 'Dạy và học từ mầm non đến trung học.' },
  { key: 'mam-non', name: 'Mầm non', description: 'Chăm sóc, giáo dục trẻ mầm non.', parent: 'cap-hoc' },
  { key: 'tieu-hoc', name: 'Tiểu học', description: 'Dạy và học ở cấp tiểu học.', parent: 'cap-hoc' },
  { key: 'trung-hoc', name: 'Trung học', description: 'Dạy và học ở cấp trung học.', parent: 'cap-hoc' },
  { key: 'thuong-xuyen', name: 'Thường xuyên', description: 'Giáo dục cho người lớn.', parent: 'cap-hoc' },
  { key: 'chuyen-de', name: 'Chuyên đề', description: 'Những việc lớn của ngành, theo dõi lâu dài.' },
  { key: 'chuyen-doi-so', name: 'Chuyển đổi số', description: 'Công nghệ trong nhà trường.', parent: 'chuyen-de' },
  { key: 'boi-duong', name: 'Bồi dưỡng nhà giáo', description: 'Tập huấn, bồi dưỡng.', parent: 'chuyen-de' },
  { key: 'thi-dua', name: 'Thi đua – khen thưởng', description: 'Phong trào thi đua.', parent: 'chuyen-de' },
  { key: 'thong-bao', name: 'Thông báo', description: 'Thông báo của Sở và các đơn vị.' },
  { key: 'tuyen-sinh', name: 'Tuyển sinh – thi cử', description: 'Lịch thi, tuyển sinh.', parent: 'thong-bao' },
  { key: 'guong-sang', name: 'Người tốt, việc tốt', description: 'Những tấm gương trong ngành.' },
];

const fields: Subject[] = [
  { key: 'giao-duc-pho-thong', name: 'Giáo dục phổ thông', description: 'Tiểu học và trung học.' },
  { key: 'mam-non', name: 'Giáo dục mầm non', description: 'Nhà trẻ, mẫu giáo.' },
  { key: 'thuong-xuyen', name: 'Giáo dục thường xuyên', description: 'Xoá mù chữ, học tập suốt đời.' },
  { key: 'nha-giao', name: 'Nhà giáo và cán bộ quản lý', description: 'Tuyển dụng, bồi dưỡng, chế độ.' },
  { key: 'hoc-sinh', name: 'Học sinh', description: 'Chế độ, an toàn, hoạt động của học sinh.' },
  { key: 'khao-thi', name: 'Khảo thí', description: 'Thi, tuyển sinh, kiểm định chất lượng.' },
  { key: 'chuyen-doi-so', name: 'Chuyển đổi số', description: 'Dữ liệu, học bạ số, chữ ký số.' },
  { key: 'thi-dua', name: 'Thi đua – khen thưởng', description: 'Phong trào thi đua, khen thưởng.' },
];

/** Categories with their parents before them, topics and fields; the same in every corpus but for their ids. */
export function makeSubjects(seed: number): Subjects {
  const idsOf = (type: EntryType, subjects: readonly { key: string }[]) =>
    Object.fromEntries(subjects.map(({ key }) => [key, documentIdOf(seed, type, key)]));
  const categoryIds = idsOf('category', categories);
  const topicIds = idsOf('topic', themes);
  const fieldIds = idsOf('field', fields);
  const documents = (type: EntryType, subjects: readonly Subject[], ids: Record<string, string>): CorpusDocument[] =>
    subjects.map(({ key, name, description, parent }, index) => ({
      type,
      id: ids[key]!,
      at: momentAt(firstDay, 8, 30),
      data: fieldsOf({ name, slug: slugify(name), description, parent: parent && ids[parent], rank: index + 1 }),
    }));
  return {
    categoryIds,
    topicIds,
    fieldIds,
    all: [
      ...documents('category', categories, categoryIds),
      ...documents('topic', themes, topicIds),
      ...documents('field', fields, fieldIds),
    ],
  };
}
