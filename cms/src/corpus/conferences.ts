import { addDays, formatDay } from '@ban-tin/shared/vietnamese/dates';
import { dayAt, lastDay, minutesLater, momentAt, schoolYearOf, semesterOf } from './calendar.ts';
import { conferenceAgenda, conferenceFigures, conferenceParticipants } from './conference-parts.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument } from './document.ts';
import { frames } from './frames.ts';
import { photoOf } from './photos.ts';
import type { CorpusPicture } from './photos.ts';
import { capitalize } from './phrase.ts';
import { documentIdOf, randomOf } from './random.ts';
import type { Random } from './random.ts';
import { tellerOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { freshSlugs } from './slugs.ts';

/** A conference with what articles and directives say of it. */
export interface Conference extends CorpusDocument {
  title: string;
  slug: string;
  setting: Setting;
}

const kinds: Record<string, string> = {
  'sơ kết': 'Hội nghị sơ kết {semester} năm học {schoolYear}',
  'tổng kết': 'Hội nghị tổng kết năm học {schoolYear}',
  'triển khai nhiệm vụ': 'Hội nghị triển khai nhiệm vụ năm học {schoolYear}',
  'tập huấn': 'Hội nghị tập huấn về {work} năm học {schoolYear}',
  'giao ban': 'Hội nghị giao ban {month}',
  'thi đua': 'Hội nghị ký giao ước thi đua năm học {schoolYear}',
};

/** Conferences from the first school year to the last; half of them of the department, trainings last several days. */
export function makeConferences(
  seed: number,
  count: number,
  draw: (random: Random, day: string) => Setting,
  pictures: readonly CorpusPicture[],
): Conference[] {
  const slugOf = freshSlugs('hoi-nghi');
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed, 'conference', index);
    const setting = draw(random, dayAt(index, count));
    const kind = random.pick(Object.keys(kinds));
    const tell = tellerOf(random, setting);
    const title = tell(titleOf(kind, setting));
    const slug = slugOf(title);
    return {
      type: 'conference',
      id: documentIdOf(seed, 'conference', index),
      at: momentAt(setting.day, 7, 30),
      title,
      slug,
      setting,
      data: fieldsOf({
        title,
        slug,
        state: stateOf(random, setting.day),
        terms: [fieldsOf({ kind, schoolYear: schoolYearOf(setting.day), semester: semesterOf(setting.day) })],
        ...timeOf(random, kind, setting),
        ...placeOf(random, setting),
        organizers: [setting.organization.id],
        summary: tell(`${title} diễn ra ngày {date}, bàn về {work}. {Leader}, chủ trì.`),
        body: bodyOf(random, setting, tell),
        participants: conferenceParticipants(random, setting),
        agenda: conferenceAgenda(random, setting),
        figures: conferenceFigures(random, setting),
        outcomes: random.chance(0.5) ? tell('Hội nghị thống nhất: {aim}; {aim}.') : undefined,
        photos: random.some(pictures, random.integer(0, 4)).map((picture) => photoOf(picture)),
      }),
    };
  });
}

function titleOf(kind: string, { day, organization }: Setting): string {
  const template = kinds[kind]!.replace('{semester}', semesterOf(day) ?? 'hè').replace(
    '{month}',
    `tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
  );
  return `${template} của ${organization.name}`;
}

/** Few are called off; what lies ahead when the corpus ends is still planned. */
function stateOf(random: Random, day: string): string | undefined {
  if (random.chance(0.03)) return random.pick(['hoãn', 'huỷ']);
  return day > addDays(lastDay, -14) ? 'dự kiến' : undefined;
}

function timeOf(random: Random, kind: string, { day }: Setting) {
  const precision = random.pick(['ngày', 'buổi', 'buổi', 'buổi', 'buổi', 'buổi', 'tháng', 'không rõ']);
  if (precision === 'không rõ') return { precision };
  if (precision === 'tháng') return { precision, startsOn: `${day.slice(0, 7)}-01` };
  if (kind === 'tập huấn') return { precision: 'ngày', startsOn: day, endsOn: addDays(day, random.integer(1, 4)) };
  const session = random.pick(['sáng', 'chiều', 'cả ngày']);
  const startsAt = momentAt(day, session === 'chiều' ? 14 : 8);
  const isTimed = random.chance(0.4);
  return {
    precision,
    startsOn: day,
    ...(precision === 'buổi' && { session }),
    ...(isTimed && { startsAt, endsAt: minutesLater(startsAt, session === 'cả ngày' ? 510 : 180) }),
  };
}

function placeOf(random: Random, { organization }: Setting) {
  const mode = random.pick(['trực tiếp', 'trực tiếp', 'trực tiếp', 'trực tuyến', 'kết hợp']);
  return {
    mode,
    ...(mode !== 'trực tuyến' && { venue: `Hội trường ${organization.name}` }),
    ...(mode !== 'trực tiếp' && { streamUrl: 'https://hoinghi.example.vn/truc-tuyen' }),
  };
}

function bodyOf(random: Random, { day, theme }: Setting, tell: (template: string) => string): string {
  return [
    `Hội nghị diễn ra ngày ${formatDay(day)}. ${tell(random.pick(frames.background))}`,
    `## Nội dung bàn bạc\n\n${random
      .some(theme.aims, 4)
      .map((aim) => `- ${capitalize(aim)}.`)
      .join('\n')}`,
    tell(random.pick(frames.results)),
    tell(random.pick(frames.directions)),
  ].join('\n\n');
}
