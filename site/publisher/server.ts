import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { isWakeSignature } from '@ban-tin/shared/wake-signature';
import type { AnswerPreview } from './preview/previews.ts';
import { previewRoot } from './preview/preview-root.ts';
import type { PublisherStatus } from './publisher-status.ts';

/**
 * The publisher's own small server: `POST` to `/wake`, `/audit` and `/reload` (signed; what they carry is
 * ignored), `GET /status`, and previews. It listens on its own port, never on the site's.
 */
export function createPublisherServer({
  wakeSecret,
  status,
  wake,
  audit,
  reload,
  preview,
  now,
}: {
  wakeSecret: string;
  status: () => PublisherStatus;
  wake: () => void;
  audit: () => void;
  reload: () => void;
  preview: AnswerPreview;
  now: () => Date;
}): Server {
  return createServer((request, response) => {
    const answer = (code: number, body?: unknown) => {
      response.writeHead(code, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    request.resume();
    const pathname = URL.parse(request.url ?? '/', 'http://publisher.invalid')?.pathname ?? '';
    if (pathname.startsWith(previewRoot)) return void preview(request, response, pathname);
    if (pathname === '/status' && request.method === 'GET') return answer(200, status());
    const order = { '/wake': wake, '/audit': audit, '/reload': reload }[pathname];
    if (!order) return answer(404, { error: 'not found' });
    if (request.method !== 'POST') return answer(405, { error: 'POST only' });

    const timestamp = String(request.headers['x-wake-timestamp'] ?? '');
    const signature = String(request.headers['x-wake-signature'] ?? '');
    if (!isWakeSignature(wakeSecret, timestamp, signature, now().getTime()))
      return answer(401, { error: 'bad signature' });
    order();
    return answer(202);
  });
}
