import { errors } from '@strapi/utils';
import type { ShownFinding } from './finding.ts';

/** What a refused publish answers under `error.details.guard`. */
export interface Refusal {
  findings: ShownFinding[];
  /** To be sent along to publish all the same; absent while something must be mended first. */
  confirmation?: string;
}

/** The error that Strapi's admin shows at the fields; `details.guard` has all findings. */
export function refusalOf(findings: ShownFinding[], confirmation: string | undefined): errors.ValidationError {
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const guard: Refusal = { findings, ...(!isBlocked && confirmation && { confirmation }) };
  const message = isBlocked
    ? 'Chưa xuất bản được: có chỗ phải sửa trước.'
    : 'Chưa xuất bản: có chỗ cần xem lại. Hãy sửa, hoặc xác nhận là đúng.';
  return new errors.ValidationError(message, { errors: errorsOf(findings), guard });
}

/** One error a field; several sentences about one field go into one. */
function errorsOf(findings: ShownFinding[]) {
  const fields = Map.groupBy(
    findings.filter(({ severity }) => severity !== 'note'),
    ({ field }) => field,
  );
  return [...fields].map(([field, list]) => ({
    path: field.split('.'),
    message: list.map(({ message }) => message).join(' '),
    name: 'ValidationError',
  }));
}
