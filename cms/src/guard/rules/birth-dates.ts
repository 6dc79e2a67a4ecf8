import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { columnBelow } from '../text/tables.ts';
import { allPassages, removal, subjectOf, warn } from './prose.ts';

/** Of people who may be alive; those of history are no secret. */
const year = String.raw`(?:19[3-9]\d|20[0-4]\d)`;
const day = String.raw`(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?${year}|(?:ngày )?\d{1,2} tháng \d{1,2} năm ${year})`;
const name = String.raw`\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){1,5}`;
/** "học sinh năm 2023" and "tuyển sinh năm 2024" are no births. */
const born = String.raw`(?<![\p{L}\p{M}])(?<!(?:học|tuyển|thí|giáo|nữ|nam|phát|tân|khai|vệ|hi|hy|môn|trung)\s)sinh`;
const dated = new RegExp(
  String.raw`(?:${born} (?:vào )?(?:ngày|năm)|(?<!năm )(?<!\p{L})ngày,?(?: tháng,? năm)? sinh|(?<!\p{L})năm sinh)\s?[:(–-]?\s*(?:là )?(?:ngày )?(${day})`,
  'giu',
);
const named = new RegExp(
  String.raw`(?:${name}),?\s*[(–-]?\s*(?:[Ss]inh năm|[Nn]ăm sinh|SN)\s?:?\s*(${year})(?!\d)`,
  'gu',
);
const heading = /ngày[^|\t]{0,15}sinh|năm sinh/iu;
const inList = new RegExp(String.raw`${name}[\s|;,]+(?:(?:Nam|Nữ)[\s|;,]+)?(\d{1,2}[/.-]\d{1,2}[/.-]${year})`, 'gu');
const cell = new RegExp(String.raw`^(?:${day}|${year})$`, 'iu');

/** Dates of birth beside words that say so, below such a heading, or behind names in a list that has one. */
export function findBirthDates(subject: Subject): Finding[] {
  return allPassages(subject).flatMap((passage) => {
    const { prose } = passage;
    const listed = heading.exec(prose);
    const found = [
      ...[...prose.matchAll(dated), ...prose.matchAll(named)].map(([, date = '']) => date),
      ...columnBelow(prose, heading).filter((text) => cell.test(text)),
      ...(listed ? [...prose.slice(listed.index).matchAll(inList)].map(([, date = '']) => date) : []),
    ];
    const dates = [...new Set(found)];
    if (!dates.length) return [];
    return warn(
      passage,
      'birth-date',
      `${subjectOf(passage)} ghi ${dates.length} ngày sinh hoặc năm sinh. ${removal(passage, 'ngày sinh')}`,
      dates.join(' '),
    );
  });
}
