import type { Finding } from '../finding.ts';
import type { Passage, Subject, Target } from '../subject.ts';
import { linksIn, picturesIn } from '../text/markdown.ts';
import { opening } from '../text/mask.ts';

/** What is wrong with each kind of target, in a sentence that goes on after the address. */
const problems: Partial<Record<Target, { rule: string; link: string; picture: string }>> = {
  local: {
    rule: 'local-file',
    link: 'là tệp hoặc địa chỉ trên máy của bạn, bạn đọc không mở được. Hãy tải tệp lên thư viện rồi liên kết lại.',
    picture: 'nằm trên máy của bạn, bạn đọc không thấy. Hãy tải ảnh lên thư viện rồi chèn lại.',
  },
  admin: {
    rule: 'admin-link',
    link: 'là trang quản trị, bạn đọc không mở được. Hãy liên kết đến trang của bài.',
    picture: 'lấy từ trang quản trị, bạn đọc không thấy. Hãy chèn lại từ thư viện.',
  },
  draft: {
    rule: 'link-to-draft',
    link: 'dẫn đến nội dung chưa xuất bản. Hãy xuất bản nội dung ấy trước, hoặc bỏ liên kết.',
    picture: 'chưa được xuất bản. Hãy chèn ảnh khác.',
  },
  elsewhere: {
    rule: 'outside-picture',
    link: '',
    picture: 'lấy từ trang khác, trang này không hiện. Hãy tải ảnh lên thư viện rồi chèn lại.',
  },
  missing: {
    rule: 'dead-link',
    link: 'dẫn đến trang hoặc tệp không còn trên trang này. Hãy sửa hoặc bỏ liên kết.',
    picture: 'không còn trong thư viện. Hãy chèn lại ảnh.',
  },
};

/** Links and pictures must lead to what readers can open. */
export function checkLinks({ passages, facts: { targets }, row }: Subject): Finding[] {
  const markdown = passages.filter(({ kind }) => kind === 'markdown');
  return [
    ...markdown.flatMap((passage) => [
      ...[...new Set(linksIn(passage.text))].flatMap((to) => problemOf(passage, to, targets.get(to), 'link')),
      ...[...new Set(picturesIn(passage.text).map(({ address }) => address))].flatMap((to) =>
        problemOf(passage, to, targets.get(to), 'picture'),
      ),
    ]),
    ...linkFieldsOf(row).flatMap(({ field, to }) =>
      problemOf({ field, place: '“Địa chỉ”' }, to, targets.get(to), 'link'),
    ),
  ];
}

/** Fields that hold nothing but an address. */
export function linkFieldsOf(row: Subject['row']): { field: string; to: string }[] {
  const lists = ['menu', 'banners', 'socialLinks', 'publicServiceLinks', 'websiteLinks'];
  const single = row['source']?.url ? [{ field: 'source.url', to: String(row['source'].url) }] : [];
  return [
    ...single,
    ...lists.flatMap((list) =>
      ((row[list] ?? []) as Subject['row'][]).flatMap(({ url }, index) =>
        url ? [{ field: `${list}.${index}.url`, to: String(url) }] : [],
      ),
    ),
  ];
}

function problemOf(
  passage: Pick<Passage, 'field' | 'place'>,
  to: string,
  target: Target | undefined,
  kind: 'link' | 'picture',
): Finding[] {
  const problem = target && problems[target];
  if (!problem?.[kind]) return [];
  const what = kind === 'link' ? 'Liên kết' : 'Ảnh';
  const message = `${what} “${opening(to, 50)}” trong ô ${passage.place} ${problem[kind]}`;
  // A page that the cms does not know may be there all the same: the redirects of a proxy, an archive beside the site.
  const severity = target === 'elsewhere' || (target === 'missing' && kind === 'link') ? 'warning' : 'block';
  return [{ severity, field: passage.field, rule: problem.rule, message, evidence: to }];
}
