import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readSecrets } from '@ban-tin/shared/settings';
import type { Settings } from '@ban-tin/shared/settings';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** Readies the environment and the folders of the compiled cms. */
export function createCms({ dataDir }: Settings, options: { serveAdminPanel?: boolean } = {}): Core.Strapi {
  readSecrets(process.env, { production: true });
  Object.assign(process.env, {
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  });
  prepareFolders(dataDir);
  const distDir = path.resolve(__dirname, '..');
  return createStrapi({ appDir: path.resolve(distDir, '..'), distDir, ...options });
}

/** Loads the cms without listening; a database that cannot be used is told of in a sentence. */
export async function loadCms(strapi: Core.Strapi, { databaseUrl }: Settings): Promise<void> {
  try {
    await strapi.load();
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    const isConnection =
      /ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|password authentication|does not exist|acquiring a conn/i;
    const text = `${reason} ${(error as NodeJS.ErrnoException).code ?? ''}`;
    if (databaseUrl && isConnection.test(text)) {
      const { host, pathname } = new URL(databaseUrl);
      throw new Error(
        `The database ${host}${pathname} cannot be used: ${text.trim()}. ` +
          'Check that PostgreSQL runs there and that DATABASE_URL names the right user, password and database.',
        { cause: error },
      );
    }
    throw error;
  }
}

function prepareFolders(dataDir: string): void {
  try {
    for (const folder of ['cms/public/uploads', 'tmp']) mkdirSync(path.resolve(dataDir, folder), { recursive: true });
    accessSync(path.resolve(dataDir, 'cms'), constants.W_OK);
  } catch (error) {
    throw new Error(
      `DATA_DIR ${path.resolve(dataDir)} is not writable (${(error as NodeJS.ErrnoException).code}). ` +
        'Give this user write permission, or set DATA_DIR to another folder.',
      { cause: error },
    );
  }
}
