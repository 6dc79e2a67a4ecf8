import { articlesPath, conferencesPath, directivesPath, homePath, officialsPath, pagePath } from '@ban-tin/shared/urls';
import { firstDay, lastDay, momentAt } from './calendar.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument } from './document.ts';
import type { CorpusPicture } from './photos.ts';
import { province } from './places.ts';
import { documentIdOf } from './random.ts';

/** The site's name, colours, contact, menu and links. */
export function makeSiteSetting(seed: number, [logo, banner]: readonly CorpusPicture[]): CorpusDocument {
  return {
    type: 'site-setting',
    id: documentIdOf(seed, 'site-setting'),
    at: momentAt(firstDay, 8),
    data: fieldsOf({
      agencyName: `Sở Giáo dục và Đào tạo ${province}`,
      parentAgencyName: `Ủy ban nhân dân tỉnh ${province}`,
      tagline: 'Dữ liệu thử: đơn vị và con người đều không có thật',
      logo: logo?.id,
      primaryColor: '#7a1f2b',
      accentColor: '#b8860b',
      contact: {
        address: `Số 1, đường Bản Mẫu, tỉnh ${province}`,
        phone: '0200 000 0000',
        email: 'vanthu@sogddt.example.vn',
      },
      responsiblePerson: 'Giám đốc Sở',
      contactOfficers: [
        { name: 'Cà Văn Thoại', title: 'Chánh Văn phòng', phone: '0200 000 0001' },
        { name: 'Sùng Thị Mỷ', title: 'Chuyên viên', email: 'lienhe@sogddt.example.vn' },
      ],
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
      banners: banner
        ? [{ image: banner.id, alt: banner.alt, url: articlesPath(), from: firstDay, to: lastDay }]
        : undefined,
    }),
  };
}
