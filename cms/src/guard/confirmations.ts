import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntryRef } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';
import type { ShownFinding } from './finding.ts';

/** The header of a request that confirms warnings: the confirmations that the refusal named, with commas between them. */
export const confirmationHeader = 'x-confirm-warnings';

const given = new AsyncLocalStorage<string[]>();

/**
 * Publishes with what somebody confirmed before, without a request of theirs: at a set hour, or in an import. Warnings
 * that have changed since are refused like any others. Who it was says `actingFor`.
 */
export function withConfirmations<T>(confirmations: string[], publish: () => Promise<T>): Promise<T> {
  return given.run(confirmations, publish);
}

/** Whether whoever publishes has confirmed exactly these warnings. */
export function isConfirmed(strapi: Core.Strapi, confirmation: string): boolean {
  return confirmationsGiven(strapi).includes(confirmation);
}

/** What whoever publishes has confirmed. */
export function confirmationsGiven(strapi: Core.Strapi): string[] {
  const header = strapi.requestContext.get()?.get(confirmationHeader) ?? '';
  return given.getStore() ?? header.split(',').flatMap((one) => one.trim() || []);
}

/** Records who let which warnings pass, in the publish's own transaction. Personal data in them are masked. */
export async function recordConfirmation(
  strapi: Core.Strapi,
  { type, id }: EntryRef,
  confirmation: string,
  warnings: ShownFinding[],
): Promise<void> {
  await strapi.db.query('api::publishing.confirmation').create({
    data: {
      entryType: type,
      entryId: id,
      at: new Date().toISOString(),
      actor: currentActor(strapi)?.email,
      confirmation,
      warnings,
    },
  });
}
