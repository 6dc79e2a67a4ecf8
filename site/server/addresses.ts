import { open, stat, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';

const addressesSchema = z.object({
  gone: z.array(z.string()).default([]),
  moved: z.record(z.string(), z.object({ to: z.string(), permanent: z.boolean().default(true) })).default({}),
});

/** What became of an address that is no page any more. `location` is ready for the header of that name. */
export type Fate = { kind: 'gone' } | { kind: 'moved'; location: string; permanent: boolean };

/** Tells the fate of an address: its decoded path and its query, which is '' or begins with a question mark. */
export type TellFate = (path: string, query: string) => Promise<Fate | undefined>;

type Fates = Map<string, { kind: 'gone' } | { kind: 'moved'; to: string; permanent: boolean }>;

/**
 * Reads the map of gone and moved addresses, anew whenever the file is another one. No file means no such addresses; a
 * file that cannot be read or parsed is logged once and leaves the last good map in force.
 */
export function addressesFrom(file: string, log: (line: string) => void): TellFate {
  let current: { version: string; fates: Fates } = { version: 'missing', fates: new Map() };
  let loading: { version: string; fates: Promise<Fates> } | undefined;
  let complainedAbout: string | undefined;

  async function fatesNow(): Promise<Fates> {
    const version = await versionOf(file);
    if (version === current.version) return current.fates;
    if (loading?.version !== version) loading = { version, fates: load(version) };
    return loading.fates;
  }

  async function load(version: string): Promise<Fates> {
    try {
      current = await readFates(file);
    } catch (cause) {
      if (complainedAbout !== version) {
        log(`Cannot read ${file}, so the last good list of gone and moved addresses stays in force: ${String(cause)}`);
      }
      complainedAbout = version;
    } finally {
      loading = undefined;
    }
    return current.fates;
  }

  return async (path, query) => {
    const fates = await fatesNow();
    const fate = fates.get(path) ?? (path.endsWith('/') ? undefined : fates.get(`${path}/`));
    if (fate?.kind !== 'moved') return fate;
    const location = locationOf(fate.to, path, query);
    return location === undefined ? undefined : { kind: 'moved', location, permanent: fate.permanent };
  };
}

async function versionOf(file: string): Promise<string> {
  try {
    return versionIn(await stat(file, { bigint: true }));
  } catch {
    return 'missing';
  }
}

function versionIn(stats: { ino: bigint; size: bigint; mtimeNs: bigint; ctimeNs: bigint }): string {
  return [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}

async function readFates(file: string): Promise<{ version: string; fates: Fates }> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { version: 'missing', fates: new Map() };
    throw error;
  }
  try {
    const version = versionIn(await handle.stat({ bigint: true }));
    return { version, fates: toFates(await handle.readFile('utf8')) };
  } finally {
    await handle.close();
  }
}

function toFates(text: string): Fates {
  const { gone, moved } = addressesSchema.parse(JSON.parse(text));
  const fates: Fates = new Map();
  for (const [path, { to, permanent }] of Object.entries(moved)) {
    fates.set(decode(path), { kind: 'moved', to, permanent });
  }
  for (const path of gone) fates.set(decode(path), { kind: 'gone' });
  return fates;
}

/** The target as a percent-encoded path (or an address elsewhere); undefined where following it leads nowhere new. */
function locationOf(to: string, path: string, query: string): string | undefined {
  const base = 'http://this.site.invalid';
  if (!URL.canParse(to, base)) return undefined;
  const target = new URL(to, base);
  if (!/^https?:$/.test(target.protocol)) return undefined;
  if (target.origin !== base) return target.origin === 'null' || !/^https?:\/\//i.test(to) ? undefined : target.href;
  if (decode(target.pathname) === path || decode(target.pathname) === `${path}/`) return undefined;
  return target.pathname + (target.search || query) + target.hash;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
