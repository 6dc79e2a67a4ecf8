import type { EntryType } from '@ban-tin/shared/change';

/** What the admin says about sending, approving and sending back. */
export const words = {
  types: {
    article: 'Tin bài',
    conference: 'Hội nghị',
    directive: 'Văn bản, chỉ đạo',
    page: 'Trang',
  } as Partial<Record<EntryType, string>>,
  untitled: '(Chưa có tiêu đề)',

  send: 'Gửi duyệt',
  sendAgain: 'Gửi duyệt lại',
  sendTitle: 'Gửi duyệt',
  sendHint: 'Người duyệt sẽ thấy ở trang chủ của mình. Có thể ghi thêm lời nhắn.',
  saveFirst: 'Hãy lưu bản nháp trước: bản được duyệt là bản đã lưu.',
  note: 'Lời nhắn (không bắt buộc)',
  sent: 'Đã gửi duyệt.',
  withdraw: 'Rút lại',
  withdrawn: 'Đã rút lại, nội dung không còn chờ duyệt.',
  approve: 'Duyệt và xuất bản',
  sendBack: 'Trả lại',
  sendBackTitle: 'Trả lại để sửa',
  sendBackHint: 'Tác giả thấy góp ý này ở đầu bài và ở trang chủ của mình.',
  answer: 'Góp ý: cần sửa gì?',
  answerMissing: 'Hãy viết góp ý để tác giả biết cần sửa gì.',
  sentBack: 'Đã trả lại.',
  cancel: 'Thôi',
  close: 'Đóng',
  failed: 'Chưa thực hiện được. Hãy thử lại.',

  waitingTitle: 'Đang chờ duyệt',
  waitingBy: (name: string, time: string) => `${name} gửi lúc ${time}.`,
  changedSince: 'Nội dung đã được sửa sau khi gửi.',
  returnedTitle: 'Được trả lại để sửa',
  returnedBy: (name: string, time: string) => `${name} trả lại lúc ${time}:`,

  queueTitle: 'Chờ duyệt',
  queueEmpty: 'Không có nội dung nào chờ duyệt.',
  ownTitle: 'Bài của tôi',
  ownEmpty: 'Không có bản nháp nào đang viết dở.',
  open: 'Mở',
  sentBy: (name: string) => `${name} gửi`,
  waitingSince: (time: string) => `chờ ${time}`,
  states: { returned: 'Trả lại', waiting: 'Chờ duyệt', draft: 'Bản nháp' },
  loadFailed: 'Chưa tải được danh sách.',

  ownDrafts: 'Bản nháp của tôi',
  published: 'Đã xuất bản',
  whichList: 'Hiện những nội dung nào',
} as const;
