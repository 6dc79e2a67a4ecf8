import type { EntryRef } from '@ban-tin/shared/change';
import type { Failure } from './render.ts';
import type { Rejection } from './take-in.ts';

/** A search among more would take longer than people wait. */
const mostTries = 50;

/** A page fails, and no entry that came in now is to blame: the templates are, or what was there before. */
export class CannotRender extends Error {
  override readonly name = 'CannotRender';
}

/**
 * Tries until everything can be rendered: where an entry that came in now breaks a page, `attempt` is called again with
 * that entry among those to be taken back. An entry whose own page fails is at fault; where only others' pages fail, the
 * suspects are tried one by one. Throws {@link CannotRender} when no suspect is to blame.
 */
export async function withoutCulprits<R extends { failures: Failure[] }>(
  suspects: EntryRef[],
  attempt: (takenBack: EntryRef[]) => Promise<R>,
): Promise<{ result: R; rejected: Rejection[] }> {
  const rejected: Rejection[] = [];
  for (;;) {
    const takenBack = rejected.map(({ ref }) => ref);
    const result = await attempt(takenBack);
    if (!result.failures.length) return { result, rejected };
    const left = suspects.filter((suspect) => !takenBack.some((ref) => ownerOf(ref) === ownerOf(suspect)));
    let culprits = left.flatMap((ref) => {
      const failure = result.failures.find(({ route }) => route.owner === ownerOf(ref));
      return failure ? [{ ref, reason: reasonOf(failure) }] : [];
    });
    if (!culprits.length) culprits = await findByTrying(left, takenBack, result.failures, attempt);
    if (!culprits.length) {
      const [{ route, message }] = result.failures as [Failure];
      throw new CannotRender(`${route.path} cannot be rendered: ${message}`);
    }
    rejected.push(...culprits);
  }
}

async function findByTrying(
  suspects: EntryRef[],
  takenBack: EntryRef[],
  failures: Failure[],
  attempt: (takenBack: EntryRef[]) => Promise<{ failures: Failure[] }>,
): Promise<Rejection[]> {
  for (const ref of suspects.slice(0, mostTries)) {
    const { failures: left } = await attempt([...takenBack, ref]);
    const gone = failures.find(({ route }) => !left.some((other) => other.route.path === route.path));
    if (gone) return [{ ref, reason: reasonOf(gone) }];
  }
  return [];
}

function ownerOf({ type, id }: EntryRef): string {
  return `entry/${type}/${id}`;
}

function reasonOf({ route, message }: Failure): string {
  return `Không dựng được trang ${route.path}: ${message}`;
}
