/** What the admin says about files. */
export const words = {
  attachments: 'Tệp đính kèm',
  inUse: 'Chưa xoá được: tệp đang được dùng',
  advice:
    'Hãy gỡ tệp khỏi các mục dưới đây rồi xoá lại. Nếu chỉ cần đổi nội dung, mở tệp và chọn “Thay tệp”: các mục đang dùng sẽ nhận bản mới.',
  uses: (files: string[]) => `Dùng tệp ${files.map((name) => `“${name}”`).join(', ')}`,
  public: 'Đang công khai',
  draft: 'Bản nháp',
  untitled: 'Chưa có tiêu đề',
  unreadable: 'Một mục mà bạn không có quyền xem',
  more: (count: number) => `và ${count} mục nữa.`,
  close: 'Đã hiểu',
};
