import { adminApi } from '@strapi/strapi/admin';

/** A request of the content manager. */
export interface Request {
  url: string;
  method: string;
  data?: unknown;
  config?: { params?: unknown; headers?: Record<string, string> };
}
export interface Result<Details = unknown> {
  data?: unknown;
  error?: { name?: string; message?: string; status?: number; details?: Details };
}
export type Send = (request: Request) => Promise<Result>;
/** An endpoint of the content manager, as far as it is changed here. */
interface Endpoint {
  query?: ((argument: unknown) => Request) | undefined;
  queryFn?: (argument: unknown, api: unknown, options: unknown, send: Send) => Promise<Result>;
  onQueryStarted?: unknown;
  invalidatesTags?: Tags | unknown[];
}
type Tags = (result: unknown, error: Result['error'], argument: unknown, meta: unknown) => unknown[];

/**
 * Puts something between endpoints of the content manager and their requests. Strapi's buttons, shortcuts and panels stay
 * as they are: to them a request that was refused, asked about and sent again is one that took a little longer. Of two that
 * wrap the same endpoint, the one that came first is asked first, and what it sends passes through the second.
 */
export function wrapRequests(endpoints: string[], handle: (request: Request, send: Send) => Promise<Result>): void {
  enhance(endpoints, (endpoint) => wrap(endpoint, handle));
}

/**
 * Keeps Strapi from filling a form with what it hopes to save, and with what was there before when it could not; and from
 * reading the entry anew after a save that failed, which puts an error page in the place of the form while the cms is
 * down. `isWorthReading` names the failures after which the entry is to be read all the same.
 */
export function withoutForeboding(endpoints: string[], isWorthReading: (error: Result['error']) => boolean): void {
  enhance(endpoints, (endpoint) => {
    if (!endpoint) return;
    endpoint.onQueryStarted = undefined;
    const { invalidatesTags: tags } = endpoint;
    endpoint.invalidatesTags = (result, error, argument, meta) => {
      if (error && !isWorthReading(error)) return [];
      return typeof tags === 'function' ? tags(result, error, argument, meta) : (tags ?? []);
    };
  });
}

function enhance(endpoints: string[], change: (endpoint: Endpoint | undefined) => void): void {
  adminApi.enhanceEndpoints({ endpoints: Object.fromEntries(endpoints.map((name) => [name, change])) as never });
}

export function withHeader(request: Request, name: string, value: string): Request {
  return { ...request, config: { ...request.config, headers: { ...request.config?.headers, [name]: value } } };
}

function wrap(endpoint: Endpoint | undefined, handle: (request: Request, send: Send) => Promise<Result>): void {
  const { query, queryFn } = endpoint ?? {};
  if (!endpoint || !(query || queryFn)) return;
  endpoint.query = undefined;
  endpoint.queryFn = async (argument, api, options, send) => {
    const handled: Send = (request) => handle(request, send);
    const { data, error } = query ? await handled(query(argument)) : await queryFn!(argument, api, options, handled);
    return error ? { error } : { data };
  };
}
