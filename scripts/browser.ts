import { spawn } from 'node:child_process';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';

/** Unpacks the browser that comes inside an npm package into the temporary folder; tests started later find it there. */
export function unpackChromium(): Promise<string> {
  return sparticuz.executablePath();
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=vi',
];

/** A headless Chromium with its security on (the package's own flags switch it off) and no traffic of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await unpackChromium(), args: flags });
}

/** A Chromium that keeps its profile in a folder, as somebody's own browser does, and can be killed. */
export async function launchOwnBrowser(
  profile: string,
): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const args = [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(await unpackChromium(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0]!,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
