import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { SettingsError, readSecrets, readSettings } from '@ban-tin/shared/settings';
import type { Settings } from '@ban-tin/shared/settings';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** Runs the cms until it is told to stop. Whoever started it hears `{ready}` over IPC, or reads it on the terminal. */
async function main() {
  const settings = readSettings(process.env);
  readSecrets(process.env, { production: true });
  Object.assign(process.env, {
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  });
  prepareFolders(settings.dataDir);

  const strapi = createStrapi({ appDir: path.resolve(__dirname, '..'), distDir: __dirname });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(strapi));
  process.once('disconnect', () => stop(strapi));
  await load(strapi, settings);
  strapi.server.httpServer.once('error', (error: NodeJS.ErrnoException) => fail(listenProblem(error, settings)));
  await strapi.listen();
  process.stdout.write(`cms: ${settings.cmsUrl}/admin\n`);
  process.send?.({ ready: { port: settings.cmsPort } });
}

async function load(strapi: Core.Strapi, settings: Settings): Promise<void> {
  try {
    await strapi.load();
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    const isConnection =
      /ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|password authentication|does not exist|acquiring a conn/i;
    const text = `${reason} ${(error as NodeJS.ErrnoException).code ?? ''}`;
    if (settings.databaseUrl && isConnection.test(text)) {
      const { host, pathname } = new URL(settings.databaseUrl);
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

function listenProblem(error: NodeJS.ErrnoException, { host, cmsPort }: Settings): string {
  if (error.code !== 'EADDRINUSE') return `The cms cannot listen on ${host}:${cmsPort}: ${error.message}.`;
  return `Port ${cmsPort} on ${host} is in use. Stop the other program, or set CMS_PORT to a free port.`;
}

let stopping = false;

async function stop(strapi: Core.Strapi): Promise<void> {
  if (stopping) return;
  stopping = true;
  await strapi.destroy();
  process.exit(0);
}

function fail(message: string): never {
  process.stderr.write(`cms: ${message}\n`);
  process.exit(1);
}

main().catch((error: Error) => fail(error instanceof SettingsError || error.message ? error.message : String(error)));
