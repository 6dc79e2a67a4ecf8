import type { EntryType } from '@ban-tin/shared/change';
import { bootCms } from './boot.ts';
import type { TestCms } from './boot.ts';

const account = { email: 'admin@example.com', password: 'Kiem-thu-2026' };

/** A cms in this process, and an editor who sends it the admin's requests. */
export interface Desk extends TestCms {
  /** Sends a request as the administrator, or as the owner of another token; gives the answer whatever it is. */
  send(
    path: string,
    options?: { method?: string; body?: unknown; token?: string },
  ): Promise<{ status: number; body: any }>;
  create(type: EntryType, data: Record<string, unknown>): Promise<string>;
  update(type: EntryType, id: string, data: Record<string, unknown>): Promise<void>;
  act(action: 'publish' | 'unpublish', type: EntryType, id: string): Promise<void>;
  remove(type: EntryType, id: string): Promise<void>;
  upload(name: string, type: string, bytes: Buffer): Promise<{ id: number; documentId: string; url: string }>;
  logIn(email: string, password: string): Promise<string>;
}

export async function openDesk(env: Record<string, string> = {}): Promise<Desk> {
  const cms = await bootCms(env);
  const origin = await cms.listen();
  let own = '';
  const send: Desk['send'] = async (path, { method = 'GET', body, token = own } = {}) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(origin + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  const must = async (path: string, method: string, body?: unknown) => {
    const answer = await send(path, { method, body });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const at = (type: EntryType, rest = '') => `/content-manager/collection-types/api::${type}.${type}${rest}`;
  const logIn = async (email: string, password: string) =>
    (await must('/admin/login', 'POST', { email, password })).data.token as string;
  own = await logIn(account.email, account.password);

  return {
    ...cms,
    send,
    logIn,
    create: async (type, data) => (await must(at(type), 'POST', data)).data.documentId,
    update: async (type, id, data) => void (await must(at(type, `/${id}`), 'PUT', data)),
    act: async (action, type, id) => void (await must(at(type, `/${id}/actions/${action}`), 'POST', {})),
    remove: async (type, id) => void (await must(at(type, `/${id}`), 'DELETE')),
    async upload(name, type, bytes) {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
      const headers = { authorization: `Bearer ${own}` };
      const response = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
      const [file] = (await response.json()) as { id: number; documentId: string; url: string }[];
      return file!;
    },
  };
}
