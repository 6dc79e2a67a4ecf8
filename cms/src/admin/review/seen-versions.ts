import { adminApi } from '@strapi/strapi/admin';

interface Request {
  config?: { headers?: Record<string, string> };
}
interface Endpoint {
  query?: (argument: { documentId?: string }) => Request;
}

const seen = new Map<string, string>();

/** Notes which version of a draft is on the screen. */
export function noteSeen(documentId: string, version: string): void {
  seen.set(documentId, version);
}

/** Sends the version on the screen along with each publish: what waits for approval is approved as it was seen. */
export function sendSeenVersions(): void {
  const addHeader = (endpoint: Endpoint | undefined) => {
    const query = endpoint?.query;
    if (!endpoint || !query) return;
    endpoint.query = (argument) => {
      const request = query(argument);
      const version = seen.get(argument.documentId ?? '');
      if (!version) return request;
      const headers = { ...request.config?.headers, 'x-seen-version': version };
      return { ...request, config: { ...request.config, headers } };
    };
  };
  adminApi.enhanceEndpoints({ endpoints: { publishDocument: addHeader } as never });
}
