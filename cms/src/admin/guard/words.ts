/** What the guard's dialog says. */
export const words = {
  blocked: 'Chưa xuất bản được',
  doubtful: 'Xem lại trước khi xuất bản',
  bulk: 'Một số mục bị giữ lại',
  mustMend: 'Phải sửa trước',
  mayConfirm: 'Cần xem lại',
  goodToKnow: 'Xin lưu ý',
  goTo: (place: string) => `Đến ô ${place}`,
  back: 'Quay lại sửa',
  confirm: 'Tôi đã kiểm tra, vẫn xuất bản',
  heldBack: (count: number) => `${count} mục phải sửa trước, sẽ không được xuất bản lần này:`,
  toConfirm: (count: number) => `${count} mục cần xem lại:`,
  publishClean: (count: number) => `Xuất bản ${count} mục không có vấn đề`,
  publishAll: (count: number) => `Tôi đã kiểm tra, xuất bản cả ${count} mục`,
  untitled: 'Chưa có tiêu đề',
  nothingLeft: 'Chưa xuất bản mục nào.',
} as const;
