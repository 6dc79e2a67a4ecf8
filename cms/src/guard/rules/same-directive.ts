import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { opening } from '../text/mask.ts';

/** A document is known by its number, issuer and date: two with all three are one entered twice. */
export function findSameDirective({ type, row, facts: { sameDirectives } }: Subject): Finding[] {
  const [other] = sameDirectives;
  if (type !== 'directive' || other === undefined) return [];
  return [
    {
      severity: 'warning',
      field: 'number',
      rule: 'same-directive',
      message: `Đã có văn bản cùng số ${row['number']}, cùng cơ quan và ngày ban hành: “${opening(other)}”. Hãy xem có nhập trùng không.`,
      evidence: `${row['number']} ${other}`,
    },
  ];
}
