import { isSchoolYear, suggestSchoolYear } from '@ban-tin/shared/vietnamese/dates';
import type { Finding } from '../finding.ts';
import type { Row, Subject } from '../subject.ts';

/** The school year in the title must be the one that was entered, or that of the conference reported on. */
export function checkSchoolYears({ row, facts: { conference } }: Subject): Finding[] {
  const terms: Row[] = row['terms'] ?? [];
  const entered = terms.map(({ schoolYear }) => String(schoolYear ?? '')).filter(Boolean);
  const odd = terms.flatMap(({ schoolYear }, index): Finding[] =>
    schoolYear && !isSchoolYear(String(schoolYear))
      ? [
          warning(
            `terms.${index}.schoolYear`,
            `“${schoolYear}” không phải một năm học: hai năm phải liền nhau, ví dụ 2023-2024.`,
          ),
        ]
      : [],
  );
  const title = String(row['title'] ?? '');
  const wrongPair = /năm học:?\s*(\d{4})\s*[-–—/]\s*(\d{4})(?!\d)/iu.exec(title.normalize('NFC'));
  if (wrongPair && Number(wrongPair[2]) !== Number(wrongPair[1]) + 1) {
    odd.push(warning('title', `Tiêu đề ghi “${wrongPair[0]}”, nhưng một năm học gồm hai năm liền nhau. Hãy xem lại.`));
  }

  const named = suggestSchoolYear(title);
  if (!named) return odd;
  if (entered.length && !entered.includes(named)) {
    const message = `Tiêu đề ghi năm học ${named}, còn ô “Kỳ, năm học” ghi ${entered.join(', ')}. Hãy sửa một trong hai.`;
    return [...odd, warning('terms.0.schoolYear', message)];
  }
  const ofConference = conference?.schoolYears ?? [];
  if (!entered.length && ofConference.length && !ofConference.includes(named)) {
    const message = `Tiêu đề ghi năm học ${named}, còn hội nghị được chọn thuộc năm học ${ofConference.join(', ')}. Hãy xem lại.`;
    return [...odd, warning('title', message)];
  }
  return odd;
}

function warning(field: string, message: string): Finding {
  return { severity: 'warning', field, rule: 'school-year', message };
}
