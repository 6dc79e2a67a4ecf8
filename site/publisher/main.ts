import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readSecrets, readSettings } from '@ban-tin/shared/settings';
import { chooseCompile } from './choose-compile.ts';
import { everyNight, keepLooking } from './keep-looking.ts';
import { holdLock } from './lock.ts';
import { createPublisher } from './publisher.ts';
import { createPublisherServer } from './server.ts';

const lookEvery = 3_000;

/** Runs the publisher until it is told to stop. Whoever started it hears `{ready}` over IPC, or reads it on the terminal. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const secrets = readSecrets(process.env, { production: true });
  const dataDir = path.resolve(settings.dataDir);
  prepareFolder(dataDir);
  holdLock(path.join(dataDir, 'site/publisher.lock'), 'publisher');

  const now = () => new Date();
  const log = (line: string) => process.stdout.write(`publisher: ${line}\n`);
  const compile = await chooseCompile(dataDir, log);
  const publisher = await createPublisher({
    dataDir,
    siteUrl: settings.siteUrl,
    cmsUrl: settings.cmsInternalUrl,
    adminUrl: settings.cmsUrl,
    token: secrets.PUBLISHER_TOKEN,
    compile,
    now,
    log,
  });
  const looking = keepLooking(publisher.bringUpToDate, lookEvery);
  const { wake } = looking;
  const audit = () => void publisher.audit().then(wake);
  const reload = () =>
    void chooseCompile(dataDir, log)
      .then(publisher.use)
      .then(wake, (error: Error) => log(error.message));
  const auditing = everyNight(audit, now);
  const { status, preview } = publisher;
  const { WAKE_SECRET: wakeSecret } = secrets;
  const server = createPublisherServer({ wakeSecret, status, wake, audit, reload, preview, now });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeIdleConnections();
    auditing.stop();
    await looking.stop();
    publisher.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  server.on('error', (error: NodeJS.ErrnoException) => {
    const { host, publisherPort: port } = settings;
    if (error.code === 'EADDRINUSE') {
      fail(`Port ${port} on ${host} is in use. Stop the other program, or set PUBLISHER_PORT to a free port.`);
    }
    fail(`The publisher cannot listen on ${host}:${port}: ${error.message}.`);
  });
  server.listen(settings.publisherPort, settings.host, () => {
    wake();
    process.send?.({ ready: { port: (server.address() as { port: number }).port } });
  });
}

function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(path.join(dataDir, 'site'), { recursive: true });
    accessSync(path.join(dataDir, 'site'), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail(
      `DATA_DIR ${dataDir} is not writable (${code}). Give this user write permission, or set DATA_DIR to another folder.`,
    );
  }
}

function fail(message: string): never {
  process.stderr.write(`publisher: ${message}\n`);
  process.exit(1);
}

main().catch((error: Error) => fail(error.message));
