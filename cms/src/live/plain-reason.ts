import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../change-log/entry-uids.ts';
import { attributesOf } from '../guard/guard.ts';
import { placeOf } from '../guard/passages.ts';

/** Why something did not go live: what an editor can do with it, and what an administrator needs besides. */
export interface PlainReason {
  plain: string;
  technical?: string;
}

/** What the publisher says of an entry that could not be shown, for editors. */
export function plainReason(strapi: Core.Strapi, type: EntryType, reason: string): PlainReason {
  const [, missing] = /^Nội dung không hợp lệ: ([^]*)$/.exec(reason) ?? [];
  if (missing !== undefined) {
    const fields = [...missing.matchAll(/→ at ([\w.[\]]+)/g)].map(([, path]) =>
      placeOf((uid) => attributesOf(strapi, uid), uidOf(type), path!.replace(/\[(\d+)\]/g, '.$1')),
    );
    const where = [...new Set(fields)].slice(0, 5).join(', ');
    return {
      plain: where
        ? `Ô ${where} còn trống hoặc có nội dung không đúng dạng. Hãy sửa rồi xuất bản lại.`
        : 'Có ô còn trống hoặc có nội dung không đúng dạng. Hãy xem lại các ô bắt buộc rồi xuất bản lại.',
      technical: missing.trim(),
    };
  }
  const [, path, problem = ''] = /^Không dựng được trang (\S+): ([^]*)$/.exec(reason) ?? [];
  if (path && problem.startsWith('địa chỉ')) {
    return { plain: `Trang không lên được vì ${problem}: ${path}. Hãy sửa ô “Đường dẫn” rồi xuất bản lại.` };
  }
  if (path) {
    return {
      plain:
        `Nội dung này làm hỏng trang ${path} nên chưa được đưa lên. Hãy thử bỏ phần vừa thêm rồi xuất bản lại; ` +
        'nếu vẫn không được, báo người quản trị.',
      technical: problem.trim(),
    };
  }
  // The publisher's own sentences, about files.
  return { plain: `${reason.trim()} Hãy tải tệp lên lại rồi xuất bản lại.` };
}

/** Why nothing at all goes live at the moment. */
export function plainFailure(error: string | undefined): PlainReason {
  const isFull = /ENOSPC|no space|disk is full|SQLITE_FULL/i.test(error ?? '');
  const plain = isFull
    ? 'Máy chủ của trang công khai đã hết chỗ lưu. Bài đã được lưu và sẽ tự lên trang khi có chỗ. Hãy báo người quản trị.'
    : 'Trang công khai đang gặp trục trặc. Bài đã được lưu và sẽ tự lên trang khi khắc phục xong. Hãy báo người quản trị.';
  return { plain, ...(error && { technical: error }) };
}
