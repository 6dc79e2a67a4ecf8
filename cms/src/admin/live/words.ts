import { clockOf, formatDay, preciseClockOf, vietnamDay } from '@ban-tin/shared/vietnamese/dates';

/** What the panel and the home screen say of the public site. */
export const words = {
  panel: 'Trang công khai',
  states: {
    draft: 'Nháp',
    'in-review': 'Chờ duyệt',
    scheduled: 'Đã hẹn giờ',
    arriving: 'Đang lên trang…',
    leaving: 'Đang gỡ khỏi trang…',
    live: 'Đã lên trang',
    'taken-down': 'Đã gỡ khỏi trang',
    rejected: 'Lỗi: chưa lên trang',
  },
  notPublic: 'Bạn đọc chưa thấy nội dung này.',
  modified: 'Có sửa đổi chưa công bố. Bấm “Xuất bản” để đưa lên trang.',
  scheduledFor: (at: string) => `Lúc ${dayAndClock(at)}.`,
  by: (name: string) => `Người thực hiện: ${name}`,
  noPageOfItsOwn: {
    field: 'Lĩnh vực không có trang riêng; tên lĩnh vực hiện ở các văn bản thuộc lĩnh vực này.',
    redirect: 'Bạn đọc mở địa chỉ cũ sẽ được đưa đến địa chỉ mới.',
    'site-setting': 'Thông tin này hiện trên mọi trang.',
  } as Record<string, string>,
  stillShown: 'Bản lên trang lần trước (nếu có) vẫn hiển thị.',
  technical: 'Thông tin cho người quản trị',
  delays: {
    unanswered:
      'Trang công khai chưa nhận được thay đổi này vì chương trình xuất bản đang tắt hoặc khởi động lại. ' +
      'Bài đã được lưu, sẽ tự lên trang khi chương trình chạy lại.',
    building: 'Trang công khai đang được dựng lại toàn bộ nên lâu hơn thường lệ. Bài sẽ tự lên trang ngay sau đó.',
    slow: 'Trang công khai chưa nhận được thay đổi này. Bài đã được lưu, sẽ tự lên trang khi trang công khai sẵn sàng.',
  },
  offline: 'Mất liên lạc với máy chủ, đang thử lại…',

  open: 'Xem trang',
  copy: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  notCopied: 'Trình duyệt không cho chép. Hãy chọn liên kết và chép bằng tay.',
  zalo: 'Chia sẻ qua Zalo',
  zaloHint: 'Trên điện thoại: chọn Zalo trong bảng chia sẻ. Trên máy tính: liên kết được chép sẵn để dán vào Zalo.',
  pasteInZalo: 'Đã chép liên kết và mở Zalo trong thẻ mới. Chọn cuộc trò chuyện rồi dán (Ctrl+V).',

  site: {
    live: 'Trang công khai đang chạy tốt, mọi thay đổi đã lên trang.',
    'with-rejected': 'Trang công khai đang chạy tốt, nhưng có nội dung chưa lên được.',
    'under-way': 'Đang đưa thay đổi lên trang…',
    late: 'Có thay đổi lên trang chậm hơn thường lệ.',
    building: 'Trang công khai đang được dựng lại toàn bộ.',
    failed: 'Trang công khai đang gặp trục trặc.',
    unanswered:
      'Chương trình xuất bản không trả lời. Bạn đọc vẫn xem được trang; thay đổi mới sẽ tự lên khi chương trình chạy lại.',
  },
  waiting: (count: number, oldest: string) => `${count} thay đổi chưa lên trang, sớm nhất từ ${dayAndClock(oldest)}.`,
  rejectedEntries: 'Chưa lên trang được',
  releases: 'Vừa lên trang',
  noReleases: 'Chưa có gì lên trang.',
  more: (count: number) => `và ${count} mục khác`,
  files: (count: number) => `${count} tệp`,
  hidden: 'Mục của người khác',
} as const;

/** "lúc 10:32:05, sau 0,2 giây"; with its day when that is not today. */
export function liveSince(at: string, milliseconds: number | undefined, now: Date): string {
  const day = vietnamDay(at);
  const isToday = day === vietnamDay(now.toISOString());
  const after = milliseconds === undefined ? '' : `, sau ${duration(milliseconds)}`;
  return `lúc ${preciseClockOf(at)}${isToday ? '' : ` ngày ${formatDay(day)}`}${after}`;
}

/** "0,2 giây", "45 giây", "3 phút", "2 giờ", "4 ngày". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${Math.max(0.1, seconds).toFixed(1).replace('.', ',')} giây`;
  if (seconds < 120) return `${Math.round(seconds)} giây`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} phút`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} giờ`;
  return `${Math.round(seconds / 86_400)} ngày`;
}

/** "07:00 ngày 23/11/2026". */
export function dayAndClock(at: string): string {
  return `${clockOf(at)} ngày ${formatDay(vietnamDay(at))}`;
}
