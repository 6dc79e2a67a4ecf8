/** What the picker of a day says. */
export const words = { placeholder: 'ngày/tháng/năm', calendar: 'Chọn ngày', month: 'Tháng', year: 'Năm' };
