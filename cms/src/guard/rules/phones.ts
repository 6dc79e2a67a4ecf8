import type { Finding } from '../finding.ts';
import type { Row, Subject } from '../subject.ts';
import { mask } from '../text/mask.ts';
import { allPassages, removal, subjectOf, warn } from './prose.ts';

/** Mobile numbers begin with 03, 05, 07, 08 or 09; 02 is a desk, 1800 and 1900 are hotlines. */
const mobile = /(?<![\d.,-]|\d )(?:\(?\+?84\)?[ .-]?|0)[35789](?:[ .-]?\d){8}(?!\d|\/\p{L}|[.,-]\d| \d)/gu;
const linked = /zalo\.me\/(0[35789]\d{8})(?!\d)/gi;
const athome = /(?:nhà riêng|đt nhà|điện thoại nhà|\bNR)\s*:?\s*(\(?0[\d .)-]{8,13}\d)/giu;
/** A number that is called the office's is nobody's own. */
const official =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|văn phòng sở|số máy cơ quan|điện thoại cơ quan)[^\d\n]{0,40}$/iu;

/** Mobile numbers of people, but for those that are the department's own or are called a hotline. */
export function findPhones(subject: Subject): Finding[] {
  const { officialPhones } = subject.facts;
  const inTexts = allPassages(subject).flatMap((passage) => {
    const { prose, text } = passage;
    const found = [
      ...[...prose.matchAll(mobile)]
        .filter(({ index }) => !official.test(prose.slice(Math.max(0, index - 70), index)))
        .map(([number]) => number),
      ...[...text.matchAll(linked), ...prose.matchAll(athome)].map(([, number = '']) => number),
    ];
    const numbers = [...new Set(found.map(digitsOf))].filter((number) => !officialPhones.has(number));
    if (!numbers.length) return [];
    return warn(
      passage,
      'private-phone',
      `${subjectOf(passage)} có ${numbers.length} số điện thoại riêng (${mask(numbers[0]!)}). ${removal(passage, 'số này')} ` +
        'Số máy của cơ quan thì ghi ở “Thiết lập trang” hoặc ở “Đơn vị”, hệ thống sẽ nhận ra.',
      numbers.join(' '),
    );
  });
  return [...inTexts, ...officeLines(subject.row)];
}

export function hasMobileNumber(text: string): boolean {
  return text.search(mobile) >= 0;
}

/** "+84 912.345.678" and "0912 345 678" → "0912345678". */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0');
}

/** Lines that ask for a number of the office, of persons. */
function officeLines(row: Row): Finding[] {
  const contactOfficers: Row[] = row['contactOfficers'] ?? [];
  const lines: [string, unknown][] = [
    ['officePhone', row['officePhone']],
    ...contactOfficers.map(({ phone }, index): [string, unknown] => [`contactOfficers.${index}.phone`, phone]),
  ];
  return lines.flatMap(([field, value]) => {
    const number = typeof value === 'string' ? value.match(mobile)?.[0] : undefined;
    if (!number) return [];
    return {
      severity: 'warning',
      field,
      rule: 'private-phone',
      message: `Ô số máy cơ quan ghi số di động ${mask(digitsOf(number))}. Hãy ghi số máy bàn của cơ quan, hoặc xác nhận đây là số dùng chung.`,
      evidence: digitsOf(number),
    } satisfies Finding;
  });
}
