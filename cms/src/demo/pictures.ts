import { refer } from './references.ts';
import type { DemoData } from './references.ts';

/** A drawing in `pictures/<key>.svg`, as it goes into the media library. */
export interface Picture {
  format: 'jpeg' | 'png';
  /** What is seen, for readers who cannot see it. */
  alt: string;
  caption: string;
  consent?: 'không có trẻ em' | 'không cần';
}

/** Drawn for this project: no real place, no real person. */
export const pictures: Record<string, Picture> = {
  'hoi-truong': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: hội trường nhìn từ cuối phòng, trên sân khấu có bàn chủ toạ và một người nói ở bục, phía dưới là các hàng ghế có người ngồi.',
    caption: 'Tranh minh hoạ một hội nghị trong hội trường.',
    consent: 'không có trẻ em',
  },
  'chu-ky-so': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: máy tính bảng hiện một văn bản có ô chữ ký và dấu xác nhận, bên cạnh là giá để hồ sơ giấy.',
    caption: 'Tranh minh hoạ việc ký số và chuyển hồ sơ giấy thành hồ sơ điện tử.',
    consent: 'không có trẻ em',
  },
  'lop-hoc-thong-minh': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: lớp học nhìn từ phía sau, cô giáo đứng cạnh bảng tương tác có hình quả địa cầu, học sinh ngồi theo bàn đôi.',
    caption: 'Tranh minh hoạ một lớp học có bảng tương tác.',
    consent: 'không cần',
  },
  'tap-huan': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: phòng tập huấn có màn hình, một người hướng dẫn đang chỉ lên màn hình, học viên ngồi quanh hai bàn tròn.',
    caption: 'Tranh minh hoạ một buổi tập huấn theo nhóm.',
    consent: 'không có trẻ em',
  },
  'truong-vung-cao': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: ngôi trường mái đỏ giữa núi và ruộng bậc thang, cột cờ trước sân, mấy học sinh đeo cặp nhìn từ phía sau.',
    caption: 'Tranh minh hoạ một ngôi trường vùng cao.',
    consent: 'không cần',
  },
  'doan-chu-toa': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: năm người ngồi sau bàn chủ toạ có lẵng hoa, mi-crô và cốc nước, phía sau là phông màu xanh.',
    caption: 'Tranh minh hoạ bàn chủ toạ của một hội nghị.',
    consent: 'không có trẻ em',
  },
  'dai-bieu': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: hai hàng đại biểu nhìn từ phía sau, trên bàn có sổ ghi và máy tính, ngoài cửa sổ là núi.',
    caption: 'Tranh minh hoạ các đại biểu theo dõi hội nghị.',
    consent: 'không có trẻ em',
  },
  'bieu-do': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: một người đứng ở bục chỉ lên màn hình có biểu đồ cột và danh sách việc, người nghe ngồi phía dưới.',
    caption: 'Tranh minh hoạ phần trình bày báo cáo.',
    consent: 'không có trẻ em',
  },
  'hop-truc-tuyen': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: màn hình máy tính chia chín ô, mỗi ô là một người hoặc một phòng họp; trên bàn có mi-crô và bàn phím.',
    caption: 'Tranh minh hoạ một hội nghị trực tuyến.',
    consent: 'không có trẻ em',
  },
  'san-truong': {
    format: 'jpeg',
    alt: 'Tranh minh hoạ: sân trường hai tầng ở thị xã, cột cờ giữa sân, hai cây phượng nở hoa và mấy học sinh đeo khăn quàng đỏ.',
    caption: 'Tranh minh hoạ sân một trường học ở thị xã.',
    consent: 'không cần',
  },
  'bieu-trung': {
    format: 'png',
    alt: 'Biểu trưng minh hoạ: quyển sách mở và bông hoa năm cánh trong vòng tròn màu xanh.',
    caption: 'Biểu trưng minh hoạ.',
  },
};

/** The picture as an entry's photo; the caption may say more than the picture's own. */
export function photo(key: string, caption = pictures[key]?.caption ?? ''): DemoData {
  const { alt = '', consent = 'không cần' } = pictures[key] ?? {};
  return { image: refer('picture', key), caption, alt, credit: 'Tranh minh hoạ', consent };
}
