import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { openEditor } from '../../editor.ts';
import type { Computer } from '../../editor.ts';
import { openAdminApi } from '../../newsroom/admin-api.ts';
import type { AdminApi } from '../../newsroom/admin-api.ts';
import { uploadPicture } from '../../newsroom/admin-desk.ts';
import { inviteTo } from '../../newsroom/people.ts';
import type { Account, RoleCode } from '../../newsroom/people.ts';
import { startTestNewsroom, testAdministrator } from '../../newsroom/test-newsroom.ts';
import { readerOf } from './reader.ts';
import type { Reader } from './reader.ts';

/** A newsroom with somebody in each role and entries in each state. */
export interface PeopledNewsroom {
  cmsUrl: string;
  browser: Browser;
  api: AdminApi;
  people: Record<RoleCode, Account>;
  entries: { article: string; conference: string; waiting: string; returned: string };
  /** A reader of the screens that this account sees. */
  logIn(account: Pick<Account, 'email' | 'password'>, computer?: Computer): Promise<Reader>;
  stop(): Promise<void>;
}

export async function openPeopledNewsroom(): Promise<PeopledNewsroom> {
  const newsroom = await startTestNewsroom({ demo: false });
  const { cmsUrl } = newsroom;
  const api = await openAdminApi(cmsUrl, testAdministrator);
  const invite = (firstname: string, role: RoleCode) =>
    inviteTo(cmsUrl, testAdministrator, { firstname, lastname: 'Trần Thị', role });
  const people = {
    author: await invite('Lan', 'author'),
    editor: await invite('Hà', 'editor'),
    head: await invite('Việt', 'head'),
  };
  const written = await writeEntries(api);
  const sent = await sendEntries(await openAdminApi(cmsUrl, people.author), await openAdminApi(cmsUrl, people.head));
  const browser = await launchBrowser();
  return {
    ...{ cmsUrl, browser, api, people, entries: { ...written, ...sent } },
    async logIn(account, computer) {
      const { page, logIn } = await openEditor(browser, cmsUrl, computer);
      await logIn(account);
      return readerOf(page, cmsUrl);
    },
    async stop() {
      await browser.close();
      await newsroom.stop();
    },
  };
}

/** Two of the author: one waits for approval, one was sent back. */
async function sendEntries(asAuthor: AdminApi, asHead: AdminApi) {
  const send = async (title: string) => {
    const id = await asAuthor.create('article', { title, genre: 'tin' });
    await asAuthor.review('article', id, 'send', 'Xin đăng trong sáng nay.');
    return id;
  };
  const sent = { waiting: await send('Ngày hội đọc sách'), returned: await send('Hội khoẻ học đường') };
  await asHead.review('article', sent.returned, 'return', 'Bổ sung số lượng học sinh.');
  return sent;
}

async function writeEntries(editor: AdminApi) {
  const image = await uploadPicture(editor, 'hoi-nghi.jpg');
  const photo = { image, alt: 'Toàn cảnh hội nghị', consent: 'không có trẻ em' };
  const category = await editor.create('category', { name: 'Tin hoạt động', slug: 'tin-hoat-dong' });
  const topic = await editor.create('topic', { name: 'Chuyển đổi số', slug: 'chuyen-doi-so' });
  const venue = { title: 'Sơ kết học kỳ I', slug: 'so-ket', venue: 'Hội trường Sở', mode: 'trực tiếp' };
  const when = { startsOn: '2026-01-15', endsOn: '2026-01-15', startsAt: '2026-01-15T00:30:00.000Z' };
  const held = await editor.create('conference', { ...venue, ...when });
  const written = await editor.create('article', {
    title: 'Sở tổ chức hội nghị sơ kết học kỳ I',
    slug: 'hoi-nghi-so-ket',
    genre: 'tin',
    body: 'Sáng nay, Sở tổ chức hội nghị.',
    gallery: [photo, photo],
    category: { connect: [{ documentId: category }] },
    topics: { connect: [{ documentId: topic }] },
  });
  await editor.publish('article', written);
  await editor.update('article', written, { summary: 'Hội nghị đánh giá kết quả học kỳ I.' });
  return { article: written, conference: held };
}
