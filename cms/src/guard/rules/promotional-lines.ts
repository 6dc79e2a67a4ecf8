import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { linksIn, proseOf } from '../text/markdown.ts';
import { opening } from '../text/mask.ts';
import { warn } from './prose.ts';

const promotional = new RegExp(
  [
    String.raw`^[>»›→☛👉\s(]*(?:xem thêm|đọc thêm|xem ngay|đọc ngay|tham khảo thêm|mời (?:bạn|quý vị)(?: đọc)? (?:xem|đọc)(?: thêm)?)(?!\p{L})(?=\s*(?:[:>»›→.…]|$|tại|bài|tin))`,
    String.raw`^\W*bạn đang (?:xem|đọc|theo dõi)(?!\p{L})`,
    String.raw`^\W*(?:có thể bạn (?:quan tâm|chưa biết)|bạn có thể quan tâm|đừng bỏ lỡ|tin hot|tin nóng|quảng cáo|bài viết được tài trợ)\s*[:.!…]*$`,
    String.raw`(?:nhấn|bấm|click) (?:vào )?(?:đây )?(?:để )?(?:đăng ký|theo dõi|subscribe|like)|(?:đăng ký|theo dõi|subscribe) (?:kênh|fanpage|chúng tôi)`,
  ].join('|'),
  'iu',
);
const onThisSite = /^(?:\/(?!\/)|#|ban-tin:)/;

/** Lines that advertise other pages. "Xem thêm" with links to this site only is the department's own advice. */
export function findPromotionalLines({ passages }: Subject): Finding[] {
  return passages
    .filter(({ kind }) => kind !== 'line')
    .flatMap((passage) => {
      const lines = passage.text.split('\n');
      const found = lines.flatMap((line, at) => {
        const prose = proseOf(line).trim();
        return promotional.test(prose) && !leadsWithin(lines, at) ? [prose] : [];
      });
      if (!found.length) return [];
      const message = `Ô ${passage.place} có dòng “${opening(found[0]!)}” mời xem trang khác. Hãy xoá dòng này nếu nó không thuộc bài.`;
      return warn(passage, 'promotional-line', message, found.join('\n'));
    });
}

/** Whether the line, or the list below it, has links and all of them stay on this site. */
function leadsWithin(lines: string[], at: number): boolean {
  let links = linksIn(lines[at]!);
  if (!links.length) {
    const below = lines.slice(at + 1).filter((line) => line.trim());
    const end = below.findIndex((line) => !/^\s*(?:[-*+]|\d+[.)])\s/.test(line));
    links = below.slice(0, end === -1 ? undefined : end).flatMap(linksIn);
  }
  return links.length > 0 && links.every((link) => onThisSite.test(link));
}
