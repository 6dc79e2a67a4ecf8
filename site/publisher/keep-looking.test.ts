import { describe, expect, it } from 'vitest';
import { keepLooking } from './keep-looking.ts';

/** Work whose runs end when the test says so. */
function heldWork() {
  const running: (() => void)[] = [];
  let runs = 0;
  return {
    work: () => {
      runs += 1;
      return new Promise<void>((resolve) => running.push(resolve));
    },
    finish: async () => {
      running.shift()!();
      await new Promise(setImmediate);
    },
    runs: () => runs,
    atOnce: () => running.length,
  };
}

describe('keepLooking', () => {
  it('never runs twice at a time, and makes one more run of all wakes during a run', async () => {
    const { work, finish, runs, atOnce } = heldWork();
    const { wake, stop } = keepLooking(work, 60_000);
    for (let n = 0; n < 5; n += 1) wake();
    expect([runs(), atOnce()]).toEqual([1, 1]);
    await finish();
    expect([runs(), atOnce()]).toEqual([2, 1]);
    await finish();
    expect(runs()).toBe(2);
    await stop();
  });

  it('looks by itself', async () => {
    let runs = 0;
    await new Promise<void>((resolve) => {
      const { wake, stop } = keepLooking(async () => {
        runs += 1;
        if (runs === 3) void stop().then(resolve);
      }, 1);
      wake();
    });
    expect(runs).toBe(3);
  });

  it('waits for the run under way when it is stopped, and starts none after', async () => {
    const { work, finish, runs } = heldWork();
    const { wake, stop } = keepLooking(work, 1);
    wake();
    const stopped = stop();
    wake();
    await finish();
    await stopped;
    expect(runs()).toBe(1);
  });
});
