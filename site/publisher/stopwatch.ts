/** The parts of a release that take time: reading from the cms, planning, rendering, putting live. */
export type Stage = 'read' | 'plan' | 'render' | 'release';

/** Milliseconds spent in each part. */
export type Timings = Record<Stage, number>;

/** Tells how long the parts of a release took. */
export class Stopwatch {
  #last = performance.now();
  readonly #timings: Timings = { read: 0, plan: 0, render: 0, release: 0 };

  /** Starts anew. */
  start(): void {
    this.#last = performance.now();
    for (const stage of Object.keys(this.#timings) as Stage[]) this.#timings[stage] = 0;
  }

  /** The time since the last call belongs to this part. */
  count(stage: Stage): void {
    const now = performance.now();
    this.#timings[stage] += now - this.#last;
    this.#last = now;
  }

  /** Rounded to tenths of a millisecond. */
  get timings(): Timings {
    const rounded = Object.entries(this.#timings).map(([stage, time]) => [stage, Math.round(time * 10) / 10]);
    return Object.fromEntries(rounded) as Timings;
  }
}
