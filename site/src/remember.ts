/**
 * A pure function that keeps its latest results, by the JSON of its arguments: what comes out is the same as without, so
 * that a page stays a function of its answers.
 */
export function remember<A extends unknown[], R>(most: number, compute: (...args: A) => R): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    const result = results.has(key) ? results.get(key)! : compute(...args);
    results.delete(key);
    results.set(key, result);
    if (results.size > most) results.delete(results.keys().next().value!);
    return result;
  };
}
