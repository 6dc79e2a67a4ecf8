import type { Core } from '@strapi/strapi';

/** Somebody who is logged in: what the admin in their browser can ask for. */
export interface Person {
  id: number;
  send(path: string, body?: unknown, options?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
  get(path: string): Promise<Answer>;
  upload(name: string, type: string, bytes: Buffer): Promise<{ id: number; url: string }>;
}

export interface Answer {
  status: number;
  body: any;
  /** Everything that came back, as it came: nothing may hide in it. */
  text: string;
}

const password = 'Kiem-thu-2026';

/** An account with one role, logged in. */
export async function newPerson(
  strapi: Core.Strapi,
  origin: string,
  { name, role }: { name: string; role: string },
): Promise<Person> {
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const users = strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> };
  const [lastname, firstname] = [name.split(' ').slice(0, -1).join(' '), name.split(' ').at(-1)];
  const email = `${role}-${Math.random().toString(36).slice(2)}@example.com`;
  const account = { email, password, firstname, lastname, isActive: true, roles: [roleId] };
  const { id } = await users.create({ ...account, registrationToken: null, preferedLanguage: 'vi' });
  return logIn(origin, { id, email });
}

/** The first administrator of {@link bootCms}. */
export async function administrator(origin: string): Promise<Person> {
  return logIn(origin, { id: 1, email: 'admin@example.com' });
}

async function logIn(origin: string, { id, email }: { id: number; email: string }): Promise<Person> {
  const { body } = await request(origin, '/admin/login', { method: 'POST', body: { email, password } });
  const { token } = body.data;
  return {
    id,
    get: (path) => request(origin, path, { token }),
    send: (path, sent = {}, { method = 'POST', headers = {} } = {}) =>
      request(origin, path, { token, method, headers, body: sent }),
    async upload(name, type, bytes) {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
      return ((await response.json()) as any)[0];
    },
  };
}

async function request(
  origin: string,
  path: string,
  {
    method = 'GET',
    token,
    headers,
    body,
  }: { method?: string; token?: string; headers?: Record<string, string>; body?: unknown },
): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && method !== 'GET' && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}
