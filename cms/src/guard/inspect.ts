import type { Finding, Severity } from './finding.ts';
import { checkAppointments } from './rules/appointments.ts';
import { findBirthDates } from './rules/birth-dates.ts';
import { checkDates } from './rules/dates.ts';
import { findFileNames } from './rules/file-names.ts';
import { findHomeAddresses } from './rules/home-addresses.ts';
import { findIdentityNumbers } from './rules/identity-numbers.ts';
import { checkLinks } from './rules/links.ts';
import { findPastedTwice } from './rules/pasted-twice.ts';
import { findPhones } from './rules/phones.ts';
import { checkPictures } from './rules/pictures.ts';
import { findPortalLabels } from './rules/portal-labels.ts';
import { findPromotionalLines } from './rules/promotional-lines.ts';
import { findSameDirective } from './rules/same-directive.ts';
import { checkSchoolYears } from './rules/school-years.ts';
import { findSecrecyMarks } from './rules/secrecy-marks.ts';
import { checkTitle } from './rules/title.ts';
import type { Subject } from './subject.ts';

const rules: ((subject: Subject) => Finding[])[] = [
  checkTitle,
  checkPictures,
  checkLinks,
  checkDates,
  checkAppointments,
  checkSchoolYears,
  findSameDirective,
  findSecrecyMarks,
  findIdentityNumbers,
  findBirthDates,
  findPhones,
  findHomeAddresses,
  findPastedTwice,
  findPortalLabels,
  findPromotionalLines,
  findFileNames,
  findUnread,
];
const order: Severity[] = ['block', 'warning', 'note'];

/** Everything that the guard has to say about an entry, the gravest first. */
export function inspect(subject: Subject): Finding[] {
  return rules
    .flatMap((rule) => rule(subject))
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** An attachment that cannot be read is told of; it may be a scan. */
function findUnread({ unread }: Subject): Finding[] {
  return unread.map(({ field, message }) => ({ severity: 'note', field, rule: 'unread-file', message }));
}
