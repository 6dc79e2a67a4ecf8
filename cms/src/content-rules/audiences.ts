import { errors } from '@strapi/utils';

/** Whom an announcement is for, in the order in which they are offered and shown. */
export const audiences = [
  ...['toàn ngành', 'cán bộ quản lý', 'giáo viên', 'nhân viên'],
  ...['học sinh', 'phụ huynh', 'thí sinh'],
] as const;

/** The field of an announcement's audiences, `global::audiences` in the schemas: a list of some of these words. */
export const audiencesField = { name: 'audiences', type: 'json' } as const;

/** A choice of audiences in their order, each once; null for none. */
export function checkedAudiences(value: unknown): string[] | null {
  const chosen: unknown[] = Array.isArray(value) ? value : [value ?? []].flat();
  const unknown = chosen.find((one) => !audiences.includes(one as (typeof audiences)[number]));
  if (unknown !== undefined) {
    const message = `“${String(unknown)}” không có trong các đối tượng: ${audiences.join(', ')}.`;
    throw new errors.ValidationError(message, { errors: [{ path: ['audiences'], message, name: 'ValidationError' }] });
  }
  return chosen.length ? audiences.filter((one) => chosen.includes(one)) : null;
}
