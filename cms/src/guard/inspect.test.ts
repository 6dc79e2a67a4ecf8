import type { EntryType } from '@ban-tin/shared/change';
import { describe, expect, it } from 'vitest';
import { confirmationOf } from './finding.ts';
import { inspect } from './inspect.ts';
import type { Facts, Row } from './subject.ts';
import { subjectOf } from './testing/subject-of.ts';

interface Case {
  name: string;
  type?: EntryType;
  row?: Row;
  facts?: Partial<Facts>;
  files?: Record<string, string>;
  /** "rule field" of every block and warning that is to be found, and no other; warnings with "?" behind. */
  finds?: string[];
}

const body = (text: string): Row => ({ body: text });
const photo = {
  image: { name: 'le-khai-giang.jpg' },
  alt: 'Học sinh dự lễ khai giảng ở sân trường.',
  consent: 'không cần',
};
const inText = (name: string, text: string, rule?: string): Case => ({
  name,
  row: body(text),
  ...(rule && { finds: [`${rule} body?`] }),
});
const inFile = (name: string, text: string, rule?: string): Case => ({
  name,
  files: { 'danh-sach.pdf': text },
  ...(rule && { finds: [`${rule} attachments?`] }),
});
const officials = new Map([
  ['hieu', { fullName: 'Phạm Quốc Hiếu', appointments: [{ title: 'Phó Giám đốc', from: '2020-01-01' }] }],
  ['hang', { fullName: 'Trần Thu Hằng', appointments: [{ title: 'Trưởng phòng' }] }],
  [
    'doat',
    { fullName: 'Nguyễn Văn Đoạt', appointments: [{ title: 'Giám đốc', from: '2019-05-01', to: '2024-12-31' }] },
  ],
  ['minh', { fullName: 'Ngô Thị Minh', appointments: [{ title: 'Thứ trưởng' }] }],
  ['hoa', { fullName: 'Lê Thị Hòa', appointments: [] }],
]);
const conference = (row: Row): Pick<Case, 'type' | 'row' | 'facts'> => ({
  type: 'conference',
  row: { title: 'Hội nghị giao ban', startsOn: '2023-10-09', ...row },
  facts: { officials },
});
const takesPart = (official: string, given: Row): Row => ({
  participants: [{ official: { documentId: official }, ...given }],
});
const linkTo = (target: string, address: string): Pick<Case, 'row' | 'facts'> => ({
  row: body(`Xem [kế hoạch](${address}) của Sở.`),
  facts: { targets: new Map([[address, target as never]]) },
});
const paragraph =
  'Hội nghị diễn ra vào buổi chiều tại hội trường của Sở, bàn những việc cấp tiểu học cần làm trong năm học mới.';

