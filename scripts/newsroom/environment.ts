import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '@ban-tin/shared/settings';
import type { Environment, Settings } from '@ban-tin/shared/settings';
import { keepSecrets } from './secrets.ts';

/** What the programs of an installation run with: its settings, its data folder (made if need be) and its secrets. */
export function prepareEnvironment(
  environment: Environment,
  { demo }: { demo: boolean },
): { settings: Settings; dataDir: string; env: Environment } {
  const settings = readSettings(environment);
  const dataDir = path.resolve(settings.dataDir);
  prepareDataDir(dataDir);
  const env = {
    ...environment,
    ...keepSecrets(environment, { dataDir, production: settings.production }),
    DATA_DIR: dataDir,
    TMPDIR: path.join(dataDir, 'tmp'),
    TZ: 'UTC',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    DEMO_CONTENT: demo ? 'yes' : 'no',
  };
  return { settings, dataDir, env };
}

function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(path.join(dataDir, 'tmp'), { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Error(
      `DATA_DIR ${dataDir} is not writable (${(error as NodeJS.ErrnoException).code}). ` +
        'Give this user write permission, or set DATA_DIR to another folder.',
      { cause: error },
    );
  }
}
