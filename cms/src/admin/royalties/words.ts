/** What the page of royalties says. */
export const words = {
  menu: 'Nhuận bút',
  title: 'Nhuận bút',
  subtitle: 'Tin, bài đã đăng trong kỳ, theo ngày lên trang lần đầu (giờ Việt Nam)',
  month: 'Tháng',
  chosenDays: 'Tự chọn ngày',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  download: 'Tải bảng XLSX',
  failed: 'Chưa lấy được bảng kê.',
  empty: 'Không có tin, bài nào lên trang trong kỳ này.',
  onlyFirst: (count: number) => `Chỉ hiện ${count.toLocaleString('vi-VN')} dòng đầu; bảng tải về có đủ.`,
  pieces: (count: number) => `Tin, bài (${count.toLocaleString('vi-VN')})`,
  totals: 'Theo tác giả',
};
