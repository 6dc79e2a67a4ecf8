export type Coding = 'br' | 'gzip' | 'identity';

/** The codings we can send, in the order we like them when the client has no preference. */
const offered: Coding[] = ['br', 'gzip', 'identity'];

/**
 * The codings a client takes, best first (RFC 9110, 12.5.3). Never empty: somebody who refuses everything, identity
 * included, gets identity, as the RFC allows, because a page serves a reader better than a 406.
 */
export function acceptedCodings(acceptEncoding: string | undefined): Coding[] {
  if (acceptEncoding === undefined) return ['identity'];
  const weights = parseWeights(acceptEncoding);
  const everythingElse = weights.get('*');
  const weightOf = (coding: Coding) =>
    // Identity is acceptable unless refused, and least liked unless named.
    weights.get(coding) ?? everythingElse ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  const accepted = offered.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  return accepted.length > 0 ? accepted : ['identity'];
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding, ...parameters] = part.split(';').map((token) => token.trim());
    if (!coding) continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    // A weight outside the grammar counts as a refusal: we then send what surely can be read.
    weights.set(coding, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0);
  }
  return weights;
}
