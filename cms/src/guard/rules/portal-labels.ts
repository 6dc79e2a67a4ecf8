import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { opening } from '../text/mask.ts';
import { warn } from './prose.ts';

const number = String.raw`[\d.,]+`;
const moment = String.raw`[\d/:.,\s()-]*(?:(?:GMT|UTC)\+?\d+|AM|PM|SA|CH)?[\d/:.,\s()-]*`;
/** Lines that old portals put around a text, and that come along when it is copied from the page. */
const labels = [
  String.raw`(?:số |tổng )?(?:lượt|lần) (?:xem|đọc|truy cập|tải)(?: bài| tin)?(?:\s*[:(]\s*${number}\)?)?`,
  String.raw`(?:đã xem|đã đọc|${number} lượt xem|đang truy cập|đang online|tổng truy cập|hôm nay|hôm qua)\s*:?\s*${number}?`,
  String.raw`(?:cập nhật(?: lần cuối)?(?: lúc| ngày| vào)?|ngày (?:đăng|cập nhật|gửi|tạo)(?: tin| bài)?|đăng (?:lúc|ngày|tin ngày)|thời gian đăng|ngày giờ)\s*:?\s*${moment}`,
  String.raw`(?:người đăng|người gửi|đăng bởi|gửi bởi|viết bởi|posted by|post by)\s*:.{0,60}`,
  String.raw`(?:in|tải|gửi|lưu|chia sẻ|đánh giá|nghe|đọc) (?:bài viết|bài|tin|trang|tin này|bài này|trang này)(?: này)?(?: qua (?:e-?mail|facebook|zalo)| cho bạn bè| ra giấy)?`,
  String.raw`(?:gửi (?:e-?mail|phản hồi|bình luận|ý kiến)|phản hồi|bình luận|ý kiến bạn đọc|viết bình luận|ý kiến của bạn)(?:\s*\(?${number}\)?)?`,
  String.raw`(?:chia sẻ|share|tweet|like|print|e-?mail|facebook|zalo|twitter)(?:\s*(?:[:|,/]|facebook|zalo|twitter|lên))*`,
  String.raw`(?:về |lên |trở về |quay (?:lại|về) )(?:đầu trang|trang trước|trang chủ)|quay lại|trở về|đầu trang|back to top`,
  String.raw`(?:cỡ chữ|kích cỡ chữ|xem với cỡ chữ|font size|đọc bài viết)\s*:?[\sA+a-]*|A-\s*A\s*A\+`,
  String.raw`tổng số điểm của bài viết là:?.*|click để đánh giá bài viết.*|xếp hạng:?\s*${number}\s*-\s*${number} phiếu bầu|đánh giá:?\s*${number}?\s*(?:sao|/5)?`,
  String.raw`(?:những |các )?(?:tin|bài|bài viết)(?: đã đưa)? (?:mới hơn|cũ hơn|khác|liên quan|cùng chuyên mục|cùng loại|cùng chủ đề|đã đưa|nổi bật|xem nhiều)`,
  String.raw`(?:từ khoá|từ khóa|tags?|thẻ|keywords?)\s*:.{0,200}`,
  String.raw`(?:trang chủ|home)\s*(?:[»›>/|]+\s*[^»›>/|]{2,40})+`,
  String.raw`(?:chi tiết (?:tin|bài viết)|nội dung chi tiết|nội dung bài viết|bản in|phiên bản in|xem bản in)`,
  String.raw`(?:tthc|thủ tục hành chính|dịch vụ công trực tuyến|văn bản chỉ đạo điều hành)\s*[»›>]+.{0,80}`,
  String.raw`(?:copyright|bản quyền thuộc về|©).{0,120}`,
];
/** Characters of such a line. */
const longest = 250;
const label = new RegExp(`^\\W{0,4}(?:${labels.join('|')})[\\s.:»›>\\])]*$`, 'iu');

/** Labels of the page that a text was copied from; a sentence that only has such a word in it is none. */
export function findPortalLabels(subject: Subject): Finding[] {
  return subject.passages
    .filter(({ field }) => /(?:^|\.)(?:title|summary|body|outcomes|caption|heading|description)$/.test(field))
    .flatMap((passage) => {
      const lines = passage.prose.split('\n').map((line) => line.replaceAll('|', ' ').trim());
      const found = lines.filter((line) => line && line.length <= longest && label.test(line));
      if (!found.length) return [];
      return warn(
        passage,
        'portal-label',
        `Ô ${passage.place} còn dòng “${opening(found[0]!)}” của trang cũ. Hãy xoá ${found.length > 1 ? `${found.length} dòng như thế` : 'dòng này'}.`,
        found.join('\n'),
      );
    });
}
