import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNewsroom } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

export const testAdministrator = { email: 'bien-tap@example.com', password: 'Kiem-thu-2026' };

export interface TestNewsroom extends Newsroom {
  dataDir: string;
  siteUrl: string;
  cmsUrl: string;
}

/** The whole newsroom on free ports and in a temporary folder of its own (`stop` removes it), or in one that is given. */
export async function startTestNewsroom({
  demo,
  databaseUrl,
  dataDir: given,
}: {
  demo: boolean;
  databaseUrl?: string;
  dataDir?: string;
}): Promise<TestNewsroom> {
  const dataDir = given ?? mkdtempSync(path.join(tmpdir(), 'newsroom-'));
  const [cmsPort, sitePort, publisherPort] = await freePorts(3);
  const newsroom = await startNewsroom(
    {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: dataDir,
      CMS_PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      PUBLISHER_PORT: String(publisherPort),
      ADMIN_EMAIL: testAdministrator.email,
      ADMIN_PASSWORD: testAdministrator.password,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
    { log: () => {}, demo },
  );
  return {
    ...newsroom,
    dataDir,
    siteUrl: newsroom.settings.siteUrl,
    cmsUrl: newsroom.settings.cmsUrl,
    async stop() {
      await newsroom.stop();
      if (!given) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ports that nobody listens on at the moment, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, () => {
      const probe = createServer();
      return new Promise<typeof probe>((resolve) => probe.listen(0, '127.0.0.1', () => resolve(probe)));
    }),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}
