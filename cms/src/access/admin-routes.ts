import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: (ctx: Context) => Promise<void> | void;
}

/** Answers these requests of the admin, from people who are logged in; what they may do is each handler's question. */
export function serveAdmin(strapi: Core.Strapi, routes: AdminRoute[]): void {
  const guarded = routes.map((route) => ({ ...route, config: { policies: ['admin::isAuthenticatedAdmin'] } }));
  strapi.server.routes({ type: 'admin', routes: guarded } as unknown as Parameters<typeof strapi.server.routes>[0]);
}
