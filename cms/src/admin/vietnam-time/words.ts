/** What the picker of a day says. */
export const words = { calendar: 'Chọn ngày', month: 'Tháng', year: 'Năm' };
