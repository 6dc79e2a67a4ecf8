import { vietnamDay } from '@ban-tin/shared/vietnamese/dates';

/**
 * Runs `work` again and again, never twice at a time: when woken, and every `interval` milliseconds. Wakes during a run
 * become one more run after it.
 */
export function keepLooking(work: () => Promise<void>, interval: number) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work().finally(() => {
      running = undefined;
      if (stopped) return;
      if (again) {
        again = false;
        run();
      } else timer = setTimeout(run, interval);
    });
  };

  return {
    wake: run,
    /** Ends after the run that is under way. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const checkEvery = 60_000;

/** Runs `work` once every night at three o'clock in Vietnam, when few read and nobody publishes. */
export function everyNight(work: () => void, now: () => Date) {
  let next = nextNight(now());
  const timer = setInterval(() => {
    if (now() < next) return;
    next = nextNight(now());
    work();
  }, checkEvery);
  return { stop: () => clearInterval(timer) };
}

/** The next three o'clock in Vietnam after a moment. */
export function nextNight(moment: Date): Date {
  const three = new Date(`${vietnamDay(moment.toISOString())}T03:00:00+07:00`);
  return three > moment ? three : new Date(three.getTime() + 86_400_000);
}
