import { formatDay } from '@ban-tin/shared/vietnamese/dates';
import { schoolYearOf } from './calendar.ts';
import { leadersOn } from './officials.ts';
import type { Leader, Official } from './officials.ts';
import type { Organization, Organizations } from './organizations.ts';
import { capitalize, formatNumber, phrase } from './phrase.ts';
import type { Slots } from './phrase.ts';
import type { Random } from './random.ts';
import { themes } from './theme.ts';
import type { Theme } from './theme.ts';

/** What something that happened is told with: when, where, who, about what. */
export interface Setting {
  day: string;
  organization: Organization;
  theme: Theme;
  /** At least one; whoever leads the organization then comes first. */
  leaders: Leader[];
  /** The organization itself, or another where it is none. */
  school: Organization;
}

/**
 * Draws where something happened on a day, and about what. Only organizations that existed then take part, and only
 * people in the posts that they held then.
 */
export function settingDrawer(
  { department, schools, districtOffices }: Organizations,
  officials: readonly Official[],
): (random: Random, day: string) => Setting {
  const staff = Map.groupBy(officials, ({ posts }) => posts[0]!.organization);
  const leadersAt = (organization: Organization, day: string) => leadersOn(staff.get(organization) ?? [], day);
  return (random, day) => {
    const kind = random.next();
    const drawn = kind < 0.25 ? department : random.pick(kind < 0.4 ? districtOffices : schools);
    const closedOn = drawn.data['closedOn'];
    const organization = typeof closedOn === 'string' && closedOn <= day ? department : drawn;
    const theme = random.pick(themes.filter((each) => fits(each, organization)));
    const own = leadersAt(organization, day);
    const leaders = own.length ? own : leadersAt(department, day);
    const fitting = schools.filter((each) => fits(theme, each));
    const school = organization.kind === 'trường' ? organization : random.pick(fitting);
    return { day, organization, theme, leaders, school };
  };
}

/** Fills in templates from a setting: what stands in braces is drawn, or known from it. */
export function tellerOf(random: Random, { day, organization, theme, leaders, school }: Setting) {
  const decimal = (least: number, most: number) => `${random.integer(least, most)},${random.integer(1, 9)}`;
  const leader = () => {
    const { official, title } = random.pick(leaders);
    return `${official.calledName}, ${title}`;
  };
  const slots: Slots = {
    date: formatDay(day),
    schoolYear: schoolYearOf(day),
    unit: organization.name,
    school: school.name,
    place: organization.place,
    work: theme.work,
    aim: () => random.pick(theme.aims),
    leader,
    Leader: () => capitalize(leader()),
    few: () => String(random.integer(2, 9)),
    count: () => String(random.integer(11, 95)),
    many: () => formatNumber(random.integer(110, 2400)),
    percent: () => `${decimal(78, 98)}%`,
    points: () => decimal(1, 7),
  };
  return (template: string): string => phrase(random, template, slots);
}

function fits({ isForPreschools = false }: Theme, { kind, name }: Organization): boolean {
  return kind !== 'trường' || isForPreschools === name.includes('Mầm non');
}
