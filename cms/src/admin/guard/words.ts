/** What the guard's dialog says. */
export const words = {
  blocked: { publish: 'Chưa xuất bản được', schedule: 'Chưa hẹn giờ được' },
  doubtful: { publish: 'Xem lại trước khi xuất bản', schedule: 'Xem lại trước khi hẹn giờ' },
  bulk: 'Một số mục bị giữ lại',
  mustMend: 'Phải sửa trước',
  mayConfirm: 'Cần xem lại',
  goodToKnow: 'Xin lưu ý',
  goTo: (place: string) => `Đến ô ${place}`,
  back: 'Quay lại sửa',
  confirm: { publish: 'Tôi đã kiểm tra, vẫn xuất bản', schedule: 'Tôi đã kiểm tra, vẫn hẹn giờ' },
  heldBack: (count: number) => `${count} mục phải sửa trước, sẽ không được xuất bản lần này:`,
  toConfirm: (count: number) => `${count} mục cần xem lại:`,
  publishClean: (count: number) => `Xuất bản ${count} mục không có vấn đề`,
  publishAll: (count: number) => `Tôi đã kiểm tra, xuất bản cả ${count} mục`,
  untitled: 'Chưa có tiêu đề',
  nothingLeft: 'Chưa xuất bản mục nào.',
} as const;
