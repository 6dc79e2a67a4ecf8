import { formatDay, isDay } from '@ban-tin/shared/vietnamese/dates';
import type { Finding } from '../finding.ts';
import type { OfficialFacts, Row, Subject } from '../subject.ts';
import { comparable } from '../text/comparable.ts';
import { dayOfEntry } from './day-of-entry.ts';
import { mentionsOf } from './mentions.ts';

type Appointment = OfficialFacts['appointments'][number];

/** Names and titles must be those of the linked official, as they were on the day of the matter. */
export function checkAppointments(subject: Subject): Finding[] {
  const { row, facts } = subject;
  const day = dayOfEntry(subject);
  const linked = ['participants', 'signers'].flatMap((list) =>
    ((row[list] ?? []) as Row[]).flatMap((item, index) => {
      const official = facts.officials.get(item['official']?.documentId);
      return official ? checkLine(`${list}.${index}`, item, official, day) : [];
    }),
  );
  const told = subject.passages
    .filter(({ kind }) => kind !== 'line')
    .flatMap(({ field, place, prose }) =>
      [...facts.officials.values()].flatMap((official) =>
        mentionsOf(official.fullName, prose).flatMap(({ name, title }): Finding[] => {
          if (comparable(name) !== comparable(official.fullName)) {
            const message = `Ô ${place} ghi “${name}”, còn danh sách cán bộ ghi “${official.fullName}”. Hãy xem lại tên.`;
            return [warning(field, 'official-name', message, name)];
          }
          return title ? titleProblem(field, `Ô ${place}`, title, official, day) : [];
        }),
      ),
    );
  const seen = new Set<string>();
  return [...linked, ...told].filter(({ field, message }) => {
    const key = `${field} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function checkLine(field: string, item: Row, official: OfficialFacts, day: string | undefined): Finding[] {
  const name = String(item['name'] ?? '').trim();
  const other =
    name && comparable(withoutHonorific(name)) !== comparable(official.fullName)
      ? [
          warning(
            `${field}.name`,
            'official-name',
            `Ghi tên “${name}”, còn cán bộ được chọn là “${official.fullName}”. Hãy xem lại tên hoặc người được chọn.`,
            name,
          ),
        ]
      : [];
  const title = String(item['title'] ?? '').trim();
  return [
    ...other,
    ...(title ? titleProblem(`${field}.title`, `Dòng ghi ${official.fullName}`, title, official, day) : []),
  ];
}

function titleProblem(
  field: string,
  where: string,
  title: string,
  { fullName, appointments }: OfficialFacts,
  day: string | undefined,
): Finding[] {
  const held = day ? appointments.filter((appointment) => isHeldOn(appointment, day)) : appointments;
  if (!appointments.length || held.some((appointment) => isSameTitle(title, appointment.title))) return [];
  const on = day ? `ngày ${formatDay(day)} ` : '';
  const kept = held.map((appointment) => `“${appointment.title}”`).join(', ');
  const file = kept ? `${on}${fullName} giữ chức ${kept}` : `${on}${fullName} không giữ chức vụ nào`;
  const message = `${where} ghi chức vụ “${title}”, còn theo hồ sơ cán bộ ${file}. Hãy xem lại chức vụ hoặc hồ sơ.`;
  return [warning(field, 'official-title', message, `${fullName} ${title}`)];
}

function isHeldOn({ from, to }: Appointment, day: string): boolean {
  return (!from || !isDay(from) || from <= day) && (!to || !isDay(to) || day <= to);
}

/**
 * Whether a title as it was quoted is this office: "Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng" is "Phó Giám đốc", and so
 * is a shorter form; "Giám đốc" is not.
 */
export function isSameTitle(quoted: string, office: string): boolean {
  const kept = words(office);
  return quoted
    .split(/[,;–/]| - |\bkiêm\b/u)
    .map(words)
    .filter(Boolean)
    .some((part) => startsWithWords(part, kept) || startsWithWords(kept, part));
}

function words(title: string): string {
  return comparable(
    title
      .replace(/(?<!\p{L})PGĐ(?!\p{L})/gu, 'Phó Giám đốc')
      .replace(/(?<!\p{L})GĐ(?!\p{L})/gu, 'Giám đốc')
      .replace(/(?<!\p{L})(?:P\.|Phó)\s?(?=Giám|Trưởng|Chủ|Chánh|Hiệu)/gu, 'Phó '),
  );
}

function startsWithWords(text: string, beginning: string): boolean {
  return text === beginning || text.startsWith(`${beginning} `);
}

function withoutHonorific(name: string): string {
  return name.replace(/^(?:ông|bà|anh|chị|thầy|cô|đồng chí|đ\/c|(?:PGS|GS|TS|ThS|NGƯT|NGND)\.?[\s.]*)+\s*/iu, '');
}

function warning(field: string, rule: string, message: string, evidence: string): Finding {
  return { severity: 'warning', field, rule, message, evidence };
}
