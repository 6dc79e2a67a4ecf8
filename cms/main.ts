import { SettingsError, readSettings } from '@ban-tin/shared/settings';
import type { Settings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { createCms, loadCms } from './src/load-cms.ts';

/** Runs the cms until it is told to stop. Whoever started it hears `{ready}` over IPC, or reads it on the terminal. */
async function main() {
  const settings = readSettings(process.env);
  const strapi = createCms(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(strapi));
  process.once('disconnect', () => stop(strapi));
  await loadCms(strapi, settings);
  strapi.server.httpServer.once('error', (error: NodeJS.ErrnoException) => fail(listenProblem(error, settings)));
  await strapi.listen();
  process.stdout.write(`cms: ${settings.cmsUrl}/admin\n`);
  process.send?.({ ready: { port: settings.cmsPort } });
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
