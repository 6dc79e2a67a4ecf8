import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSecrets, secretNames } from '@ban-tin/shared/settings';
import type { Environment, Secrets } from '@ban-tin/shared/settings';

/**
 * The secrets of this installation. In production they must all come from the environment; elsewhere the missing ones
 * are generated once and kept in `DATA_DIR/secrets`, readable by this user only.
 */
export function keepSecrets(
  env: Environment,
  { dataDir, production }: { dataDir: string; production: boolean },
): Secrets {
  if (production) return readSecrets(env, { production: true });
  const file = path.join(dataDir, 'secrets');
  const stored: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = secretNames.filter((name) => !stored[name]);
  const kept = { ...stored, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')])) };
  if (missing.length) {
    writeFileSync(`${file}.tmp`, JSON.stringify(kept, null, 2) + '\n', { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  }
  return { ...kept, ...readSecrets(env, { production: false }) } as Secrets;
}
