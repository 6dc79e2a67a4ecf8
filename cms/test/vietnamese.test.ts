import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

let cms: TestCms;
let origin: string;
let mailServer: SMTPServer;
const mails: Email[] = [];

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => void PostalMime.parse(Buffer.concat(parts)).then((mail) => (mails.push(mail), done())));
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  const { port } = mailServer.server.address() as AddressInfo;
  cms = await bootCms({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'khong-tra-loi@so.example.vn' });
  origin = await cms.listen();
}, 120_000);

afterAll(async () => {
  await cms?.stop();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});

const send = (path: string, body: object, token?: string) =>
  fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
const errorOf = async (response: Response) => ((await response.json()) as any).error;
const account = { email: 'admin@example.com', password: 'Kiem-thu-2026' };
const logIn = async () => ((await (await send('/admin/login', account)).json()) as any).data.token as string;

describe('the server answers the admin in Vietnamese', () => {
  it('at the door', async () => {
    const { message } = await errorOf(await send('/admin/login', { ...account, password: 'Sai-mat-khau-1' }));
    expect(message).toBe('Địa chỉ thư điện tử hoặc mật khẩu không đúng.');
  });

  it('but leaves the sentence by which the admin knows that an account is locked', async () => {
    const users = cms.strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> };
    await users.create({ email: 'khoa@example.com', password: account.password, firstname: 'Đã', isActive: false });
    const { message } = await errorOf(await send('/admin/login', { ...account, email: 'khoa@example.com' }));
    expect(message).toBe('User not active');
  });

  it('with the label of the field that is wrong', async () => {
    const topics = '/content-manager/collection-types/api::topic.topic';
    const { message, details } = await errorOf(await send(topics, { name: 'x'.repeat(300) }, await logIn()));
    expect(message).toMatch(/^Tên.*: chỉ được có nhiều nhất \d+ ký tự\.$/);
    expect(details.errors[0]).toMatchObject({
      path: ['name'],
      message: expect.stringMatching(/^Chỉ được có nhiều nhất/),
    });
  });

  it('and the REST API in its own words', async () => {
    expect((await errorOf(await fetch(`${origin}/api/articles`))).message).toBe('Missing or invalid credentials');
  });

  it('and opens to nobody the screens that are for developers and in English', async () => {
    const headers = { authorization: `Bearer ${await logIn()}` };
    const { data } = (await (await fetch(`${origin}/admin/users/me/permissions`, { headers })).json()) as any;
    const actions = data.map(({ action }: { action: string }) => action);
    expect(actions).toContain('admin::roles.read');
    expect(actions.filter((action: string) => /marketplace|content-type-builder/.test(action))).toEqual([]);
  });

  it('on the roles’ screen too, where types and fields have their labels', async () => {
    const response = await fetch(`${origin}/admin/permissions`, {
      headers: { authorization: `Bearer ${await logIn()}` },
    });
    const { sections } = ((await response.json()) as any).data;
    const article = sections.collectionTypes.subjects.find(
      ({ uid }: { uid: string }) => uid === 'api::article.article',
    );
    expect(article.label).toBe('Tin bài');
    expect(article.properties[0].children.map(({ label }: { label: string }) => label)).toContain('Tiêu đề');
    expect(sections.collectionTypes.actions.map(({ label }: { label: string }) => label)).toContain('Xuất bản');
  });
});

describe('who forgot a password', () => {
  it('gets a mail in the agency’s name with a link that works once', async () => {
    await (cms.strapi.documents('api::site-setting.site-setting') as any).create({
      data: { agencyName: 'Sở Giáo dục và Đào tạo <%= 1 %> “A & B”' },
    });
    expect((await send('/admin/forgot-password', { email: account.email })).status).toBe(204);
    await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1);
    const { from, to, subject, text, html } = mails[0]!;
    expect([from?.name, from?.address, to?.[0]?.address]).toEqual([
      'Sở Giáo dục và Đào tạo %= 1 % “A & B”',
      'khong-tra-loi@so.example.vn',
      account.email,
    ]);
    expect(subject).toBe('Đặt lại mật khẩu trang quản trị – Sở Giáo dục và Đào tạo %= 1 % “A & B”');
    expect(text).toContain('Kính gửi ông/bà,');
    expect(html).toContain('“A &amp; B”');
    const [, code] = /reset-password\?code=(\w+)/.exec(text!)!;
    const reset = () => send('/admin/reset-password', { resetPasswordToken: code, password: account.password });
    expect((await reset()).status).toBe(200);
    expect((await errorOf(await reset())).message).toMatch(/^Không thực hiện được|^Đã có lỗi/);
  });

  it('hears nothing of whether there is such an account', async () => {
    expect((await send('/admin/forgot-password', { email: 'ai-do@example.com' })).status).toBe(204);
    expect(mails).toHaveLength(1);
  });
});
