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
