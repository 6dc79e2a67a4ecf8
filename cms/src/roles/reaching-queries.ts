type Attribute = { type?: string; target?: string; component?: string };
type ModelOf = (uid: string) => { attributes: object } | undefined;

const identity = ['id', 'documentId'];

/**
 * Whether filters or an order of entries look into the fields of hidden entries: `conference.title:asc`,
 * `{conference: {body: {$contains: "…"}}}`. To ask which entry one is linked with is not looking into it.
 */
export function reachesInto(
  model: ModelOf,
  isHidden: (uid: string) => boolean,
  uid: string | undefined,
  query: unknown,
): boolean {
  if (typeof query === 'string') {
    return query.split(',').some((path) => reachesInto(model, isHidden, uid, nested(path.trim().split(':', 1)[0]!)));
  }
  if (typeof query !== 'object' || query === null) return false;
  if (Array.isArray(query)) return query.some((part) => reachesInto(model, isHidden, uid, part));
  const attributes = ((uid && model(uid)?.attributes) || {}) as Record<string, Attribute>;
  return Object.entries(query).some(([key, value]) => {
    const { target, component } = attributes[key] ?? {};
    if (target && isHidden(target)) return !asksForIdentity(value);
    return reachesInto(model, isHidden, target ?? component ?? uid, value);
  });
}

/** `a.b` → `{a: {b: true}}` */
function nested(path: string): object {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), true) as object;
}

function asksForIdentity(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(asksForIdentity);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => identity.includes(key) || (key.startsWith('$') && asksForIdentity(inner)),
  );
}
