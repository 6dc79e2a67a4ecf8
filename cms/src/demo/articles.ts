import { photo } from './pictures.ts';
import { refer } from './references.ts';
import type { DemoData, DemoEntries } from './references.ts';

export const articles: DemoEntries = {
  'hai-phong': {
    title: 'Hải Phòng triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024',
    genre: 'tin',
    summary:
      'Chiều 09/10/2023, tại Hải Phòng diễn ra hội nghị triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024. Theo báo cáo, chữ ký số đã có ở 100% trường tiểu học; việc không dạy thêm và việc ưu tiên Ngoại ngữ, Tin học ở nơi thiếu giáo viên được nêu trong phần kết luận.',
    body: `Chiều 09/10/2023, hội nghị triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024 diễn ra tại Hải Phòng. Ông Phạm Quốc Hiếu, Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng, chủ trì và kết luận hội nghị. Bà Trần Thu Hằng, Trưởng phòng Giáo dục Tiểu học, Sở Giáo dục và Đào tạo Hải Phòng, phát biểu tại hội nghị.

## Chữ ký số ở tất cả các trường tiểu học

Theo báo cáo tại hội nghị, chữ ký số đã có ở 100% trường tiểu học. Cùng với chữ ký số là hồ sơ điện tử, một phần việc khác của chuyển đổi số được nêu trong báo cáo.

Báo cáo cũng nhắc đến những chuyến tham quan, học tập mô hình lớp học thông minh.

## Khó khăn khi liên kết dạy Tin học và Ngoại ngữ

Bên cạnh những việc đã làm được, hội nghị nêu khó khăn trong việc liên kết dạy học Tin học và Ngoại ngữ. Hai môn này cũng là nội dung của phần kết luận.

## Hai nội dung kết luận

Kết luận hội nghị, ông Phạm Quốc Hiếu nêu hai nội dung đối với cấp tiểu học:

1. Không dạy thêm cho học sinh tiểu học, trừ nghệ thuật, thể dục thể thao và kỹ năng sống. Đối với học sinh đã học hai buổi mỗi ngày thì không dạy thêm.
2. Ở nơi thiếu giáo viên, Ngoại ngữ và Tin học được ưu tiên trước, theo đúng quy trình và có sự đồng thuận của cha mẹ học sinh.

Hai nội dung này được ghi thành hai nhiệm vụ ở mục ý kiến chỉ đạo của hội nghị.`,
    cover: photo('hoi-truong'),
    source: { name: 'saugiohanhchinh.vn', url: 'https://saugiohanhchinh.vn' },
    category: refer('category', 'giao-duc'),
    topics: [refer('topic', 'chuyen-doi-so'), refer('topic', 'day-them'), refer('topic', 'ngoai-ngu-tin-hoc')],
    conference: refer('conference', 'hai-phong'),
    directives: [refer('directive', 'hai-phong')],
    officials: [refer('official', 'pham-quoc-hieu'), refer('official', 'tran-thu-hang')],
    organization: refer('organization', 'hai-phong'),
    ...liveSince('2023-10-09T19:30:00+07:00'),
  },

  'bac-kan': {
    title: 'Bắc Kạn tập huấn lãnh đạo, cán bộ quản lý trường tiểu học năm học 2023-2024',
    genre: 'tin',
    summary:
      'Hội nghị tập huấn cho lãnh đạo, cán bộ quản lý các trường tiểu học, trường tiểu học và trung học cơ sở diễn ra từ ngày 13 đến ngày 15/09/2023 tại Sở GD&ĐT Bắc Kạn. Giám đốc Sở GD&ĐT Nguyễn Ngọc Sơn phát biểu khai mạc.',
    body: `Ngày 13/09/2023, hội nghị tập huấn cho lãnh đạo, cán bộ quản lý các trường tiểu học, trường tiểu học và trung học cơ sở năm học 2023-2024 khai mạc tại Sở GD&ĐT Bắc Kạn. Hội nghị kéo dài ba ngày, đến ngày 15/09/2023.

Giám đốc Sở GD&ĐT Nguyễn Ngọc Sơn phát biểu khai mạc hội nghị.

## Cấp tiểu học qua một vài con số

Số trường của tỉnh vào cuối năm 2022:

| Loại trường | Số trường |
| --- | --- |
| Trường tiểu học | 35 |
| Trường có cấp tiểu học đạt chuẩn quốc gia mức độ 1 | 8 |

Phổ cập giáo dục tiểu học được duy trì ở mức độ 3.

## Tiếng Anh và Tin học bắt buộc từ lớp 3

Theo Chương trình giáo dục phổ thông 2018, Tiếng Anh và Tin học là hai môn bắt buộc từ lớp 3.

Người học tại hội nghị là những người trực tiếp quản lý nhà trường, gồm cả các trường chỉ có cấp tiểu học lẫn các trường có hai cấp tiểu học và trung học cơ sở.`,
    cover: photo(
      'tap-huan',
      'Tập huấn cho cán bộ quản lý nhà trường (tranh minh hoạ, không vẽ lại hội nghị ở Bắc Kạn).',
    ),
    byline: 'Ngọc Tú',
    category: refer('category', 'tap-huan'),
    topics: [refer('topic', 'chuong-trinh-2018'), refer('topic', 'ngoai-ngu-tin-hoc'), refer('topic', 'pho-cap')],
    conference: refer('conference', 'bac-kan'),
    officials: [refer('official', 'nguyen-ngoc-son')],
    organization: refer('organization', 'bac-kan'),
    ...liveSince('2023-09-13T17:00:00+07:00'),
  },

  'dien-bien': {
    title: 'Điện Biên sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2022-2023',
    genre: 'tin',
    summary:
      'Ngày 09/02/2023, ngành giáo dục Điện Biên họp sơ kết học kỳ I và bàn nhiệm vụ học kỳ II năm học 2022-2023. Kết luận hội nghị, Giám đốc Sở GD&ĐT Điện Biên Nguyễn Văn Đoạt nêu mười nội dung cần thực hiện.',
    body: `Ngày 09/02/2023, ngành giáo dục Điện Biên tổ chức hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2022-2023. Giám đốc Sở GD&ĐT Điện Biên Nguyễn Văn Đoạt dự và kết luận hội nghị.

Dự hội nghị còn có lãnh đạo Sở, Hội Khuyến học tỉnh, Công đoàn ngành, các trưởng phòng giáo dục và đào tạo và thủ trưởng các đơn vị trực thuộc.

Một kết quả được nêu tại hội nghị là tỷ lệ học sinh đi học đạt trên 99%.

## Nghị quyết, kế hoạch năm học và chương trình mới

Nội dung đầu tiên trong phần kết luận là thực hiện các nghị quyết, trọng tâm là tổng kết mười năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013. Tiếp đó là hoàn thành kế hoạch năm học, phổ cập giáo dục mầm non cho trẻ em năm tuổi và Chương trình giáo dục phổ thông 2018: đang thực hiện ở các lớp 1, 2, 3, 6, 7, 10 và chuẩn bị cho các lớp 4, 8, 11.

Việc ôn tập, chuẩn bị cho các kỳ thi được nêu thành một nội dung riêng. Việc chuẩn bị cho các lớp 4, 8, 11 gồm lựa chọn sách giáo khoa; cùng với đó là tài liệu giáo dục địa phương và bồi dưỡng theo các mô đun 6, 7, 8.

## Những nhiệm vụ khác

Các nội dung còn lại của phần kết luận là:

- phổ cập giáo dục, xoá mù chữ; tham mưu cho tỉnh về việc hỗ trợ người lớn tham gia học tập giai đoạn 2021-2025;
- hướng nghiệp và tuyển sinh;
- dạy tiếng Việt cho lưu học sinh Lào;
- chuyển đổi số;
- truyền thông;
- thi đua, khen thưởng, giáo dục pháp luật và an toàn trường học.

Cả mười nội dung được ghi thành mười nhiệm vụ, theo đúng thứ tự, ở mục ý kiến chỉ đạo của hội nghị.`,
    cover: photo('truong-vung-cao'),
    gallery: [
      photo('doan-chu-toa', 'Bàn chủ toạ của một hội nghị sơ kết (tranh minh hoạ, không vẽ người thật).'),
      photo('bieu-do', 'Trình bày báo cáo sơ kết (tranh minh hoạ; biểu đồ trong tranh không mang số liệu thật).'),
      photo('dai-bieu', 'Các đại biểu theo dõi hội nghị (tranh minh hoạ, không vẽ người thật).'),
    ],
    category: refer('category', 'so-ket'),
    topics: [
      refer('topic', 'chuong-trinh-2018'),
      refer('topic', 'pho-cap'),
      refer('topic', 'chuyen-doi-so'),
      refer('topic', 'truong-hoc-an-toan'),
    ],
    conference: refer('conference', 'dien-bien'),
    directives: [refer('directive', 'dien-bien')],
    officials: [refer('official', 'nguyen-van-doat')],
    organization: refer('organization', 'dien-bien'),
    ...liveSince('2023-02-09T20:01:00+07:00'),
  },

  'cum-thi-dua': {
    title: 'Cụm thi đua số 1 họp trực tuyến, bàn công tác thi đua năm học 2023-2024',
    genre: 'bài viết',
    summary:
      'Thứ trưởng Bộ Giáo dục và Đào tạo Ngô Thị Minh phát biểu tại hội nghị trực tuyến của Cụm thi đua số 1 năm học 2023-2024. Hội nghị thông qua dự thảo kế hoạch và quy chế của cụm, giao ước thi đua; ý kiến chỉ đạo gồm bảy nhiệm vụ.',
    body: `Cụm thi đua số 1 (các thành phố) tổ chức hội nghị theo hình thức trực tuyến, bàn công tác thi đua năm học 2023-2024. Thứ trưởng Bộ Giáo dục và Đào tạo Ngô Thị Minh phát biểu tại hội nghị.

## Những điều được thông qua

Hội nghị thông qua dự thảo kế hoạch và quy chế của cụm, các mô hình mới và chỉ tiêu được đăng ký, cùng giao ước thi đua.

## Bảy nhiệm vụ

Ý kiến chỉ đạo tại hội nghị gồm bảy nhiệm vụ:

1. Thực hiện các chương trình giáo dục; trường mầm non lấy trẻ làm trung tâm giai đoạn 2021-2025; Chương trình giáo dục phổ thông 2018.
2. Chuẩn hoá đội ngũ và tuyển dụng.
3. Cơ sở vật chất và chuyển đổi số.
4. Giáo dục chính trị, pháp luật, kỹ năng sống; trường học an toàn.
5. Giáo dục thể chất và y tế trường học giai đoạn 2021-2025; chiến lược thể thao giai đoạn 2016-2020, định hướng đến năm 2025.
6. Nghiên cứu các văn bản mới về thi đua, khen thưởng.
7. Phong trào thi đua; học tập suốt đời giai đoạn 2023-2030.

## Các văn bản mới về thi đua, khen thưởng

Các văn bản được nhắc đến gồm Luật Thi đua, khen thưởng; Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ; Thông tư số 29/2023/TT-BGDĐT ngày 29/12/2023 của Bộ GD&ĐT. Các văn bản này có hiệu lực trong năm 2024.

Như vậy, nội dung thi đua của năm học gắn liền với những việc thường xuyên của nhà trường, từ chương trình, đội ngũ, cơ sở vật chất đến an toàn trường học và học tập suốt đời.`,
    cover: photo('hop-truc-tuyen'),
    category: refer('category', 'thi-dua'),
    topics: [
      refer('topic', 'chuong-trinh-2018'),
      refer('topic', 'chuyen-doi-so'),
      refer('topic', 'truong-hoc-an-toan'),
      refer('topic', 'hoc-tap-suot-doi'),
    ],
    conference: refer('conference', 'cum-thi-dua'),
    directives: [refer('directive', 'cum-thi-dua')],
    officials: [refer('official', 'ngo-thi-minh')],
    organization: refer('organization', 'cum-thi-dua'),
    // The report gives no date; the newest document that it cites is of 31 December 2023.
    ...liveSince('2024-01-15T09:00:00+07:00'),
  },

  'thi-xa': {
    title: 'Ngành giáo dục thị xã sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2021-2022',
    genre: 'tin',
    summary:
      'Trong thời gian dịch Covid-19, ngành giáo dục thị xã sơ kết học kỳ I và bàn nhiệm vụ học kỳ II năm học 2021-2022, với kế hoạch gồm 9 nhóm nhiệm vụ và 5 nhóm giải pháp.',
    body: `Trong thời gian dịch Covid-19, ngành giáo dục thị xã tổ chức hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2021-2022.

## Kết quả học sinh giỏi

Một kết quả được nêu tại hội nghị là thứ hạng về học sinh giỏi: thị xã xếp thứ 12 trong tỉnh.

## Kế hoạch học kỳ II

Hội nghị cũng bàn kế hoạch cho học kỳ II của năm học. Kế hoạch gồm hai phần:

- **9 nhóm nhiệm vụ** cần thực hiện;
- **5 nhóm giải pháp** để thực hiện các nhiệm vụ ấy.

Hội nghị vì thế có hai mặt: vừa nhìn lại phần đã qua, vừa sắp xếp việc cho phần còn lại của năm học.`,
    cover: photo('san-truong', 'Sân một trường học ở thị xã (tranh minh hoạ, không vẽ một trường có thật).'),
    byline: 'Hà Nghĩa',
    category: refer('category', 'so-ket'),
    topics: [refer('topic', 'truong-hoc-an-toan')],
    conference: refer('conference', 'thi-xa'),
    organization: refer('organization', 'thi-xa'),
    ...liveSince('2022-01-24T11:07:13+07:00'),
  },
};

/** Put on the site at the time that it shows. */
function liveSince(instant: string): DemoData {
  return { displayedAt: instant, firstLiveAt: instant };
}
