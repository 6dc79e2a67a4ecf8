import { articlesPath, conferencesPath, directivesPath, homePath, officialsPath, pagePath } from '@ban-tin/shared/urls';
import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

export const siteSetting: DemoEntries = {
  site: {
    agencyName: 'Sở Giáo dục và Đào tạo (trang minh hoạ)',
    tagline: 'Tin tức, hội nghị và ý kiến chỉ đạo của ngành giáo dục',
    logo: refer('picture', 'bieu-trung'),
    primaryColor: '#0b4f7d',
    accentColor: '#b3261e',
    contact: { address: 'Địa chỉ mẫu: thay bằng địa chỉ trụ sở của cơ quan' },
    responsiblePerson: 'Mẫu: thay bằng họ tên và chức vụ',
    menu: [
      { label: 'Trang chủ', url: homePath() },
      { label: 'Tin bài', url: articlesPath() },
      { label: 'Hội nghị', url: conferencesPath() },
      { label: 'Văn bản', url: directivesPath() },
      { label: 'Cán bộ', url: officialsPath() },
      { label: 'Giới thiệu', url: pagePath([]) },
    ],
    publicServiceLinks: [{ label: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' }],
    websiteLinks: [{ label: 'Bộ Giáo dục và Đào tạo', url: 'https://moet.gov.vn' }],
  },
};
