import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

export const categories: DemoEntries = {
  'giao-duc': {
    name: 'Giáo Dục',
    description: 'Tin chung về dạy và học ở các cấp học.',
    rank: 1,
  },
  'so-ket': {
    name: 'Sơ kết – tổng kết',
    description: 'Các hội nghị nhìn lại một học kỳ, một năm học và bàn việc của thời gian tới.',
    parent: refer('category', 'giao-duc'),
    rank: 2,
  },
  'tap-huan': {
    name: 'Tập huấn – bồi dưỡng',
    description: 'Các lớp, các hội nghị tập huấn dành cho nhà giáo và cán bộ quản lý.',
    parent: refer('category', 'giao-duc'),
    rank: 3,
  },
  'thi-dua': {
    name: 'Thi đua – khen thưởng',
    description: 'Phong trào thi đua của ngành và hoạt động của các cụm thi đua.',
    rank: 4,
  },
};

export const topics: DemoEntries = {
  'chuyen-doi-so': {
    name: 'Chuyển đổi số',
    description: 'Chữ ký số, hồ sơ điện tử, lớp học thông minh và những việc khác của chuyển đổi số trong nhà trường.',
    rank: 1,
  },
  'chuong-trinh-2018': {
    name: 'Chương trình GDPT 2018',
    description: 'Việc thực hiện Chương trình giáo dục phổ thông 2018 ở các lớp.',
    rank: 2,
  },
  'ngoai-ngu-tin-hoc': {
    name: 'Ngoại ngữ và Tin học',
    description: 'Dạy học Ngoại ngữ và Tin học trong nhà trường.',
    rank: 3,
  },
  'day-them': {
    name: 'Dạy thêm, học thêm',
    description: 'Những quy định và ý kiến chỉ đạo về dạy thêm, học thêm.',
    rank: 4,
  },
  'pho-cap': {
    name: 'Phổ cập giáo dục, xoá mù chữ',
    description: 'Phổ cập giáo dục các cấp học và xoá mù chữ.',
    rank: 5,
  },
  'truong-hoc-an-toan': {
    name: 'Trường học an toàn',
    description: 'An toàn trường học, y tế trường học và phòng, chống dịch bệnh.',
    rank: 6,
  },
  'hoc-tap-suot-doi': {
    name: 'Học tập suốt đời',
    description: 'Khuyến học, giáo dục người lớn và học tập suốt đời.',
    rank: 7,
  },
};

export const fields: DemoEntries = {
  'tieu-hoc': { name: 'Giáo dục tiểu học', description: 'Dạy học và quản lý ở cấp tiểu học.', rank: 1 },
  'nhiem-vu-nam-hoc': {
    name: 'Nhiệm vụ năm học',
    description: 'Kế hoạch năm học, nhiệm vụ chung của các cấp học.',
    rank: 2,
  },
  'thi-dua': {
    name: 'Thi đua – khen thưởng',
    description: 'Tổ chức phong trào thi đua và công tác khen thưởng.',
    rank: 3,
  },
};
