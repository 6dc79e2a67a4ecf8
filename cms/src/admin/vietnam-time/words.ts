/** What the picker of a day says. */
export const words = { clear: 'Xoá', calendar: 'Chọn ngày', month: 'Tháng', year: 'Năm' };
