import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testAdministrator } from '../newsroom/test-newsroom.ts';
import { openPeopledNewsroom } from './vietnamese/peopled-newsroom.ts';
import type { PeopledNewsroom } from './vietnamese/peopled-newsroom.ts';
import * as walk from './vietnamese/walk.ts';

const list = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
let newsroom: PeopledNewsroom;

beforeAll(async () => {
  newsroom = await openPeopledNewsroom();
});
afterAll(() => newsroom?.stop());

/** They meet the administrator's screens, but for what their role changes. */
describe.each([
  {
    role: 'a head',
    account: () => newsroom.people.head,
    entry: () => newsroom.entries.waiting,
    pressed: ['Hẹn giờ lên trang', 'Trả lại'],
  },
  {
    role: 'an editor',
    account: () => newsroom.people.editor,
    entry: () => newsroom.entries.article,
    pressed: ['Xem lịch sử', 'Liên kết xem trước', 'Hẹn giờ gỡ xuống'],
  },
  {
    role: 'an author',
    account: () => newsroom.people.author,
    entry: () => newsroom.entries.returned,
    pressed: ['Liên kết xem trước', 'Gửi duyệt lại'],
  },
])('$role', ({ account, entry, pressed }) => {
  it('reads only Vietnamese', async () => {
    const walker = await newsroom.logIn(account());
    await walk.walkScreen(walker, '/');
    await walk.walkButtons(walker, `${list('article')}/${entry()}`, pressed);
    for (const path of [list('article'), `${list('article')}/create`, '/plugins/upload', '/settings', '/me']) {
      await walk.open(walker, path);
      await walker.look(path);
    }
    await walker.page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', `${list('article')}/${entry()}`]) {
      await walk.open(walker, path);
      await walker.look(`${path}, telephone`);
    }
    expect(walker.leftOver()).toEqual([]);
  });
});

describe('an editor whose computer is elsewhere', () => {
  const day = (page: Page, label: string) => page.getByRole('group', { name: label }).getByRole('combobox');

  it.each(['America/New_York', 'Asia/Tokyo'])('sees and enters Vietnam’s time in %s', async (timezoneId) => {
    const { api, entries } = newsroom;
    await api.update('conference', entries.conference, { startsAt: '2026-01-15T00:30:00.000Z' });
    const walker = await newsroom.logIn(testAdministrator, { timezoneId, locale: 'en-US' });
    const { page } = walker;

    await walk.open(walker, `${list('conference')}/${entries.conference}`);
    const [date, time] = [day(page, 'Ngày giờ bắt đầu').nth(0), day(page, 'Ngày giờ bắt đầu').nth(1)];
    expect([await date.inputValue(), await time.inputValue()]).toEqual(['15/01/2026', '07:30']);
    expect(await page.getByRole('combobox', { name: 'Ngày bắt đầu', exact: true }).inputValue()).toBe('15/01/2026');

    await time.fill('23:45');
    await time.blur();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect
      .poll(async () => (await api.read('conference', entries.conference))['startsAt'])
      .toBe('2026-01-15T16:45:00.000Z');
    expect((await api.read('conference', entries.conference))['startsOn']).toBe('2026-01-15');

    await walk.open(walker, `${list('conference')}?sort=startsOn:ASC`);
    await page.getByRole('gridcell', { name: '15/01/2026' }).waitFor();
    await page.close();
  });
});
