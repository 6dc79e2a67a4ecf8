import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { isWakeSignature } from '@ban-tin/shared/wake-signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator, generatePassword } from '../src/access/administrator.ts';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

let cms: TestCms;
let origin: string;
let publisher: Server;
const wakes: { headers: IncomingHttpHeaders; body: string }[] = [];
let onWake: () => void = () => {};

beforeAll(async () => {
  publisher = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      wakes.push({ headers: request.headers, body });
      response.writeHead(202).end();
      onWake();
    });
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  const { port } = publisher.address() as AddressInfo;
  cms = await bootCms({ PUBLISHER_URL: `http://127.0.0.1:${port}` });
  origin = await cms.listen();
}, 120_000);

afterAll(async () => {
  await cms?.stop();
  publisher?.close();
});

const get = (path: string, token?: string) =>
  fetch(origin + path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
const token = () => process.env['PUBLISHER_TOKEN']!;

describe('the REST API', () => {
  it.each(['/api/articles', '/api/officials', '/api/site-setting', '/api/publishing/entries', '/api/upload/files'])(
    'answers 401 to the public: %s',
    async (path) => expect((await get(path)).status).toBe(401),
  );

  it('lets the publisher’s token do what it names and nothing else', async () => {
    expect((await get('/api/publishing/entries', token())).status).toBe(200);
    expect((await get('/api/publishing/changes?after=0&nonce=x', token())).status).toBe(200);
    for (const path of ['/api/articles', '/api/redirects', '/api/upload/files']) {
      expect((await get(path, token())).status, path).toBe(403);
    }
  });

  it('refuses a wrong token', async () => {
    expect((await get('/api/publishing/entries', 'wrong'.repeat(10))).status).toBe(401);
  });

  it.each([
    'status=draft',
    'status[$eq]=draft',
    '%73tatus=draft',
    'publicationState=preview',
    'filters[x]=1&status=draft',
  ])('gives nobody a way to ask for drafts: ?%s', async (query) =>
    expect((await get(`/api/articles?${query}`, token())).status).toBe(400),
  );

  it('answers a malformed question of the publisher with 400', async () => {
    expect((await get('/api/publishing/changes?after=minus', token())).status).toBe(400);
  });

  it('keeps one token of its own, and none that Strapi makes for an empty database', async () => {
    const tokens = await cms.strapi.db.query('admin::api-token').findMany({});
    expect(tokens.map(({ name, type }) => `${name} ${type}`)).toEqual(['publisher custom']);
  });
});

describe('the first administrator', () => {
  it('comes from the environment and can log in, with Vietnamese as language', async () => {
    const response = await fetch(`${origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'admin@example.com', password: 'Kiem-thu-2026' }),
    });
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as any;
    expect(data.user.preferedLanguage).toBe('vi');
  });

  it('is made only once', async () => {
    expect(await createFirstAdministrator(cms.strapi, { password: 'Kiem-thu-2026' })).toBeUndefined();
  });

  it('gets a good password where none is given', () => {
    expect(generatePassword()).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{20}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });
});

describe('the wake-up call', () => {
  it('comes signed and empty after a publish, and only after the commit', async () => {
    const woken = new Promise<void>((resolve) => (onWake = resolve));
    wakes.length = 0;
    await cms.strapi.db.transaction(async () => {
      await (cms.strapi.documents('api::topic.topic') as any).create({ data: { name: 'Chuyển đổi số' } });
      expect(wakes).toEqual([]);
    });
    await woken;
    const [{ headers, body }] = wakes as [(typeof wakes)[number]];
    expect(body).toBe('');
    const timestamp = String(headers['x-wake-timestamp']);
    const signature = String(headers['x-wake-signature']);
    const secret = process.env['WAKE_SECRET']!;
    expect(isWakeSignature(secret, timestamp, signature, Date.now())).toBe(true);
    expect(isWakeSignature('another secret', timestamp, signature, Date.now())).toBe(false);
  });
});

describe('the login', () => {
  it('is limited by address, whatever e-mail is tried', async () => {
    const attempt = (n: number) =>
      fetch(`${origin}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `ai-do-${n}@example.com`, password: 'Sai-mat-khau-1' }),
      });
    let refused: Response | undefined;
    for (let n = 0; n < 60 && !refused; n += 1) {
      const response = await attempt(n);
      if (response.status === 429) refused = response;
    }
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused?.text()).toContain('Đã thử đăng nhập quá nhiều lần');
  });
});

describe('labels', () => {
  it('stand in the content manager’s configuration in Vietnamese', async () => {
    const service = cms.strapi.plugin('content-manager').service('content-types');
    const { metadatas, layouts } = await service.findConfiguration(service.findContentType('api::article.article'));
    expect(metadatas.title.edit.label).toBe('Tiêu đề');
    expect(metadatas.slug.list.label).toBe('Đường dẫn');
    expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).not.toContain('firstLiveAt');
  });

  it('leave no field of any type or component in English', async () => {
    const models = [...Object.values(cms.strapi.contentTypes), ...Object.values(cms.strapi.components)] as any[];
    const ours = models.filter((model) => !/^(admin|plugin|strapi)::|^api::(publishing|tombstone)\./.test(model.uid));
    for (const model of ours) {
      for (const [name, attribute] of Object.entries<any>(model.__schema__.attributes)) {
        expect(attribute.pluginOptions?.['ban-tin']?.label, `${model.uid} ${name}`).toBeTruthy();
      }
    }
  });
});
