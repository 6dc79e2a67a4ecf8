/** A stream of random numbers that is the same for the same key, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number; both ends belong to it. */
  integer(least: number, most: number): number;
  /** Whether something happens that has this probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** So many different members of the list, in any order; all of them if there are not so many. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Deals from each list so that nothing comes twice before everything has come once. */
export function dealerOf(random: Random): <T>(list: readonly T[], count: number) => T[] {
  const decks = new Map<readonly unknown[], unknown[]>();
  return <T>(list: readonly T[], count: number) => {
    const dealt: T[] = [];
    while (dealt.length < count) {
      const deck = decks.get(list) ?? [];
      if (!deck.length) deck.push(...random.some(list, list.length));
      decks.set(list, deck);
      dealt.push(deck.pop() as T);
    }
    return dealt;
  };
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Every entry has a stream of its own, so that what is drawn for one does not move all that come after it. */
export function randomOf(...key: (string | number)[]): Random {
  const next = sfc32(...hash(key.join('/')));
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[integer(0, list.length - 1)] as T,
    some<T>(list: readonly T[], count: number) {
      const rest = [...list];
      return Array.from({ length: Math.min(count, rest.length) }, () => {
        return rest.splice(integer(0, rest.length - 1), 1)[0] as T;
      });
    },
  };
}

/** A document id as Strapi makes them: a letter, then 23 small letters and digits. */
export function documentIdOf(...key: (string | number)[]): string {
  const { integer } = randomOf('document', ...key);
  return Array.from({ length: 24 }, (_, index) => digits[integer(index === 0 ? 10 : 0, 35)]).join('');
}

/** cyrb128: a text as four numbers. */
function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

/** Chris Doty-Humphrey's small fast counter. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
}
