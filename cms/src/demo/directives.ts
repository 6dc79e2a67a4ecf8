import { refer } from './references.ts';
import type { DemoData, DemoEntries } from './references.ts';

const chuongTrinh2018: DemoData = { kind: 'Chương trình', title: 'Chương trình giáo dục phổ thông 2018' };

/** What was concluded or asked for at the conferences: spoken, so without numbers and signers. */
export const directives: DemoEntries = {
  'hai-phong': {
    title: 'Không dạy thêm cho học sinh tiểu học; ưu tiên Ngoại ngữ và Tin học ở nơi thiếu giáo viên',
    group: 'ý kiến chỉ đạo',
    kind: 'Kết luận',
    issuer: refer('organization', 'hai-phong'),
    issuedOn: '2023-10-09',
    field: refer('field', 'tieu-hoc'),
    conference: refer('conference', 'hai-phong'),
    terms: [{ kind: 'triển khai nhiệm vụ', schoolYear: '2023-2024' }],
    topics: [refer('topic', 'day-them'), refer('topic', 'ngoai-ngu-tin-hoc')],
    body: 'Kết luận của ông Phạm Quốc Hiếu, Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng, tại hội nghị triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024, chiều 09/10/2023.',
    tasks: [
      {
        heading: 'Không dạy thêm cho học sinh tiểu học',
        body: 'Không dạy thêm cho học sinh tiểu học, trừ nghệ thuật, thể dục thể thao và kỹ năng sống; đối với học sinh đã học hai buổi mỗi ngày thì không dạy thêm.',
      },
      {
        heading: 'Ưu tiên Ngoại ngữ và Tin học ở nơi thiếu giáo viên',
        body: 'Ở nơi còn thiếu giáo viên, Ngoại ngữ và Tin học được ưu tiên trước, theo đúng quy trình và có sự đồng thuận của cha mẹ học sinh.',
      },
    ],
  },

  'dien-bien': {
    title: 'Kết luận hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2022-2023',
    group: 'ý kiến chỉ đạo',
    kind: 'Kết luận',
    issuer: refer('organization', 'dien-bien'),
    issuedOn: '2023-02-09',
    field: refer('field', 'nhiem-vu-nam-hoc'),
    conference: refer('conference', 'dien-bien'),
    terms: [
      { kind: 'sơ kết', schoolYear: '2022-2023', semester: 'học kỳ I' },
      { kind: 'triển khai nhiệm vụ', schoolYear: '2022-2023', semester: 'học kỳ II' },
    ],
    topics: [
      refer('topic', 'chuong-trinh-2018'),
      refer('topic', 'pho-cap'),
      refer('topic', 'chuyen-doi-so'),
      refer('topic', 'truong-hoc-an-toan'),
    ],
    body: 'Mười nội dung kết luận của Giám đốc Sở GD&ĐT Điện Biên Nguyễn Văn Đoạt tại hội nghị ngày 09/02/2023.',
    tasks: [
      {
        heading: 'Thực hiện các nghị quyết',
        body: 'Triển khai thực hiện các nghị quyết, trong đó trọng tâm là tổng kết mười năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013.',
      },
      {
        heading: 'Hoàn thành kế hoạch năm học',
        body: 'Hoàn thành kế hoạch năm học; thực hiện phổ cập giáo dục mầm non cho trẻ em năm tuổi; thực hiện Chương trình giáo dục phổ thông 2018 ở các lớp 1, 2, 3, 6, 7, 10 và chuẩn bị cho các lớp 4, 8, 11.',
      },
      {
        heading: 'Ôn tập và chuẩn bị cho các kỳ thi',
        body: 'Tổ chức ôn tập cho học sinh và làm tốt việc chuẩn bị cho các kỳ thi.',
      },
      {
        heading: 'Lựa chọn sách giáo khoa, tài liệu địa phương và bồi dưỡng giáo viên',
        body: 'Lựa chọn sách giáo khoa lớp 4, 8, 11; chuẩn bị tài liệu giáo dục địa phương; thực hiện bồi dưỡng theo các mô đun 6, 7, 8.',
      },
      {
        heading: 'Phổ cập giáo dục, xoá mù chữ',
        body: 'Thực hiện phổ cập giáo dục, xoá mù chữ; tham mưu cho tỉnh về việc hỗ trợ người lớn tham gia học tập giai đoạn 2021-2025.',
      },
      {
        heading: 'Hướng nghiệp và tuyển sinh',
        body: 'Thực hiện công tác hướng nghiệp cho học sinh và công tác tuyển sinh.',
      },
      {
        heading: 'Dạy tiếng Việt cho lưu học sinh Lào',
        body: 'Thực hiện việc dạy tiếng Việt cho các lưu học sinh Lào.',
      },
      {
        heading: 'Chuyển đổi số',
        body: 'Thực hiện chuyển đổi số trong ngành giáo dục.',
      },
      {
        heading: 'Truyền thông',
        body: 'Thực hiện công tác truyền thông về giáo dục và đào tạo.',
      },
      {
        heading: 'Thi đua, khen thưởng, giáo dục pháp luật và an toàn trường học',
        body: 'Thực hiện công tác thi đua, khen thưởng; giáo dục pháp luật; bảo đảm an toàn trường học.',
      },
    ],
    citations: [{ kind: 'Nghị quyết', number: '29-NQ/TW', issuedOn: '2013-11-04' }, chuongTrinh2018],
  },

  'cum-thi-dua': {
    title: 'Bảy nhiệm vụ nêu tại hội nghị Cụm thi đua số 1 năm học 2023-2024',
    group: 'ý kiến chỉ đạo',
    kind: 'Ý kiến chỉ đạo',
    issuer: refer('organization', 'bo'),
    field: refer('field', 'thi-dua'),
    conference: refer('conference', 'cum-thi-dua'),
    terms: [{ kind: 'thi đua', schoolYear: '2023-2024' }],
    topics: [
      refer('topic', 'chuong-trinh-2018'),
      refer('topic', 'chuyen-doi-so'),
      refer('topic', 'truong-hoc-an-toan'),
      refer('topic', 'hoc-tap-suot-doi'),
    ],
    body: 'Ý kiến chỉ đạo tại hội nghị trực tuyến của Cụm thi đua số 1, nơi Thứ trưởng Bộ Giáo dục và Đào tạo Ngô Thị Minh phát biểu.',
    tasks: [
      {
        heading: 'Thực hiện các chương trình giáo dục',
        body: 'Thực hiện các chương trình giáo dục; xây dựng trường mầm non lấy trẻ làm trung tâm giai đoạn 2021-2025; thực hiện Chương trình giáo dục phổ thông 2018.',
      },
      {
        heading: 'Đội ngũ nhà giáo và cán bộ quản lý',
        body: 'Chuẩn hoá đội ngũ và thực hiện việc tuyển dụng.',
      },
      {
        heading: 'Cơ sở vật chất và chuyển đổi số',
        body: 'Chăm lo cơ sở vật chất của nhà trường và thực hiện chuyển đổi số.',
      },
      {
        heading: 'Giáo dục chính trị, pháp luật, kỹ năng sống và trường học an toàn',
        body: 'Thực hiện giáo dục chính trị, giáo dục pháp luật, giáo dục kỹ năng sống; xây dựng trường học an toàn.',
      },
      {
        heading: 'Giáo dục thể chất và y tế trường học',
        body: 'Thực hiện giáo dục thể chất và y tế trường học giai đoạn 2021-2025, chiến lược thể thao giai đoạn 2016-2020, định hướng đến năm 2025.',
      },
      {
        heading: 'Nghiên cứu các văn bản mới về thi đua, khen thưởng',
        body: 'Nghiên cứu các văn bản mới, có hiệu lực trong năm 2024: Luật Thi đua, khen thưởng; Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ; Thông tư số 29/2023/TT-BGDĐT ngày 29/12/2023 của Bộ GD&ĐT.',
      },
      {
        heading: 'Phong trào thi đua và học tập suốt đời',
        body: 'Tổ chức các phong trào thi đua; thúc đẩy học tập suốt đời giai đoạn 2023-2030.',
      },
    ],
    citations: [
      { kind: 'Luật', title: 'Luật Thi đua, khen thưởng' },
      { kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31', issuer: 'Chính phủ' },
      { kind: 'Thông tư', number: '29/2023/TT-BGDĐT', issuedOn: '2023-12-29', issuer: 'Bộ Giáo dục và Đào tạo' },
      chuongTrinh2018,
    ],
  },
};
