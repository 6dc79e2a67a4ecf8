import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Unpacks the browser that comes inside an npm package into the temporary folder; tests started later find it there. */
export function unpackChromium(): Promise<string> {
  return sparticuz.executablePath();
}

/** A headless Chromium with its security on (the package's own flags switch it off) and no traffic of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpackChromium(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=vi',
    ],
  });
}
