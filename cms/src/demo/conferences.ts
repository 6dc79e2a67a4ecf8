import { photo } from './pictures.ts';
import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

export const conferences: DemoEntries = {
  'hai-phong': {
    title: 'Hội nghị triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024',
    terms: [{ kind: 'triển khai nhiệm vụ', schoolYear: '2023-2024' }],
    startsOn: '2023-10-09',
    precision: 'buổi',
    session: 'chiều',
    venue: 'Hải Phòng',
    organizers: [refer('organization', 'hai-phong')],
    summary:
      'Hội nghị bàn nhiệm vụ năm học 2023-2024 của cấp tiểu học ở Hải Phòng, do ông Phạm Quốc Hiếu, Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng, chủ trì và kết luận.',
    body: `Hội nghị diễn ra vào buổi chiều 09/10/2023 tại Hải Phòng, bàn những việc cấp tiểu học cần làm trong năm học 2023-2024.

Các nội dung được báo cáo, trao đổi:

- chữ ký số, đã có ở 100% trường tiểu học;
- hồ sơ điện tử;
- các chuyến tham quan, học tập mô hình lớp học thông minh;
- khó khăn trong việc liên kết dạy học Tin học và Ngoại ngữ.

Ông Phạm Quốc Hiếu kết luận hội nghị với hai nội dung, được ghi thành hai nhiệm vụ ở phần ý kiến chỉ đạo.`,
    participants: [
      {
        official: refer('official', 'pham-quoc-hieu'),
        title: 'Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng',
        organization: refer('organization', 'hai-phong'),
        role: 'chủ trì',
        rank: 1,
      },
      {
        official: refer('official', 'pham-quoc-hieu'),
        title: 'Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng',
        organization: refer('organization', 'hai-phong'),
        role: 'kết luận',
        rank: 2,
      },
      {
        official: refer('official', 'tran-thu-hang'),
        title: 'Trưởng phòng Giáo dục Tiểu học, Sở Giáo dục và Đào tạo Hải Phòng',
        organization: refer('organization', 'hai-phong-tieu-hoc'),
        role: 'phát biểu',
        rank: 3,
      },
    ],
    figures: [
      {
        label: 'Trường tiểu học có chữ ký số',
        value: '100',
        unit: '%',
        asOf: 'tại hội nghị ngày 09/10/2023',
        scope: 'các trường tiểu học, Hải Phòng',
      },
    ],
    photos: [photo('chu-ky-so'), photo('lop-hoc-thong-minh')],
  },

  'bac-kan': {
    title:
      'Hội nghị tập huấn lãnh đạo, cán bộ quản lý trường tiểu học, trường tiểu học và trung học cơ sở năm học 2023-2024',
    terms: [{ kind: 'tập huấn', schoolYear: '2023-2024' }],
    startsOn: '2023-09-13',
    endsOn: '2023-09-15',
    precision: 'ngày',
    venue: 'Sở GD&ĐT Bắc Kạn',
    organizers: [refer('organization', 'bac-kan')],
    summary:
      'Hội nghị tập huấn diễn ra từ ngày 13 đến ngày 15/09/2023 tại Sở GD&ĐT Bắc Kạn, dành cho lãnh đạo, cán bộ quản lý các trường tiểu học, trường tiểu học và trung học cơ sở.',
    body: `Hội nghị kéo dài ba ngày, từ ngày 13 đến ngày 15/09/2023. Giám đốc Sở GD&ĐT Nguyễn Ngọc Sơn phát biểu khai mạc.

Đối tượng tập huấn là lãnh đạo, cán bộ quản lý của các trường tiểu học và của các trường có hai cấp tiểu học và trung học cơ sở, năm học 2023-2024. Theo Chương trình giáo dục phổ thông 2018, Tiếng Anh và Tin học là môn bắt buộc từ lớp 3.`,
    participants: [
      {
        official: refer('official', 'nguyen-ngoc-son'),
        title: 'Giám đốc Sở GD&ĐT',
        organization: refer('organization', 'bac-kan'),
        role: 'khai mạc',
        rank: 1,
      },
      {
        group: 'Lãnh đạo, cán bộ quản lý các trường tiểu học, trường tiểu học và trung học cơ sở',
        role: 'dự',
        rank: 2,
      },
    ],
    figures: [
      { label: 'Số trường tiểu học', value: '35', unit: 'trường', asOf: 'cuối năm 2022', scope: 'tỉnh Bắc Kạn' },
      {
        label: 'Số trường có cấp tiểu học đạt chuẩn quốc gia mức độ 1',
        value: '8',
        unit: 'trường',
        asOf: 'cuối năm 2022',
        scope: 'tỉnh Bắc Kạn',
      },
      { label: 'Phổ cập giáo dục tiểu học, được duy trì', value: 'mức độ 3', scope: 'tỉnh Bắc Kạn' },
    ],
  },

  'dien-bien': {
    title: 'Hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2022-2023',
    terms: [
      { kind: 'sơ kết', schoolYear: '2022-2023', semester: 'học kỳ I' },
      { kind: 'triển khai nhiệm vụ', schoolYear: '2022-2023', semester: 'học kỳ II' },
    ],
    startsOn: '2023-02-09',
    precision: 'ngày',
    organizers: [refer('organization', 'dien-bien')],
    summary:
      'Ngày 09/02/2023, ngành giáo dục Điện Biên sơ kết học kỳ I và bàn nhiệm vụ học kỳ II năm học 2022-2023. Giám đốc Sở GD&ĐT Điện Biên Nguyễn Văn Đoạt kết luận hội nghị với mười nội dung.',
    body: `Hội nghị nhìn lại học kỳ I và thống nhất những việc phải làm trong học kỳ II năm học 2022-2023.

Dự hội nghị có lãnh đạo Sở, Hội Khuyến học tỉnh, Công đoàn ngành, các trưởng phòng giáo dục và đào tạo và thủ trưởng các đơn vị trực thuộc. Kết luận của Giám đốc Sở gồm mười nội dung, trải từ việc thực hiện các nghị quyết, hoàn thành kế hoạch năm học đến chuyển đổi số, truyền thông và thi đua.`,
    participants: [
      {
        official: refer('official', 'nguyen-van-doat'),
        title: 'Giám đốc Sở GD&ĐT Điện Biên',
        organization: refer('organization', 'dien-bien'),
        role: 'dự',
        rank: 1,
      },
      {
        official: refer('official', 'nguyen-van-doat'),
        title: 'Giám đốc Sở GD&ĐT Điện Biên',
        organization: refer('organization', 'dien-bien'),
        role: 'kết luận',
        rank: 2,
      },
      { group: 'Lãnh đạo Sở GD&ĐT Điện Biên', organization: refer('organization', 'dien-bien'), role: 'dự', rank: 3 },
      { group: 'Hội Khuyến học tỉnh', role: 'dự', rank: 4 },
      { group: 'Công đoàn ngành', role: 'dự', rank: 5 },
      { group: 'Trưởng phòng các phòng giáo dục và đào tạo', role: 'dự', rank: 6 },
      {
        group: 'Thủ trưởng các đơn vị trực thuộc',
        organization: refer('organization', 'dien-bien'),
        role: 'dự',
        rank: 7,
      },
    ],
    figures: [
      {
        label: 'Tỷ lệ học sinh đi học',
        value: 'trên 99',
        unit: '%',
        asOf: 'học kỳ I năm học 2022-2023',
        scope: 'tỉnh Điện Biên',
      },
    ],
    photos: [photo('doan-chu-toa'), photo('bieu-do')],
  },

  'cum-thi-dua': {
    title: 'Hội nghị trực tuyến Cụm thi đua số 1 năm học 2023-2024',
    terms: [{ kind: 'thi đua', schoolYear: '2023-2024' }],
    precision: 'không rõ',
    mode: 'trực tuyến',
    organizers: [refer('organization', 'cum-thi-dua')],
    summary:
      'Cụm thi đua số 1 (các thành phố) họp trực tuyến, bàn công tác thi đua năm học 2023-2024. Thứ trưởng Bộ Giáo dục và Đào tạo Ngô Thị Minh phát biểu.',
    body: `Hội nghị được tổ chức theo hình thức trực tuyến, bàn công tác thi đua năm học 2023-2024 của cụm.

Thứ trưởng Ngô Thị Minh phát biểu tại hội nghị; ý kiến chỉ đạo gồm bảy nhiệm vụ. Trong đó có việc nghiên cứu những văn bản mới về thi đua, khen thưởng, có hiệu lực trong năm 2024.`,
    participants: [
      {
        official: refer('official', 'ngo-thi-minh'),
        title: 'Thứ trưởng',
        organization: refer('organization', 'bo'),
        role: 'phát biểu',
        rank: 1,
      },
    ],
    outcomes: `Hội nghị thông qua:

- dự thảo kế hoạch và quy chế của cụm;
- các mô hình mới và chỉ tiêu được đăng ký;
- giao ước thi đua.`,
    photos: [photo('hop-truc-tuyen')],
  },

  'thi-xa': {
    title: 'Hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2021-2022',
    terms: [
      { kind: 'sơ kết', schoolYear: '2021-2022', semester: 'học kỳ I' },
      { kind: 'triển khai nhiệm vụ', schoolYear: '2021-2022', semester: 'học kỳ II' },
    ],
    precision: 'không rõ',
    organizers: [refer('organization', 'thi-xa')],
    summary:
      'Ngành giáo dục một thị xã sơ kết học kỳ I và bàn nhiệm vụ học kỳ II năm học 2021-2022, trong thời gian dịch Covid-19.',
    body: `Hội nghị diễn ra trong thời gian dịch Covid-19, nhìn lại học kỳ I và bàn kế hoạch học kỳ II năm học 2021-2022.

Kết quả được nêu là xếp thứ 12 trong tỉnh về học sinh giỏi. Kế hoạch cho học kỳ II gồm 9 nhóm nhiệm vụ và 5 nhóm giải pháp.`,
    figures: [
      {
        label: 'Xếp hạng trong tỉnh về học sinh giỏi',
        value: 'thứ 12',
        asOf: 'sơ kết học kỳ I năm học 2021-2022',
        scope: 'toàn tỉnh',
      },
      {
        label: 'Nhiệm vụ trong kế hoạch',
        value: '9',
        unit: 'nhóm nhiệm vụ',
        asOf: 'học kỳ II năm học 2021-2022',
        scope: 'toàn thị xã',
      },
      {
        label: 'Giải pháp trong kế hoạch',
        value: '5',
        unit: 'nhóm giải pháp',
        asOf: 'học kỳ II năm học 2021-2022',
        scope: 'toàn thị xã',
      },
    ],
  },
};
