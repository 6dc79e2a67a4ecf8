import { dayAndClock } from '../live/words.ts';

/** What the dialog for preview links says. */
export const words = {
  panel: 'Gửi người khác xem',
  open: 'Liên kết xem trước',
  title: 'Liên kết xem bản nháp',
  explain:
    'Ai có liên kết đều xem được bản nháp này, không cần tài khoản; hết hạn thì không mở được nữa. ' +
    'Người xem luôn thấy bản đã lưu mới nhất tại lúc mở.',
  holdsFor: 'Có hiệu lực trong',
  hours: { 1: '1 giờ', 24: '24 giờ', 72: '3 ngày' } as Record<number, string>,
  make: 'Tạo liên kết',
  made: 'Đã tạo liên kết. Hãy chép hoặc chia sẻ liên kết dưới đây.',
  link: 'Liên kết',
  holding: 'Liên kết còn hiệu lực',
  none: 'Chưa có liên kết nào còn hiệu lực.',
  expires: (at: string) => `Hết hạn lúc ${dayAndClock(at)}`,
  by: (name: string) => `${name} tạo`,
  withdraw: 'Thu hồi',
  withdrawn: 'Đã thu hồi liên kết.',
  close: 'Đóng',
  failed: 'Không thực hiện được. Vui lòng thử lại.',
} as const;
