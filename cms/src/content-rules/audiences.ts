import { errors } from '@strapi/utils';
import { audiences } from './audiences-field.ts';

/** A choice of audiences in their order, each once; null for none. */
export function checkedAudiences(value: unknown): string[] | null {
  const chosen: unknown[] = [value ?? []].flat();
  const unknown = chosen.find((one) => !audiences.includes(one as string));
  if (unknown !== undefined) {
    const message = `“${String(unknown)}” không có trong các đối tượng: ${audiences.join(', ')}.`;
    throw new errors.ValidationError(message, { errors: [{ path: ['audiences'], message, name: 'ValidationError' }] });
  }
  return chosen.length ? audiences.filter((one) => chosen.includes(one)) : null;
}
