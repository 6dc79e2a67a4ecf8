import { entryTypes } from '@ban-tin/shared/change';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testAdministrator } from '../newsroom/test-newsroom.ts';
import { openPeopledNewsroom } from './vietnamese/peopled-newsroom.ts';
import type { PeopledNewsroom } from './vietnamese/peopled-newsroom.ts';
import { readerOf } from './vietnamese/reader.ts';
import * as walk from './vietnamese/walk.ts';

const list = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
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

let newsroom: PeopledNewsroom;

beforeAll(async () => {
  newsroom = await openPeopledNewsroom();
});
afterAll(() => newsroom?.stop());

it('who is not logged in reads only Vietnamese', async () => {
  const page = await newsroom.browser.newPage({ locale: 'en-US', viewport: { width: 1280, height: 900 } });
  const walker = readerOf(page, newsroom.cmsUrl);
  await walk.walkToTheDoor(walker);
  expect(walker.leftOver()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  await page.close();
});

describe('an administrator', () => {
  it('reads only Vietnamese on the home screen, in lists and in entries', async () => {
    const walker = await newsroom.logIn(testAdministrator);
    await walk.walkScreen(walker, '/');
    for (const type of ['article', 'category']) await walk.walkList(walker, list(type));
    for (const type of types.slice(1)) {
      await walk.open(walker, list(type));
      await walker.look(list(type));
    }
    await walk.walkEntry(walker, `${list('article')}/${newsroom.entries.article}`);
    await walk.walkButtons(walker, `${list('article')}/${newsroom.entries.article}`, [
      'Xem lịch sử',
      'Liên kết xem trước',
      'Hẹn giờ lên trang',
      'Xoá vĩnh viễn…',
    ]);
    await walk.open(walker, `${list('conference')}/${newsroom.entries.conference}`);
    await walker.look('conference');
    await walk.walkScreen(walker, '/content-manager/single-types/api::site-setting.site-setting');
    expect(walker.leftOver()).toEqual([]);
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
    const walker = await newsroom.logIn(testAdministrator);
    for (const type of types) await walk.walkEmptyForm(walker, `${list(type)}/create`);
    expect(walker.leftOver()).toEqual([]);
    expect([...walker.read]).toEqual(
      expect.arrayContaining([
        'Không được để trống ô này.',
        expect.stringMatching(/^Có thay đổi chưa lưu\. Rời trang này\?/),
      ]),
    );
  });

  it('reads only Vietnamese in the media library', async () => {
    const walker = await newsroom.logIn(testAdministrator);
    await walk.walkLibrary(walker);
    expect(walker.leftOver()).toEqual([]);
  });

  it('reads only Vietnamese in the profile, on a telephone and where there is nothing', async () => {
    const walker = await newsroom.logIn(testAdministrator);
    await walk.walkScreen(walker, '/me');
    for (const path of ['/khong-co', list('khong-co'), `${list('article')}/khong-co`]) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walker.page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', list('article'), `${list('article')}/${newsroom.entries.article}`])
      await walk.walkScreen(walker, path);
    expect(walker.leftOver()).toEqual([]);
  });

  it('reads only Vietnamese in the settings', async () => {
    const walker = await newsroom.logIn(testAdministrator);
    for (const path of settings.opened) await walk.walkScreen(walker, path);
    for (const path of settings.read) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walk.walkNewUser(walker);
    expect(walker.leftOver()).toEqual([]);
  });
});
