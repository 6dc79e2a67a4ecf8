import { addDays } from '@ban-tin/shared/vietnamese/dates';
import { firstDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument } from './document.ts';
import type { Organizations } from './organizations.ts';
import { province } from './places.ts';
import { documentIdOf } from './random.ts';

interface Page {
  slug: string;
  title: string;
  parent?: string;
  body: (organizations: Organizations) => string;
  /** What was mended since the page was published. */
  update?: string;
}

const pages: Page[] = [
  {
    slug: 'gioi-thieu-chung',
    title: 'Giới thiệu chung',
    body: () =>
      `Đây là dữ liệu thử, được sinh tự động. Tỉnh ${province}, các đơn vị và những người được nhắc đến đều không có thật.\n\n## Đôi nét về ngành\n\nNgành giáo dục của tỉnh gồm các trường mầm non, tiểu học, trung học và các trung tâm giáo dục thường xuyên, phần lớn ở vùng cao.`,
  },
  {
    slug: 'chuc-nang-nhiem-vu',
    title: 'Chức năng, nhiệm vụ',
    parent: 'gioi-thieu-chung',
    body: () =>
      '1. Tham mưu cho Ủy ban nhân dân tỉnh về giáo dục và đào tạo.\n2. Hướng dẫn, kiểm tra các trường thực hiện nhiệm vụ năm học.\n3. Tổ chức thi, tuyển sinh và bồi dưỡng nhà giáo.',
    update: 'Bổ sung nhiệm vụ bồi dưỡng nhà giáo.',
  },
  {
    slug: 'co-cau-to-chuc',
    title: 'Cơ cấu tổ chức',
    parent: 'gioi-thieu-chung',
    body: ({ divisions }) =>
      `| Đơn vị | Loại |\n| --- | --- |\n${divisions.map(({ name, kind }) => `| ${name} | ${kind} |`).join('\n')}`,
  },
  {
    slug: 'lich-su',
    title: 'Lịch sử hình thành',
    parent: 'co-cau-to-chuc',
    body: () => 'Từ ngày 01/07/2025, nhiệm vụ của các phòng giáo dục và đào tạo cấp huyện được chuyển về xã và về Sở.',
  },
  {
    slug: 'lien-he',
    title: 'Liên hệ, góp ý',
    body: () => 'Mọi góp ý xin gửi về hộp thư [vanthu@sogddt.example.vn](mailto:vanthu@sogddt.example.vn).',
  },
];

/** A few pages about the department, three levels deep. */
export function makePages(seed: number, organizations: Organizations): CorpusDocument[] {
  return pages.map(({ slug, title, parent, body, update }, index) => ({
    type: 'page',
    id: documentIdOf(seed, 'page', slug),
    at: momentAt(firstDay, 10),
    data: fieldsOf({
      title,
      slug,
      parent: parent && documentIdOf(seed, 'page', parent),
      rank: index + 1,
      body: body(organizations),
      updates: update ? [{ at: momentAt(addDays(firstDay, 60), 9), note: update }] : [],
    }),
  }));
}
