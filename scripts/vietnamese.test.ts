import { entryTypes } from '@ban-tin/shared/change';
import { foreignWords } from '@ban-tin/shared/vietnamese/syllables';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openEditor } from './editor.ts';
import { openAdminApi } from './newsroom/admin-api.ts';
import type { AdminApi } from './newsroom/admin-api.ts';
import { uploadPicture } from './newsroom/admin-desk.ts';
import { inviteTo } from './newsroom/people.ts';
import type { Account, RoleCode } from './newsroom/people.ts';
import { startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';
import { watchRequests } from './watch-requests.ts';
import { readScreen } from './vietnamese/read-screen.ts';
import * as walk from './vietnamese/walk.ts';
import type { Walker } from './vietnamese/walk.ts';

/** Beside an entry: buttons that open more than a menu. */
const buttons = {
  everybodys: ['Xem lịch sử', 'Liên kết xem trước'],
  publishers: ['Hẹn giờ lên trang', 'Hẹn giờ gỡ xuống'],
};

/** The words that need no Vietnamese: names of formats, of keys and services; what has no other name. */
const words = 'api url jpg pdf zip csv exif smtp node fax logo video web english publisher nodemailer tuq'.split(' ');
/** The initials of the people. */
const initials = ['qv', 'lt', 'ht', 'vt'];
const allowed = new Set([...words, ...initials]);

const entries = '/content-manager/collection-types/api::';
const list = (type: string) => `${entries}${type}.${type}`;
const types = entryTypes.filter((type) => type !== 'site-setting' && type !== 'tombstone');
/** Screens of the settings; those with more to open than to read come first. */
const settings = {
  opened: [
    '/settings/users',
    '/settings/newsroom',
    '/royalties',
    '/xoa-vinh-vien',
    '/settings/roles/new',
    '/settings/api-tokens',
    `${list('article')}/configurations/list`,
  ],
  read: [
    '/settings/application-infos',
    '/settings/roles',
    '/settings/api-tokens/create',
    '/settings/admin-tokens',
    '/settings/admin-tokens/create',
    '/settings/transfer-tokens',
    '/settings/transfer-tokens/create',
    '/settings/webhooks',
    '/settings/webhooks/create',
    '/settings/internationalization',
    '/settings/media-library',
    '/settings/email',
    '/settings/list-plugins',
    '/plugins/upload/configuration',
    `${list('article')}/configurations/edit`,
    '/content-manager/components/media.photo/configurations/edit',
  ],
};

let newsroom: TestNewsroom;
let browser: Browser;
let api: AdminApi;
let author: Account;
let editor: Account;
let head: Account;
let article: string;
let conference: string;
/** Of the author: one waits for approval, one was sent back. */
let waiting: string;
let returned: string;

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: false });
  api = await openAdminApi(newsroom.cmsUrl, testAdministrator);
  const invite = (firstname: string, role: RoleCode) =>
    inviteTo(newsroom.cmsUrl, testAdministrator, { firstname, lastname: 'Trần Thị', role });
  [author, editor, head] = [await invite('Lan', 'author'), await invite('Hà', 'editor'), await invite('Việt', 'head')];
  ({ article, conference } = await writeEntries(api));
  ({ waiting, returned } = await sendEntries());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.stop();
});

async function sendEntries() {
  const asAuthor = await openAdminApi(newsroom.cmsUrl, author);
  const asHead = await openAdminApi(newsroom.cmsUrl, head);
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

/** A walker that remembers what it read, and what is left over with the place where it was first seen. */
function walkerOf(page: Page): Walker & { leftOver: Map<string, string>; read: Set<string> } {
  const leftOver = new Map<string, string>();
  const read = new Set<string>();
  return {
    page,
    admin: `${newsroom.cmsUrl}/admin`,
    leftOver,
    read,
    untilQuiet: watchRequests(page, 250),
    async look(place) {
      for (const text of await readScreen(page)) {
        read.add(text);
        if (foreignWords(text, allowed).length && !leftOver.has(text)) leftOver.set(text, place);
      }
    },
  };
}

async function walkAs(account: Pick<Account, 'email' | 'password'>) {
  const { page, logIn } = await openEditor(browser, newsroom.cmsUrl);
  await logIn(account);
  return walkerOf(page);
}

const told = (leftOver: Map<string, string>) => [...leftOver].map(([text, place]) => `${place}: ${text}`);

it('who is not logged in reads only Vietnamese', async () => {
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1280, height: 900 } });
  const walker = walkerOf(page);
  await walk.walkToTheDoor(walker);
  expect(told(walker.leftOver)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  await page.close();
});

