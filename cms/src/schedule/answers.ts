import type { Schedule } from './schedules.ts';

/** What the admin learns of an entry's schedules. */
export interface EntrySchedules {
  waiting: Schedule[];
  /** The latest ones that are over. */
  past: Schedule[];
  isPublic: boolean;
  /** Whether this editor may set and cancel. */
  mayPublish: boolean;
  /** What the guard would refuse at the moment if nothing changes until then. */
  problems: string[];
}

/** A schedule in a list of many entries. */
export interface NamedSchedule extends Schedule {
  title: string;
}

export interface AllSchedules {
  waiting: NamedSchedule[];
  /** What was late, cancelled or could not be done in the last days. */
  past: NamedSchedule[];
}
