import { clockOf, formatDay, formatMoment, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { ScheduledAction } from './schedules.ts';

const goesLive: Record<ScheduledAction, string> = { publish: 'lên trang', unpublish: 'gỡ xuống' };

/** What editors read of schedules. Moments are ISO 8601, shown as clocks in Vietnam show them. */
export const words = {
  past: (at: string) => `${formatMoment(at)} đã qua. Hãy chọn thời điểm sau lúc này.`,
  tooFar: 'Chỉ hẹn được trong vòng hai năm tới. Hãy xem lại ngày.',
  downBeforeUp: (up: string, down: string) =>
    `Giờ gỡ xuống (${formatMoment(down)}) phải sau giờ lên trang (${formatMoment(up)}).`,
  nothingToTakeDown: 'Bài chưa lên trang và chưa hẹn giờ lên trang, nên chưa hẹn giờ gỡ xuống được.',
  noDraft: 'Bài không còn trong hệ thống.',
  noDrafts: 'Loại nội dung này không có bản nháp nên không hẹn giờ được.',
  changedMeanwhile: 'Bản nháp vừa được người khác sửa. Hãy xem lại rồi hẹn giờ lần nữa.',
  forbidden: 'Bạn không được xuất bản bài này nên không đặt hay huỷ giờ hẹn được.',
  notWaiting: 'Giờ hẹn này đã được thực hiện hoặc đã huỷ.',
  cancelledBy: (name: string) => `${name} huỷ.`,
  deleted: 'Bài đã bị xoá.',
  publishedEarlier: 'Bài đã được xuất bản trước giờ hẹn.',
  unpublishedEarlier: 'Bài đã được gỡ xuống trước giờ hẹn.',
  takenDown: 'Bài được gỡ xuống bằng tay, nên không tự lên trang nữa.',
  editedByPublisher: (name: string, at: string) =>
    `${name} sửa bản nháp lúc ${clockOf(at)} ngày ${formatDay(vietnamDay(at))}, sau khi hẹn giờ; đến giờ sẽ đăng bản đã sửa.`,
  editedByOthers: (name: string, at: string) =>
    `${name} sửa bản nháp lúc ${clockOf(at)} ngày ${formatDay(vietnamDay(at))} mà không có quyền xuất bản, nên giờ hẹn bị huỷ. Hãy xem lại bài rồi hẹn lại.`,
  someone: 'Có người',
  wasDown: (action: ScheduledAction, { at, startedAt, now }: { at: string; startedAt: string; now: string }) =>
    `Đáng lẽ ${goesLive[action]} lúc ${near(at, now)}; lúc đó máy chủ không chạy, đến ${near(startedAt, now)} mới khởi động lại, nên ${goesLive[action]} lúc ${clockOf(now)}.`,
  late: (action: ScheduledAction, { at, now }: { at: string; now: string }) =>
    `Đáng lẽ ${goesLive[action]} lúc ${near(at, now)}, nhưng máy chủ gặp trục trặc nên đến ${clockOf(now)} mới ${goesLive[action]}.`,
  windowPassed: (up: string, down: string) =>
    `Đáng lẽ lên trang lúc ${formatMoment(up)} và gỡ xuống lúc ${formatMoment(down)}, nhưng máy chủ không chạy trong suốt thời gian đó, nên không lên trang nữa.`,
  notThere: 'Đến giờ gỡ thì bài không còn trên trang.',
  refused: (reasons: string[]) => `Đến giờ không xuất bản được. ${reasons.join(' ')}`,
  wrongField: (place: string) => `Ô ${place} còn trống hoặc chưa đúng.`,
  broke: (tries: number) => `Máy chủ gặp lỗi ${tries} lần liền nên thôi không thử nữa. Hãy báo người quản trị.`,
};

/** "07:00", and the day where it is another one than that of the moment beside it. */
function near(moment: string, beside: string): string {
  const day = vietnamDay(moment);
  return day === vietnamDay(beside) ? clockOf(moment) : `${clockOf(moment)} ngày ${formatDay(day)}`;
}
