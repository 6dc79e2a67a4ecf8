import type { Core } from '@strapi/strapi';
import { runDueSchedules } from './run-due.ts';

/**
 * Looks every second whether a schedule's moment has come, from now on: what was missed while nobody ran is made good at
 * the first look. Each instance of the cms does so.
 */
export function keepSchedules(strapi: Core.Strapi): void {
  const clock = { now: () => new Date(), startedAt: new Date() };
  let isRunning = false;
  const look = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await runDueSchedules(strapi, clock);
    } catch (error) {
      strapi.log.error('Schedules could not be looked at; the next look is in a second.', error);
    } finally {
      isRunning = false;
    }
  };
  strapi.get('cron').add({ schedules: { task: look, options: { rule: '* * * * * *' } } });
}
