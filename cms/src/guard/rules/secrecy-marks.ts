import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { allPassages, subjectOf, warn } from './prose.ts';

/** The three degrees (Luật Bảo vệ bí mật nhà nước 2018, Điều 8), in capitals as they are stamped. */
const stamped =
  /(?<!\p{L})(?:(?:TUYỆT|TỐI)\s+MẬT|(?<!(?:BẢO|BÍ|CƠ|ĐỘ|CẨN|THÂN|KHÔNG|ĐƯỜNG|PHẤN|NƯỚC)[ \t]+)MẬT(?![ \t]+(?:KHẨU|MÃ|ONG|ĐỘ|THƯ|VỤ|NGỮ|THIẾT|DANH|MÍA|GẤU|BÁO|LỆNH|HOA)(?!\p{L})))(?!\p{L})/gu;
const told = /(?<!\p{L})độ mật\s*:\s*((?:tuyệt |tối )?mật)(?!\p{L})/giu;

/** A document that bears a mark of secrecy must not be published. "Bảo mật" and "mật khẩu" are words like others. */
export function findSecrecyMarks(subject: Subject): Finding[] {
  return allPassages(subject).flatMap((passage) => {
    const found = [...passage.prose.matchAll(stamped), ...passage.prose.matchAll(told)].map(([mark]) => mark);
    if (!found.length) return [];
    return warn(
      passage,
      'secrecy-mark',
      `${subjectOf(passage)} có dấu “${found[0]!.replace(/\s+/g, ' ')}”. Tài liệu mật không được đăng; ` +
        'chỉ xác nhận khi chữ này không phải dấu chỉ độ mật.',
      found.join(' '),
    );
  });
}