describe.concurrent('an administrator', () => {
  it('reads only Vietnamese on the home screen, in lists and in entries', async () => {
    const walker = await walkAs(testAdministrator);
    await walk.walkScreen(walker, '/');
    for (const type of ['article', 'category']) await walk.walkList(walker, list(type));
    for (const type of types.slice(1)) {
      await walk.open(walker, list(type));
      await walker.look(list(type));
    }
    await walk.walkEntry(walker, `${list('article')}/${article}`);
    await walk.walkButtons(walker, `${list('article')}/${article}`, [
      ...buttons.everybodys,
      ...buttons.publishers,
      'Xoá vĩnh viễn…',
    ]);
    await walk.open(walker, `${list('conference')}/${conference}`);
    await walker.look('conference');
    await walk.walkScreen(walker, '/content-manager/single-types/api::site-setting.site-setting');
    expect(told(walker.leftOver)).toEqual([]);
    // The walk got as far as the questions.
    expect([...walker.read]).toEqual(
      expect.arrayContaining([
        'Bạn có chắc muốn gỡ các mục này xuống không?',
        'Bạn có chắc muốn xoá các mục này không?',
        'Bạn có chắc muốn xoá không? Xoá rồi thì không lấy lại được.',
      ]),
    );
  });

  it('reads only Vietnamese in empty forms, in what is wrong with them, and when leaving them', async () => {
    const walker = await walkAs(testAdministrator);
    for (const type of types) await walk.walkEmptyForm(walker, `${list(type)}/create`);
    expect(told(walker.leftOver)).toEqual([]);
    expect([...walker.read]).toEqual(
      expect.arrayContaining([
        'Không được để trống ô này.',
        expect.stringMatching(/^Có thay đổi chưa lưu\. Rời trang này\?/),
      ]),
    );
  });

  it('reads only Vietnamese in the media library', async () => {
    const walker = await walkAs(testAdministrator);
    await walk.walkLibrary(walker);
    expect(told(walker.leftOver)).toEqual([]);
  });

  it('reads only Vietnamese in the profile, on a telephone and where there is nothing', async () => {
    const walker = await walkAs(testAdministrator);
    await walk.walkScreen(walker, '/me');
    for (const path of ['/khong-co', list('khong-co'), `${list('article')}/khong-co`]) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walker.page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', list('article'), `${list('article')}/${article}`]) await walk.walkScreen(walker, path);
    expect(told(walker.leftOver)).toEqual([]);
  });

  it('reads only Vietnamese in the settings', async () => {
    const walker = await walkAs(testAdministrator);
    for (const path of settings.opened) await walk.walkScreen(walker, path);
    for (const path of settings.read) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walk.walkNewUser(walker);
    expect(told(walker.leftOver)).toEqual([]);
  });
});

/** They meet the administrator's screens, but for what their role changes. */
describe.concurrent.each([
  {
    role: 'a head',
    account: () => head,
    entry: () => waiting,
    pressed: [...buttons.everybodys, 'Hẹn giờ lên trang', 'Trả lại'],
  },
  {
    role: 'an editor',
    account: () => editor,
    entry: () => article,
    pressed: [...buttons.everybodys, ...buttons.publishers],
  },
  { role: 'an author', account: () => author, entry: () => returned, pressed: ['Liên kết xem trước', 'Gửi duyệt lại'] },
])('$role', ({ account, entry, pressed }) => {
  it('reads only Vietnamese', async () => {
    const walker = await walkAs(account());
    await walk.walkScreen(walker, '/');
    await walk.walkList(walker, list('article'));
    await walk.walkEntry(walker, `${list('article')}/${entry()}`);
    await walk.walkButtons(walker, `${list('article')}/${entry()}`, pressed);
    await walk.walkEmptyForm(walker, `${list('article')}/create`);
    for (const path of ['/plugins/upload', '/settings', '/me']) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walker.page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', `${list('article')}/${entry()}`]) {
      await walk.open(walker, path);
      await walker.look(`${path}, telephone`);
    }
    expect(told(walker.leftOver)).toEqual([]);
  });
});

describe('an editor whose computer is elsewhere', () => {
  const day = (page: Page, label: string) => page.getByRole('group', { name: label }).getByRole('combobox');

  it.each(['America/New_York', 'Asia/Tokyo'])('sees and enters Vietnam’s time in %s', async (timezoneId) => {
    await api.update('conference', conference, { startsAt: '2026-01-15T00:30:00.000Z' });
    const context = await browser.newContext({
      timezoneId,
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const { logIn } = await openEditor(browser, newsroom.cmsUrl, { given: page });
    await logIn(testAdministrator);
    const walker = walkerOf(page);

    await walk.open(walker, `${list('conference')}/${conference}`);
    const [date, time] = [day(page, 'Ngày giờ bắt đầu').nth(0), day(page, 'Ngày giờ bắt đầu').nth(1)];
    expect([await date.inputValue(), await time.inputValue()]).toEqual(['15/01/2026', '07:30']);
    expect(await page.getByRole('combobox', { name: 'Ngày bắt đầu', exact: true }).inputValue()).toBe('15/01/2026');

    await time.fill('23:45');
    await time.blur();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect
      .poll(async () => (await api.read('conference', conference))['startsAt'])
      .toBe('2026-01-15T16:45:00.000Z');
    expect((await api.read('conference', conference))['startsOn']).toBe('2026-01-15');

    await walk.open(walker, `${list('conference')}?sort=startsOn:ASC`);
    await page.getByRole('gridcell', { name: '15/01/2026' }).waitFor();
    await context.close();
  });
});
