import { refer } from './references.ts';
import type { DemoEntries } from './references.ts';

export const pages: DemoEntries = {
  'gioi-thieu': {
    title: 'Giới thiệu trang minh hoạ',
    slug: 'trang-minh-hoa',
    rank: 1,
    body: `Đây là trang minh hoạ. Trang không phải của một cơ quan có thật; nội dung được soạn để cho thấy một trang thông tin của ngành giáo dục có thể trông như thế nào.

## Nội dung lấy từ đâu

Năm bài viết, năm hội nghị và các ý kiến chỉ đạo trên trang dựa trên sự việc đã được nêu trong những bài đưa tin công khai của các địa phương và của ngành. Lời văn được viết lại; tên người, chức vụ, ngày tháng, con số và số hiệu văn bản giữ đúng như trong các bài ấy.

- Chức vụ của mỗi người được ghi theo thời điểm của bài đưa tin, có thể nay đã khác.
- Điều gì bài đưa tin không nêu thì trang để trống, chẳng hạn ngày họp của một số hội nghị.
- Tên thị xã trong một bài không được nêu.
- Ngày giờ hiển thị của bài nào không được nêu thì do người soạn đặt.

## Tranh minh hoạ

Mọi hình trên trang là tranh vẽ, không phải ảnh chụp. Tranh không vẽ người thật, trường thật hay hội nghị thật.

## Thay bằng nội dung của cơ quan

Khi dùng thật, cơ quan xoá các nội dung minh hoạ này rồi điền tên cơ quan, thông tin liên hệ, người chịu trách nhiệm nội dung và tin bài của mình.`,
  },
  'chuc-nang': {
    title: 'Chức năng, nhiệm vụ',
    parent: refer('page', 'gioi-thieu'),
    rank: 1,
    body: `**Nội dung mẫu.** Phần dưới đây chỉ cho thấy cách trình bày, không phải quy định về chức năng, nhiệm vụ của một cơ quan có thật.

## Vị trí và chức năng (mẫu)

Nêu cơ quan thuộc cấp nào, tham mưu và giúp việc cho ai, phụ trách những lĩnh vực nào, theo văn bản quy định của cấp có thẩm quyền.

## Nhiệm vụ (mẫu)

1. Xây dựng kế hoạch, chương trình của ngành trên địa bàn.
2. Hướng dẫn, kiểm tra các đơn vị thực hiện nhiệm vụ năm học.
3. Tổ chức tập huấn, bồi dưỡng nhà giáo và cán bộ quản lý.
4. Thông tin, báo cáo về hoạt động của ngành.

## Cơ cấu tổ chức (mẫu)

| Đơn vị | Việc chính |
| --- | --- |
| Văn phòng | Tổng hợp, hành chính |
| Phòng chuyên môn | Theo từng cấp học |
| Đơn vị trực thuộc | Theo quyết định thành lập |`,
  },
};
