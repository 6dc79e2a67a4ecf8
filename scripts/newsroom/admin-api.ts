import type { EntrySchedules } from '@ban-tin/cms/src/schedule/answers.ts';
import type { EntryType } from '@ban-tin/shared/change';

/**
 * The admin's HTTP interface, as the admin in the browser uses it; for tests and tools that act for an editor, one who
 * confirms what the guard only warns of.
 */
export interface AdminApi {
  create(type: EntryType, data: Record<string, unknown>): Promise<string>;
  /** The site setting is the only one of its type and needs no id. */
  update(type: EntryType, id: string, data: Record<string, unknown>): Promise<void>;
  /** Milliseconds since 1970 at which the cms had answered. */
  publish(type: EntryType, id: string): Promise<number>;
  unpublish(type: EntryType, id: string): Promise<number>;
  /** Lets the entry go public, or be taken down, by itself at a moment. */
  schedule(type: EntryType, id: string, action: 'publish' | 'unpublish', at: Date): Promise<void>;
  schedules(type: EntryType, id: string): Promise<EntrySchedules>;
  /** Sends the draft before the head, or back to its author with what there is to mend. */
  review(type: EntryType, id: string, step: 'send' | 'return', note: string): Promise<void>;
  remove(type: EntryType, id: string): Promise<void>;
  /** The draft as the admin shows it. */
  read(type: EntryType, id: string): Promise<Record<string, unknown>>;
  /** Puts a file into the media library. */
  upload(name: string, type: string, bytes: Buffer): Promise<{ id: number; url: string }>;
  /** Changes what the media library says of a file: its name, its focal point. */
  describeFile(id: number, info: Record<string, unknown>): Promise<void>;
}

/** Logs in and returns what that account can do. Errors carry the answer of the cms. */
export async function openAdminApi(cmsUrl: string, account: { email: string; password: string }): Promise<AdminApi> {
  const send = senderTo(cmsUrl);
  const { data } = await send('/admin/login', 'POST', account);
  const at = (type: EntryType, rest = '') => `/content-manager/collection-types/api::${type}.${type}${rest}`;
  const single = '/content-manager/single-types/api::site-setting.site-setting';
  const act = (path: string, method: string, body: unknown = {}) => send(path, method, body, data.token);

  return {
    async create(type, fields) {
      return (await act(at(type), 'POST', fields)).data.documentId;
    },
    async update(type, id, fields) {
      await act(type === 'site-setting' ? single : at(type, `/${id}`), 'PUT', fields);
    },
    async publish(type, id) {
      await act(at(type, `/${id}/actions/publish`), 'POST');
      return Date.now();
    },
    async unpublish(type, id) {
      await act(at(type, `/${id}/actions/unpublish`), 'POST');
      return Date.now();
    },
    async schedule(type, id, action, at) {
      await act(`/schedules/${type}/${id}`, 'POST', { action, at: at.toISOString() });
    },
    schedules: (type, id) => send(`/schedules/${type}/${id}`, 'GET', undefined, data.token),
    async review(type, id, step, note) {
      await act(`/reviews/${type}/${id}/${step}`, 'POST', { note });
    },
    async remove(type, id) {
      await act(at(type, `/${id}`), 'DELETE');
    },
    async read(type, id) {
      return (await send(at(type, `/${id}`), 'GET', undefined, data.token)).data;
    },
    async describeFile(id, fileInfo) {
      await act(`/upload/files/${id}`, 'PUT', { fileInfo });
    },
    async upload(name, type, bytes) {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
      const headers = { authorization: `Bearer ${data.token}` };
      const response = await fetch(`${cmsUrl}/upload`, { method: 'POST', headers, body: form });
      if (!response.ok) throw new Error(`upload of ${name}: ${response.status} ${await response.text()}`);
      return ((await response.json()) as { id: number; url: string }[])[0]!;
    },
  };
}

function senderTo(cmsUrl: string) {
  const send = async (path: string, method: string, body?: unknown, token?: string, confirmed = ''): Promise<any> => {
    const response = await fetch(cmsUrl + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(confirmed && { 'x-confirm-warnings': confirmed }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const confirmation = confirmed ? undefined : confirmationIn(response, text);
    if (confirmation) return send(path, method, body, token, confirmation);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return send;
}

/** What a refusal of the guard asks to be sent along; nothing when there is something to mend. */
function confirmationIn({ status }: Response, text: string): string | undefined {
  if (status !== 400) return undefined;
  const { error } = JSON.parse(text) as { error?: { details?: { guard?: { confirmation?: string } } } };
  return error?.details?.guard?.confirmation;
}
