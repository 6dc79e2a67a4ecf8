/** Starts the built-in static server with the settings of the environment. */
import type { AddressInfo } from 'node:net';
import { readSettings, SettingsError, type Settings } from '@ban-tin/shared/settings';
import { createSiteServer } from './serve.ts';

/** Milliseconds that running answers have to finish after a signal. */
const patience = 5000;

start(settingsOrExit());

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function start({ dataDir, siteUrl, measurementHost, host, sitePort }: Settings): void {
  const server = createSiteServer({
    ...{ dataDir, siteUrl, measurementHost },
    log: (line) => console.error(`site: ${line}`),
  });

  server.on('error', (error: NodeJS.ErrnoException) => {
    // Later errors concern one connection that could not be accepted.
    if (server.listening) return console.error(`site: ${error.message}`);
    console.error(whyNotListening(error, host, sitePort));
    process.exit(1);
  });
  server.listen(sitePort, host, () => {
    const { address, family, port } = server.address() as AddressInfo;
    console.log(`site: http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
    process.send?.({ ready: { port } });
  });

  let stopping = false;
  const stop = () => {
    // A terminal signals the whole group, and the parent signals again.
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), patience).unref();
    server.close(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A parent that was killed cannot stop us, and its successor wants the port.
  process.on('disconnect', stop);
}

function whyNotListening(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop that program, or set SITE_PORT to a free port, then start again.`;
    case 'EACCES':
      return `Port ${port} on ${host} is not permitted to this user. Set SITE_PORT to a port above 1023, or grant the permission, then start again.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Set HOST to one that is (127.0.0.1, or 0.0.0.0 for all), then start again.`;
    default:
      return `The site server cannot listen on ${host}, port ${port} (settings HOST and SITE_PORT): ${error.message}`;
  }
}
