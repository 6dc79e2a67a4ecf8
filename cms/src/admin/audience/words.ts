/** What the form says about whom an announcement is for. */
export const words = {
  field: { name: 'Đối tượng', description: 'Thông báo dành cho những ai; chọn được nhiều' },
};
