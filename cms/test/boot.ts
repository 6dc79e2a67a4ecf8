import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { secretNames } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';

const appDir = path.resolve(import.meta.dirname, '..');

export interface TestCms {
  strapi: Core.Strapi;
  dataDir: string;
  /** Address of a server that hands requests to this cms. */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

/** Loads the compiled cms in this process, on an empty database in a temporary folder (or on the given one). */
export async function bootCms(env: Record<string, string> = {}): Promise<TestCms> {
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'cms-'));
  mkdirSync(path.join(dataDir, 'cms/public/uploads'), { recursive: true });
  Object.assign(process.env, { TZ: 'UTC', NODE_ENV: 'test', DATA_DIR: dataDir, STRAPI_TELEMETRY_DISABLED: 'true' });
  Object.assign(process.env, { ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: 'Kiem-thu-2026' });
  for (const name of secretNames) process.env[name] = `test-secret-${name}-0123456789abcdef`;
  delete process.env['DATABASE_URL'];
  Object.assign(process.env, env);

  // Strapi's ESM entry fails on a directory import of lodash.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();

  return {
    strapi,
    dataDir,
    async listen() {
      strapi.server.mount();
      const { httpServer } = strapi.server;
      await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(httpServer.address() as { port: number }).port}`;
    },
    async stop() {
      // destroy() calls process.removeAllListeners(), which would cut Vitest off from its workers.
      const { removeAllListeners } = process;
      process.removeAllListeners = () => process;
      try {
        await strapi.destroy();
      } finally {
        process.removeAllListeners = removeAllListeners;
      }
      if (!env['DATA_DIR']) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
