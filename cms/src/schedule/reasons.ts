import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { placeIn } from '../guard/guard.ts';
import type { Refusal } from '../guard/refusal.ts';
import { words } from './words.ts';

/** Why a publish was refused, in sentences for editors: those of the guard and the content rules, and ours for Strapi's. */
export function reasonsOf(strapi: Core.Strapi, type: EntryType, error: Error & { details?: unknown }): string[] {
  const { guard, errors: fields } = error.details as { guard?: Refusal; errors?: { path: (string | number)[] }[] };
  if (guard) {
    const grave = guard.findings.filter(({ severity }) => severity !== 'note');
    return [...new Set(grave.map(({ message }) => message))];
  }
  if (!(error instanceof errors.YupValidationError)) return [error.message];
  return (fields ?? []).map(({ path }) => words.wrongField(placeIn(strapi, type, path.join('.'))));
}
