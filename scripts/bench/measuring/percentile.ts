/** The value below or at which so many per cent of the values lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? NaN;
}

/** Rounded to as many digits as a measurement deserves. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
