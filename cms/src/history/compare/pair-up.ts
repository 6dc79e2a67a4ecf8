/** Which items of two lists are the same one, by their places, and which of them have moved among the others. */
export interface Pair {
  before: number;
  after: number;
  moved: boolean;
}

const alike = 0.4;

/**
 * Pairs the items of two lists: those that are equal first, then those that are most alike (`likeness` from 0 to 1; below
 * a bound they are different things). The fewest possible are said to have moved.
 */
export function pairUp<T>(before: T[], after: T[], likeness: (one: T, other: T) => number): Pair[] {
  const candidates = before.flatMap((one, from) =>
    after.map((other, to) => ({ from, to, score: likeness(one, other) })).filter(({ score }) => score >= alike),
  );
  // Of equals the nearest; otherwise the order of the lists decides.
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()];
  const pairs: { before: number; after: number }[] = [];
  for (const { from, to } of candidates) {
    if (takenBefore.has(from) || takenAfter.has(to)) continue;
    takenBefore.add(from);
    takenAfter.add(to);
    pairs.push({ before: from, after: to });
  }
  pairs.sort((a, b) => a.after - b.after);
  const inOrder = longestRising(pairs.map((pair) => pair.before));
  return pairs.map((pair) => ({ ...pair, moved: !inOrder.has(pair.before) }));
}

/** The longest sequence that rises, as the set of its values. */
function longestRising(values: number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let end = -1;
  for (const [at, value] of values.entries()) {
    lengths[at] = 1;
    previous[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if (values[earlier]! < value && lengths[earlier]! + 1 > lengths[at]!) {
        lengths[at] = lengths[earlier]! + 1;
        previous[at] = earlier;
      }
    }
    if (end < 0 || lengths[at]! > lengths[end]!) end = at;
  }
  const rising = new Set<number>();
  for (let at = end; at >= 0; at = previous[at]!) rising.add(values[at]!);
  return rising;
}
