import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import type { ScheduledAction } from '../../schedule/schedules.ts';

/** What the admin says about schedules. */
export const words = {
  panel: 'Hẹn giờ',
  widget: 'Đã hẹn giờ',
  saveFirst: 'Hãy lưu bản nháp trước khi hẹn giờ.',
  nothing: 'Chưa hẹn giờ.',
  readOnly: 'Người có quyền xuất bản mới đặt hay huỷ được giờ hẹn.',
  goesLive: { publish: 'Lên trang', unpublish: 'Gỡ xuống' } satisfies Record<ScheduledAction, string>,
  set: { publish: 'Hẹn giờ lên trang', unpublish: 'Hẹn giờ gỡ xuống' } satisfies Record<ScheduledAction, string>,
  by: (name: string) => `${name} hẹn.`,
  draftThen: 'Đến giờ, bản nháp như lúc đó sẽ lên trang.',
  problems: 'Nếu giữ nguyên như hiện nay, đến giờ sẽ không lên trang được:',
  problemsAdvice: 'Hãy sửa, hoặc hẹn lại để xác nhận là đúng.',
  change: 'Đổi giờ',
  cancel: 'Huỷ hẹn',
  back: 'Thôi',
  confirm: 'Hẹn giờ',
  day: 'Ngày',
  clock: 'Giờ',
  result: (action: ScheduledAction, at: string) => `${words.goesLive[action]}: ${formatMoment(at)}, giờ Việt Nam`,
  incomplete: 'Hãy chọn ngày và giờ.',
  passed: 'Thời điểm này đã qua.',
  done: (action: ScheduledAction, at: string) => `Đã hẹn ${words.goesLive[action].toLowerCase()}: ${formatMoment(at)}.`,
  cancelled: 'Đã huỷ giờ hẹn.',
  failed: 'Chưa hẹn giờ được.',
  quick: {
    today: 'Hôm nay 17 giờ',
    tomorrow: '7 giờ sáng mai',
    monday: 'Thứ Hai 7 giờ',
  },
  past: 'Đã qua',
  recent: 'Vừa qua',
  state: {
    'đang chờ': 'Đang chờ',
    'đã làm': 'Đã thực hiện',
    'đã huỷ': 'Đã huỷ',
    'không làm được': 'Không thực hiện được',
  },
  empty: 'Không có bài nào đang hẹn giờ.',
  untitled: 'Chưa có tiêu đề',
};
