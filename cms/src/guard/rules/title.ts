import { isSlug } from '@ban-tin/shared/vietnamese/slug';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

const titleFields = ['title', 'fullName', 'name', 'agencyName'];
/** What every entry has that readers find at an address of its own. */
const titled = ['article', 'conference', 'directive', 'page', 'official', 'organization', 'category', 'topic', 'field'];

/** An entry needs a title with words in it, and an address that is its own. */
export function checkTitle({ type, row, facts: { slugOwner } }: Subject): Finding[] {
  const findings: Finding[] = [];
  const field = titleFields.find((name) => name in row) ?? (type === 'official' ? 'fullName' : 'title');
  if (titled.includes(type) && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(String(row[field] ?? ''))) {
    const message = 'Chưa có tiêu đề. Hãy viết một câu nói rõ việc gì, ở đâu.';
    findings.push({ severity: 'block', field, rule: 'no-title', message });
  }
  const slug = row['slug'] as string | null | undefined;
  if (slug && !isSlug(slug)) {
    const message = `Đường dẫn “${slug}” không dùng được: chỉ dùng chữ thường không dấu, chữ số và gạch nối, và không chỉ gồm chữ số.`;
    findings.push({ severity: 'block', field: 'slug', rule: 'bad-slug', message });
  } else if (slug && slugOwner) {
    const message = `Đường dẫn “${slug}” đã dùng cho “${slugOwner}”. Hãy chọn đường dẫn khác.`;
    findings.push({ severity: 'block', field: 'slug', rule: 'slug-in-use', message });
  }
  return findings;
}