const cases: Record<string, Case[]> = {
  'title and slug': [
    { name: 'a title', row: { title: 'Điện Biên sơ kết học kỳ I' } },
    { name: 'no title', row: { title: null }, finds: ['no-title title'] },
    { name: 'a title of blanks and dots', row: { title: ' … ' }, finds: ['no-title title'] },
    { name: 'an official without a name', type: 'official', row: { fullName: '' }, finds: ['no-title fullName'] },
    { name: 'a slug of digits', row: { slug: '2023' }, finds: ['bad-slug slug'] },
    { name: 'a slug with capitals', row: { slug: 'So-Ket' }, finds: ['bad-slug slug'] },
    { name: 'a slug in use', row: { slug: 'so-ket' }, facts: { slugOwner: 'Sơ kết' }, finds: ['slug-in-use slug'] },
    { name: 'a slug with a year in it', row: { slug: 'so-ket-2023' } },
  ],
  pictures: [
    { name: 'a described cover with an answer about children', row: { cover: photo } },
    { name: 'a cover without description', row: { cover: { ...photo, alt: ' ' } }, finds: ['no-alt cover.alt'] },
    {
      name: 'the third photo of a gallery without description or answer',
      row: { gallery: [photo, photo, { ...photo, alt: null, consent: null }] },
      finds: ['no-alt gallery.2.alt', 'no-consent gallery.2.consent'],
    },
    {
      name: 'a photo of a conference without an answer',
      type: 'conference',
      row: { photos: [{ ...photo, consent: null }] },
      finds: ['no-consent photos.0.consent'],
    },
    {
      name: 'a form of consent without its number',
      row: { cover: { ...photo, consent: 'có phiếu đồng ý' } },
      finds: ['no-consent-number cover.consentNumber?'],
    },
    {
      name: 'a form of consent with its number',
      row: { cover: { ...photo, consent: 'có phiếu đồng ý', consentNumber: '15/2023' } },
    },
    {
      name: 'a portrait needs no answer',
      type: 'official',
      row: { fullName: 'Ngô Thị Minh', portrait: { ...photo, consent: null } },
    },
    {
      name: 'a portrait needs a description',
      type: 'official',
      row: { fullName: 'Ngô Thị Minh', portrait: { image: {} } },
      finds: ['no-alt portrait.alt'],
    },
    {
      name: 'a banner needs a description',
      type: 'site-setting',
      row: { agencyName: 'Sở', banners: [{ image: {} }] },
      finds: ['no-alt banners.0.alt'],
    },
    { name: 'a described picture in the text', ...{ row: body('![Học sinh xếp hàng vào lớp.](/uploads/a.jpg)') } },
    { name: 'a bare picture in the text', row: body('![](/uploads/a.jpg)'), finds: ['no-alt body'] },
    {
      name: 'a bare picture as HTML',
      row: body('<figure><img src="/uploads/a.jpg"></figure>'),
      finds: ['no-alt body'],
    },
    { name: 'an ornament as HTML', row: body('<img src="/uploads/a.jpg" alt="">') },
  ],
  'names of files as words': [
    {
      name: 'So ket HK.JPG as description',
      row: { cover: { ...photo, alt: 'So ket HK.JPG' } },
      finds: ['file-name cover.alt?'],
    },
    {
      name: 'the name of the file without its ending',
      row: { cover: { ...photo, image: { name: 'So ket HK.JPG' }, alt: 'So ket HK' } },
      finds: ['file-name cover.alt?'],
    },
    {
      name: 'a number of the camera',
      row: { cover: { ...photo, caption: 'DSC_0412' } },
      finds: ['file-name cover.caption?'],
    },
    {
      name: 'a screenshot',
      row: body('![Screenshot 2023-10-09 at 14.22.01](/uploads/a.png)'),
      finds: ['file-name body?'],
    },
    { name: 'a title that is a file', row: { title: 'Bao cao so ket.docx' }, finds: ['file-name title?'] },
    {
      name: 'a description that says nothing',
      row: { cover: { ...photo, alt: 'Ảnh minh họa' } },
      finds: ['file-name cover.alt?'],
    },
    {
      name: 'a description that is the name of a well-named file',
      row: { cover: { ...photo, image: { name: 'Lễ khai giảng.jpg' }, alt: 'Lễ khai giảng' } },
    },
    {
      name: 'a description that begins with “Ảnh”',
      row: { cover: { ...photo, alt: 'Ảnh chụp đoàn chủ toạ hội nghị' } },
    },
  ],
  'links and pictures that lead nowhere': [
    { name: 'a link to a published entry', ...linkTo('public', '/tin-bai/ke-hoach/') },
    { name: 'a link elsewhere', ...linkTo('elsewhere', 'https://moet.gov.vn') },
    { name: 'a link to a draft', ...linkTo('draft', 'ban-tin:article/abc'), finds: ['link-to-draft body'] },
    {
      name: 'a link to a file on a disk',
      ...linkTo('local', 'file:///C:/Users/Lan/ke-hoach.docx'),
      finds: ['local-file body'],
    },
    { name: 'a link into the admin', ...linkTo('admin', '/admin/content-manager'), finds: ['admin-link body'] },
    { name: 'a link to nothing', ...linkTo('missing', '/tin-bai/khong-con/'), finds: ['dead-link body?'] },
    {
      name: 'a picture on a disk with blanks in its name',
      row: body('![Hội nghị sơ kết](C:\\Users\\Lan\\So ket HK.JPG)'),
      facts: { targets: new Map([['C:\\Users\\Lan\\So ket HK.JPG', 'local']]) },
      finds: ['local-file body'],
    },
    {
      name: 'a picture that is gone',
      row: body('![Hội nghị sơ kết](/uploads/a.jpg)'),
      facts: { targets: new Map([['/uploads/a.jpg', 'missing']]) },
      finds: ['dead-link body'],
    },
    {
      name: 'a picture of another site',
      row: body('![Hội nghị sơ kết](https://khac.example/a.jpg)'),
      facts: { targets: new Map([['https://khac.example/a.jpg', 'elsewhere']]) },
      finds: ['outside-picture body?'],
    },
    {
      name: 'a source on this computer',
      row: { source: { name: 'Báo', url: 'http://localhost:1337/a' } },
      facts: { targets: new Map([['http://localhost:1337/a', 'local']]) },
      finds: ['local-file source.url'],
    },
  ],
  dates: [
    { name: 'several days (demo 2)', type: 'conference', row: { startsOn: '2023-09-13', endsOn: '2023-09-15' } },
    { name: 'one day twice', type: 'conference', row: { startsOn: '2023-09-13', endsOn: '2023-09-13' } },
    {
      name: 'an end before the start',
      type: 'conference',
      row: { startsOn: '2023-09-15', endsOn: '2023-09-13' },
      finds: ['ends-before-start endsOn'],
    },
    {
      name: 'an hour before the other',
      type: 'conference',
      row: { startsAt: '2023-10-09T07:00:00.000Z', endsAt: '2023-10-09T06:00:00.000Z' },
      finds: ['ends-before-start endsAt'],
    },
    {
      name: 'a document that expires before it is in force',
      type: 'directive',
      row: { effectiveOn: '2024-01-01', expiresOn: '2023-01-01' },
      finds: ['ends-before-start expiresOn'],
    },
    {
      name: 'an announcement that expires the day before the one that it bears in Vietnam',
      row: { genre: 'thông báo', displayedAt: '2026-03-01T17:30:00.000Z', expiresOn: '2026-03-01' },
      finds: ['ends-before-start expiresOn'],
    },
    {
      name: 'an announcement that is pinned beyond its end, but not one for its own day only',
      row: {
        genre: 'thông báo',
        displayedAt: '2026-03-01T16:30:00.000Z',
        expiresOn: '2026-03-01',
        pinnedUntil: '2026-03-02',
      },
      finds: ['ends-before-start expiresOn'],
    },
    {
      name: 'an appointment that ends before it begins',
      type: 'official',
      row: {
        fullName: 'Ngô Thị Minh',
        appointments: [{}, { title: 'Thứ trưởng', from: '2021-01-01', to: '2020-01-01' }],
      },
      finds: ['ends-before-start appointments.1.to'],
    },
  ],
  'names and titles': [
    {
      name: 'a title with the office behind it (demo 1)',
      ...conference(takesPart('hieu', { title: 'Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng' })),
    },
    {
      name: 'a higher title than was held',
      ...conference(takesPart('hieu', { title: 'Giám đốc Sở' })),
      finds: ['official-title participants.0.title?'],
    },
    {
      name: 'a lower title than was held (demo 3)',
      ...conference(takesPart('doat', { title: 'Phó Giám đốc Sở GD&ĐT Điện Biên' })),
      finds: ['official-title participants.0.title?'],
    },
    {
      name: 'a title with more than the office (demo 1)',
      ...conference(takesPart('hang', { title: 'Trưởng phòng Giáo dục Tiểu học, Sở Giáo dục và Đào tạo Hải Phòng' })),
    },
    { name: 'one of several titles', ...conference(takesPart('doat', { title: 'Tỉnh ủy viên, Giám đốc Sở' })) },
    { name: 'an abbreviation', ...conference(takesPart('hieu', { title: 'PGĐ Sở' })) },
    {
      name: 'a title held on another day',
      ...conference({ startsOn: '2025-10-09', ...takesPart('doat', { title: 'Giám đốc' }) }),
      finds: ['official-title participants.0.title?'],
    },
    {
      name: 'an unknown day: any office serves',
      ...conference({ startsOn: null, ...takesPart('doat', { title: 'Giám đốc' }) }),
    },
    { name: 'nothing on file', ...conference(takesPart('hoa', { title: 'Hiệu trưởng' })) },
    {
      name: 'another name than the linked one',
      ...conference(takesPart('hieu', { name: 'Phạm Quốc Hiểu' })),
      finds: ['official-name participants.0.name?'],
    },
    { name: 'the name with an honorific', ...conference(takesPart('hieu', { name: 'Ông Phạm Quốc Hiếu' })) },
    { name: 'the tone mark on the other vowel', ...conference(takesPart('hoa', { name: 'Lê Thị Hoà' })) },
    {
      name: 'a signer with another title',
      type: 'directive',
      row: { issuedOn: '2023-02-09', signers: [{ official: { documentId: 'doat' }, title: 'Phó Giám đốc' }] },
      facts: { officials },
      finds: ['official-title signers.0.title?'],
    },
    {
      name: 'titles in the text (demo 3, 4)',
      ...conference(
        body('Giám đốc Sở GD&ĐT Điện Biên Nguyễn Văn Đoạt và Thứ trưởng Bộ Giáo dục và Đào tạo Ngô Thị Minh dự.'),
      ),
    },
    {
      name: 'a wrong title before the name',
      ...conference(body('Phó Giám đốc Sở GD&ĐT Nguyễn Văn Đoạt kết luận.')),
      finds: ['official-title body?'],
    },
    {
      name: 'a wrong title behind the name',
      ...conference(body('Ông Phạm Quốc Hiếu, Giám đốc Sở Giáo dục và Đào tạo, chủ trì.')),
      finds: ['official-title body?'],
    },
    {
      name: 'the title of somebody else',
      ...conference(
        body(
          'Giám đốc Sở Nguyễn Văn An và ông Phạm Quốc Hiếu chủ trì; dự có ông Phạm Quốc Hiếu, Giám đốc Lê Văn Bình.',
        ),
      ),
    },
    { name: 'a former title', ...conference(body('Nguyên Hiệu trưởng Phạm Quốc Hiếu kể lại.')) },
    {
      name: 'a misspelled name in the text',
      ...conference(body('Ông Phạm Quốc Hiêu phát biểu.')),
      finds: ['official-name body?'],
    },
    { name: 'the name in capitals', ...conference(body('PHẠM QUỐC HIẾU')) },
  ],
  'school years': [
    {
      name: 'the same in title and terms (demo 1)',
      type: 'conference',
      row: { title: 'Hội nghị triển khai nhiệm vụ năm học 2023-2024', terms: [{ schoolYear: '2023-2024' }] },
    },
    {
      name: 'another one in the terms',
      type: 'conference',
      row: { title: 'Sơ kết học kỳ I năm học 2022-2023', terms: [{ schoolYear: '2023-2024' }] },
      finds: ['school-year terms.0.schoolYear?'],
    },
    {
      name: 'a plan of several years',
      type: 'conference',
      row: { title: 'Sơ kết giai đoạn 2021-2025', terms: [{ schoolYear: '2023-2024' }] },
    },
    {
      name: 'two years that do not follow',
      type: 'conference',
      row: { title: 'Tập huấn', terms: [{ schoolYear: '2023-2025' }] },
      finds: ['school-year terms.0.schoolYear?'],
    },
    { name: 'such years in a title', row: { title: 'Tổng kết năm học 2022-2024' }, finds: ['school-year title?'] },
    {
      name: 'an article on a conference of another year',
      row: { title: 'Sơ kết học kỳ I năm học 2022 – 2023' },
      facts: { conference: { schoolYears: ['2023-2024'] } },
      finds: ['school-year title?'],
    },
  ],
  'one document twice': [
    { name: 'the only one', type: 'directive', row: { number: '128/2025/QĐ-UBND' } },
    {
      name: 'with the same number, issuer and date',
      type: 'directive',
      row: { number: '05/QĐ-SGDĐT' },
      facts: { sameDirectives: ['Về việc kiểm tra'] },
      finds: ['same-directive number?'],
    },
  ],
  'marks of secrecy': [
    inText('a stamp on its own line', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nMẬT\n\nBÁO CÁO', 'secrecy-mark'),
    inText('the highest degree', 'TUYỆT MẬT', 'secrecy-mark'),
    inText('a degree that is named', 'Độ mật: Tối mật', 'secrecy-mark'),
    inText('words of everyday', 'Bảo mật thông tin, mật ong, mật khẩu, bí mật, thân mật, mật độ.'),
    inText('words of everyday in capitals', 'BẢO MẬT THÔNG TIN VÀ MẬT KHẨU; BẢO VỆ BÍ MẬT NHÀ NƯỚC'),
    inFile('a stamp in a document', 'UBND TỈNH\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nMẬT\nSố: 12/BC-SGDĐT', 'secrecy-mark'),
    inFile('a law on secrets', 'Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018;'),
  ],
  'identity numbers': [
    inText('twelve digits built like one', 'Em Lan mang số 031210012345 dự thi.', 'identity-number'),
    inText('with blanks', 'Số 031 210 012 345.', 'identity-number'),
    inText('behind its label, however built', 'CCCD: 999999999999', 'identity-number'),
    inText('nine old digits behind their label', 'CMND số 123456789 cấp tại Hải Phòng', 'identity-number'),
    inText('nine digits without a label', 'Kinh phí 123456789 đồng, mã 123456789.'),
    inText('a bank account', 'Số tài khoản 001099012345 tại ngân hàng.'),
    inText('an account that is not built like one', 'Mã giao dịch 190210012345.'),
    inText(
      'numbers of documents',
      'Nghị quyết số 29-NQ/TW ngày 04/11/2013, Nghị định số 98/2023/NĐ-CP ngày 31/12/2023, Thông tư số 29/2023/TT-BGDĐT.',
    ),
    inText('sums', 'Tổng số 1.234.567.890.123 đồng; 012.345.678.901,5.'),
    inText('a masked number', 'Số căn cước 031*******45.'),
    inText('a column of a table', '| Họ tên | Số CCCD |\n| --- | --- |\n| Lan | 31210012345 |', 'identity-number'),
    inText(
      'a column of an HTML table',
      '<table><tr><th>TT</th><th>Số CMND</th></tr><tr><td>1</td><td>123456789</td></tr></table>',
      'identity-number',
    ),
    inText('in an address on the web', 'Xem https://example.vn/?id=031210012345 để biết.'),
    inFile(
      'a list of candidates in a file',
      'TT\tHọ và tên\tSố CCCD\n1\tNguyễn Thị Lan\t031210012345',
      'identity-number',
    ),
  ],
  'dates of birth': [
    inText('behind “sinh ngày”', 'Em Nguyễn Thị Lan, sinh ngày 12/03/2010.', 'birth-date'),
    inText('behind “Ngày sinh:”', 'Ngày sinh: 12-03-1985', 'birth-date'),
    inText('in words', 'sinh ngày 12 tháng 3 năm 1985', 'birth-date'),
    inText('a year behind a name', 'Bà Trần Thị Mai (sinh năm 1968) là giáo viên.', 'birth-date'),
    inText('pupils and admissions', 'Học sinh năm 2023, tuyển sinh năm 2024, thí sinh năm 2022.'),
    inText('an age group', 'Tuyển trẻ sinh năm 2018 vào lớp 1.'),
    inText('an anniversary of history', 'Kỷ niệm 133 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2023).'),
    inText('a form to be filled in', 'Ngày sinh: …../…../………'),
    inText(
      'a column of a table',
      '| Họ tên | Ngày, tháng, năm sinh |\n| --- | --- |\n| Lan | 12/03/2010 |',
      'birth-date',
    ),
    inText('a column with another date', '| Việc | Ngày nộp |\n| --- | --- |\n| Báo cáo | 12/03/2023 |'),
    inFile(
      'a list in a document',
      'TT Họ và tên Ngày sinh Đơn vị\n1 Nguyễn Thị Lan 12/03/2010 Trường Tiểu học A',
      'birth-date',
    ),
    inFile('a schedule', 'TT Nội dung Ngày\n1 Họp giao ban 12/03/2023'),
  ],
  'private phones': [
    inText('a mobile number', 'Liên hệ anh Nam 0912345678.', 'private-phone'),
    inText('with dots', 'ĐT: 0912.345.678', 'private-phone'),
    inText('with the country', '+84 912 345 678', 'private-phone'),
    inText('on Zalo', 'Nhắn https://zalo.me/0912345678', 'private-phone'),
    inText('a desk', 'Điện thoại: 0225.3841.234 hoặc (0225) 3 841 234.'),
    inText('a hotline', 'Đường dây nóng của Sở: 0912.345.678; tổng đài 1900 1234; gọi 111.'),
    inText('at home', 'Nhà riêng: 0225 384 1234', 'private-phone'),
    {
      name: 'a number of the department',
      row: body('Gọi 0912 345 678.'),
      facts: { officialPhones: new Set(['0912345678']) },
    },
    inText('digits of something longer', 'Mã 10912345678901, số 0912345678/QĐ.'),
    inFile('in a document', 'Mọi thắc mắc xin gọi đồng chí Nam 0987 654 321', 'private-phone'),
    {
      name: 'a mobile number as an official’s office phone',
      type: 'official',
      row: { fullName: 'Ngô Thị Minh', officePhone: '0912 345 678' },
      finds: ['private-phone officePhone?'],
    },
    {
      name: 'a desk as an official’s office phone',
      type: 'official',
      row: { fullName: 'Ngô Thị Minh', officePhone: '024 3869 5144' },
    },
  ],
  'where people live': [
    inText('a label with an address', 'Nơi thường trú: số 5, tổ 3, phường Lê Lợi', 'home-address'),
    inText('told of somebody', 'Em Lan, học sinh lớp 5, trú tại thôn Đông, xã Hoà Bình.', 'home-address'),
    inText('a column', '| Họ tên | Nơi ở hiện nay |\n| --- | --- |\n| Lan | Thôn Đông |', 'home-address'),
    inText('a rule of admission', 'Học sinh có nơi thường trú trên địa bàn xã được tuyển trước.'),
    inText('a form', 'Nơi thường trú: ……………………'),
    inText('an office', 'Địa chỉ: Hội trường Sở Giáo dục và Đào tạo, phường Hồng Bàng.'),
  ],
  'texts pasted twice': [
    inText('one paragraph twice', `${paragraph}\n\nĐoạn giữa.\n\n${paragraph}`, 'pasted-twice'),
    inText(
      'a whole text twice, the second for print (demo 5)',
      `${paragraph}\n\n9 nhóm nhiệm vụ\n\n${paragraph}\n\n9 nhóm nhiệm vụ`,
      'pasted-twice',
    ),
    inText('two halves of one paragraph', `${paragraph} ${paragraph}`, 'pasted-twice'),
    {
      name: 'the summary once more in the text',
      row: { summary: paragraph, body: `**${paragraph}**\n\nTiếp.` },
      finds: ['pasted-twice body?'],
    },
    {
      name: 'the title as first line of the text',
      row: { title: 'Điện Biên sơ kết học kỳ I', body: '# Điện Biên sơ kết học kỳ I\n\nNgày 09/02/2023 …' },
      finds: ['pasted-twice body?'],
    },
    inText('short lines that come twice', 'Có mặt.\n\nCó mặt.'),
    inText('rows of a table that are the same', `| a | b |\n| --- | --- |\n| ${paragraph} | 1 |\n| ${paragraph} | 1 |`),
  ],
  'labels of old portals': [
    inText('a counter', 'Nội dung.\n\nLượt xem: 1.234', 'portal-label'),
    inText('a date of upload (demo 5)', 'Nội dung.\n\nNgày đăng: 24/01/2022 11:07:13 (GMT+7)', 'portal-label'),
    inText('buttons', 'Nội dung.\n\nIn bài viết\n\nGửi email', 'portal-label'),
    inText(
      'ratings (demo 3)',
      'Tổng số điểm của bài viết là: 0 trong 0 đánh giá\n\nClick để đánh giá bài viết',
      'portal-label',
    ),
    inText(
      'newer and older articles (demo 3)',
      'Nội dung.\n\n**Những tin mới hơn**\n\n**Những tin cũ hơn**',
      'portal-label',
    ),
    inText('a trail', 'Trang chủ » Tin tức » Giáo dục\n\nNội dung.', 'portal-label'),
    inText('pages of procedures (demo 5)', 'TTHC » Lĩnh vực giáo dục\n\nNội dung.', 'portal-label'),
    inText(
      'sentences with such words',
      'Lượt xem của kênh tăng 20%. Hôm nay, Sở cập nhật lúc 9 giờ danh sách bài viết liên quan đến kỳ thi.',
    ),
    { name: 'a counter in the summary', row: { summary: 'Đã xem: 12' }, finds: ['portal-label summary?'] },
  ],
  'promotional lines': [
    inText('an advice to read on', '>>> Xem thêm: [Mẹo học giỏi](https://quang-cao.example)', 'promotional-line'),
    inText('“Bạn đang xem”', 'Bạn đang xem: Sơ kết học kỳ I tại trang tin', 'promotional-line'),
    inText('a list of other sites', '**Xem thêm:**\n\n- [Khác](https://khac.example)', 'promotional-line'),
    inText(
      'a list of our own',
      '**Xem thêm:**\n\n- [Hội nghị](/hoi-nghi/so-ket/)\n- [Kế hoạch](ban-tin:directive/abc)\n\nHết.',
    ),
    inText('“Có thể bạn quan tâm”', 'Có thể bạn quan tâm:', 'promotional-line'),
    inText('a sentence', 'Phụ huynh có thể xem thêm hướng dẫn trong văn bản kèm theo.'),
  ],
};

describe('the guard', () => {
  for (const [subject, list] of Object.entries(cases)) {
    describe(subject, () => {
      it.each(list.map((one) => [one.name, one] as const))(
        '%s',
        (_, { type = 'article', row, facts, files, finds = [] }) => {
          const title = type === 'official' || type === 'site-setting' ? {} : { title: 'Tin thử' };
          const found = inspect(subjectOf(type, { ...title, ...row }, facts, files));
          expect(
            found.map(({ rule, field, severity }) => `${rule} ${field}${severity === 'warning' ? '?' : ''}`),
          ).toEqual(finds);
          for (const { message } of found) expect(message).toMatch(/^[\p{Lu}“].*[.]$/u);
        },
      );
    });
  }

  it('is tried with at least eighty situations', () => {
    expect(Object.values(cases).flat().length).toBeGreaterThanOrEqual(80);
  });

  it('does not repeat personal data in its sentences', () => {
    const [finding] = inspect(subjectOf('article', { title: 'Tin', ...body('CCCD 031210012345') }));
    expect(finding!.message).not.toContain('031210012345');
  });
});

describe('a megabyte of anything', () => {
  const anything = [
    '![',
    '](',
    '[a](',
    '<img ',
    '<td',
    '0 ',
    '09',
    'Em A ',
    'A ',
    '| ',
    '» a',
    'chia sẻ : ',
    'Giám đốc ',
    '*_',
    '\n- ',
    '&',
  ];

  it.each(anything)('is looked through in a moment: %j', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    inspect(subjectOf('article', { title: 'Tin', body: text }, { officials }, { 'a.pdf': text }));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('a confirmation', () => {
  const of = (text: string) => confirmationOf(inspect(subjectOf('article', { title: 'Tin', ...body(text) })));

  it('names exactly these warnings: other words around them do not matter, another number does', () => {
    expect(of('Gọi 0912345678.')).toBe(of('Xin gọi số 0912345678 nhé.'));
    expect(of('Gọi 0912345678.')).not.toBe(of('Gọi 0912345679.'));
  });

  it('is not needed where there is nothing to confirm', () => {
    expect(of('Không có gì.')).toBeUndefined();
  });
});
