import type { PreviewAnswer } from '@ban-tin/shared/preview-link';
import { clockOf, formatDay, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { escapeHtml } from '../../src/escape.ts';

/** What a preview says of itself. */
export interface Words {
  titlePrefix: string;
  label: string;
  note: string;
}

type Shown = Exclude<PreviewAnswer, { refused: unknown }>;
export type Refusal = Extract<PreviewAnswer, { refused: unknown }>['refused'] | 'unfit' | 'busy' | 'unreachable';

export function wordsFor({ version, savedAt, expires }: Shown): Words {
  if (version === 'published') {
    return { titlePrefix: 'Xem trước: ', label: 'BẢN ĐÃ CÔNG BỐ', note: `Bản đang lên trang, lưu lúc ${at(savedAt)}.` };
  }
  return {
    titlePrefix: 'Bản nháp: ',
    label: 'BẢN NHÁP – chưa công bố.',
    note: `Lưu lúc ${at(savedAt)}. Liên kết này hết hạn lúc ${at(new Date(expires).toISOString())}. Xin không chia sẻ rộng rãi.`,
  };
}

/** The page in place of a preview, by why there is none. */
export const refusals: Record<Refusal, { status: number; title: string; text: string }> = {
  invalid: {
    status: 403,
    title: 'Liên kết xem trước không đúng',
    text: 'Có thể liên kết đã bị cắt bớt hoặc sửa đổi khi gửi. Xin mở lại đúng liên kết đã nhận, hoặc đề nghị người gửi tạo liên kết mới.',
  },
  expired: {
    status: 403,
    title: 'Liên kết xem trước đã hết hạn',
    text: 'Mỗi liên kết xem trước chỉ dùng được trong một thời gian. Xin đề nghị người gửi tạo liên kết mới.',
  },
  withdrawn: {
    status: 403,
    title: 'Liên kết xem trước đã bị thu hồi',
    text: 'Người gửi đã thu hồi liên kết này. Nếu vẫn cần xem, xin liên hệ với người gửi.',
  },
  gone: {
    status: 404,
    title: 'Bài này không còn nữa',
    text: 'Bài đã bị xoá, hoặc bản này không còn. Xin liên hệ với người gửi liên kết.',
  },
  unfit: {
    status: 200,
    title: 'Chưa xem trước được',
    text: 'Bài còn thiếu thông tin bắt buộc, hoặc có ô nhập chưa đúng, nên trang chưa dựng được. Xin điền đủ các ô bắt buộc rồi lưu lại.',
  },
  busy: {
    status: 503,
    title: 'Đang có nhiều người xem trước',
    text: 'Xin đợi vài giây rồi tải lại trang này.',
  },
  unreachable: {
    status: 503,
    title: 'Tạm thời chưa xem trước được',
    text: 'Hệ thống biên tập đang bận hoặc khởi động lại. Xin đợi ít phút rồi tải lại trang này.',
  },
};

/** A page by itself, for when there is nothing to show in the templates. */
export function refusalPage(refusal: Refusal, detail = ''): string {
  const { title, text } = refusals[refusal];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="stylesheet" href="/preview/thong-bao.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${detail && `<details><summary>Thông tin cho người quản trị</summary><pre>${escapeHtml(detail)}</pre></details>`}
</main>
</body>
</html>
`;
}

export const refusalStyle = `body {
  margin: 0;
  background: #f4f6f9;
  color: #1a2330;
  font: 1.0625rem/1.6 system-ui, sans-serif;
}
main {
  max-width: 36rem;
  margin: 12vh auto 0;
  padding: 1.5rem;
}
h1 {
  font-size: 1.5rem;
  line-height: 1.3;
}
pre {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 0.8125rem;
}
`;

/** "09:05 ngày 23/11/2026". */
function at(moment: string): string {
  return `${clockOf(moment)} ngày ${formatDay(vietnamDay(moment))}`;
}
