const hour = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' });
const shortHour = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

/** "10:32:05", of another day "10:32:05 ngày 21/11/2026". */
function atSecond(iso: string): string {
  return onDay(hour, iso);
}

function atMinute(iso: string): string {
  return onDay(shortHour, iso);
}

function onDay(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  const time = format.format(date);
  return day.format(date) === day.format(new Date()) ? time : `${time} ngày ${day.format(date)}`;
}

/** What the admin says about saving, unsaved text, and who else edits. */
export const words = {
  status: {
    kept: (iso: string) => `Chưa lưu. Đã giữ bản đang viết lúc ${atSecond(iso)}`,
    keeping: 'Chưa lưu. Đang giữ bản đang viết…',
    onlyHere: (iso: string) => `Chưa nối được máy chủ. Bản đang viết đã giữ trên máy này lúc ${atSecond(iso)}`,
    sessionEnded: (iso: string) => `Đã hết phiên đăng nhập. Bản đang viết đã giữ trên máy này lúc ${atSecond(iso)}`,
    notKept: 'Chưa giữ được bản đang viết. Hãy bấm Lưu.',
    logIn: 'Đăng nhập lại ở thẻ mới',
    compare: 'Xem phần chưa lưu',
  },
  copy: {
    found: (iso: string) => `Có bản đang viết dở lúc ${atSecond(iso)}, chưa lưu.`,
    isOpen: 'Bản này còn đang mở ở một thẻ hoặc máy khác của bạn.',
    changedSince: 'Bài đã được lưu thêm sau lúc đó; khi khôi phục, những ô chỉ người khác sửa sẽ theo bản đã lưu.',
    restore: 'Khôi phục',
    compare: 'Xem khác biệt',
    drop: 'Bỏ',
    reallyDrop: 'Bỏ hẳn, không khôi phục được nữa',
    restored: 'Đã đưa bản đang viết dở trở lại. Hãy xem rồi lưu.',
    merged: (places: string) => `Bạn và người khác cùng sửa: ${places}. Khi lưu sẽ được hỏi lại.`,
  },
  holder: {
    banner: ({ name, isYou, since }: { name: string; isYou: boolean; since: string }) =>
      isYou
        ? `Bạn đang sửa bài này ở một thẻ hoặc một máy khác (từ ${atMinute(since)}).`
        : `${name} đang sửa bài này (từ ${atMinute(since)}).`,
    title: 'Bài này đang có người sửa',
    text: 'Nếu cả hai cùng sửa, người lưu sau sẽ phải chọn giữ phần nào. Hãy hỏi nhau trước, hoặc chỉ xem.',
    keepsTyped: 'Phần bạn vừa gõ vẫn được giữ lại.',
    takenTitle: 'Bài này đã có người nhận sửa',
    taken: ({ by, at }: { by: string; at: string }) =>
      `${by} đã nhận sửa bài này lúc ${atMinute(at)}. Phần bạn viết vẫn được giữ.`,
    takeOver: 'Tôi sửa tiếp',
    read: 'Chỉ xem',
    compare: 'Xem phần tôi đã viết',
  },
  clash: {
    title: 'Đã có bản mới hơn',
    who: ({ by, at }: { by?: string; at: string }) =>
      `${by ?? 'Hệ thống'} đã lưu bài này lúc ${atSecond(at)}, sau khi bạn mở ra sửa. Chưa có gì bị ghi đè.`,
    mine: 'Bản của bạn',
    theirs: ({ by }: { by?: string }) => `Bản đã lưu${by ? ` của ${by}` : ''}`,
    keepMine: 'Lưu bản của tôi, ghi đè',
    takeTheirs: 'Lấy bản đã lưu',
    merge: 'Quay lại để ghép',
    hint: 'Lấy bản đã lưu: bản của bạn được cất lại, vẫn khôi phục được. Quay lại để ghép: ô chỉ người kia sửa theo bản đã lưu, các ô khác theo bản của bạn, rồi tự lưu.',
    both: 'cả hai cùng sửa',
    onlyMine: 'chỉ bạn sửa',
    onlyTheirs: 'chỉ bản đã lưu thay đổi',
    notSaved: {
      latest: 'Nội dung đã được sửa sau khi bạn mở ra. Hãy xem bản mới đang hiện ra rồi bấm lại.',
      theirs: 'Chưa lưu. Biểu mẫu đã theo bản đã lưu; bản của bạn được cất lại.',
      merge: 'Chưa lưu. Hãy ghép hai bản rồi lưu.',
    },
  },
  compare: {
    title: 'Phần chưa lưu so với bản đã lưu',
    unsaved: 'Chưa lưu',
    saved: 'Bản đã lưu',
    nothing: 'Không có khác biệt nào.',
    empty: '(trống)',
    left: '…',
    close: 'Đóng',
    added: (names: string) => `thêm ${names}`,
    removed: (names: string) => `bỏ ${names}`,
    yes: 'có',
    no: 'không',
    item: (at: number) => `Mục ${at}`,
  },
} as const;
