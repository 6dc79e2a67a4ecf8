import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../browser.ts';
import { openEditor } from '../editor.ts';
import type { Computer } from '../editor.ts';
import { openAdminApi } from './admin-api.ts';
import type { AdminApi } from './admin-api.ts';
import { startTestNewsroom, testAdministrator } from './test-newsroom.ts';
import type { TestNewsroom } from './test-newsroom.ts';

/** A newsroom without content, its administrator logged in at a browser and over HTTP. */
export interface AdminDesk {
  newsroom: TestNewsroom;
  browser: Browser;
  page: Page;
  api: AdminApi;
  stop(): Promise<void>;
}

export async function openAdminDesk(computer: Computer = {}): Promise<AdminDesk> {
  const newsroom = await startTestNewsroom({ demo: false });
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    await newsroom.stop();
  };
  try {
    const api = await openAdminApi(newsroom.cmsUrl, testAdministrator);
    browser = await launchBrowser();
    const { page, logIn } = await openEditor(browser, newsroom.cmsUrl, computer);
    await logIn(testAdministrator);
    return { newsroom, browser, page, api, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A small picture in the media library. */
export async function uploadPicture(api: AdminApi, name = 'anh.jpg'): Promise<number> {
  const picture = { create: { width: 60, height: 40, channels: 3, background: '#2a6f97' } } as const;
  const { id } = await api.upload(name, 'image/jpeg', await sharp(picture).jpeg().toBuffer());
  return id;
}
