import type { Core } from '@strapi/strapi';
import { typeOf } from '../change-log/entry-uids.ts';
import { changesPublicState } from '../change-log/record-changes.ts';
import { isConfirmed, recordConfirmation } from './confirmations.ts';
import { confirmationOf } from './finding.ts';
import { inspectEntry, isGuarded } from './guard.ts';
import { refusalOf } from './refusal.ts';

/**
 * Lets nothing go public that has to be mended, and nothing doubtful that was not confirmed, whoever asks for it. The entry
 * is looked at as readers would see it, after the write and in its transaction, which a refusal takes back. Must be
 * registered after the change log, which opens that transaction.
 */
export function guardPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const result = await next();
    if (!type || !isGuarded(type) || !['create', 'update', 'publish', 'clone'].includes(context.action)) return result;
    if (!changesPublicState(strapi, type, context)) return result;

    const id =
      (result as { documentId?: string } | null)?.documentId ?? (context.params as { documentId?: string }).documentId;
    const inspected = id && (await inspectEntry(strapi, type, id, 'public'));
    if (!id || !inspected) return result;

    const { findings, shown } = inspected;
    const confirmation = confirmationOf(findings);
    const isBlocked = findings.some(({ severity }) => severity === 'block');
    if (isBlocked || (confirmation && !isConfirmed(strapi, confirmation))) throw refusalOf(shown, confirmation);
    if (confirmation) {
      const warnings = shown.filter(({ severity }) => severity === 'warning');
      await recordConfirmation(strapi, { type, id }, confirmation, warnings);
    }
    return result;
  });
}
