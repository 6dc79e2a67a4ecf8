import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** What holds for a person beside their roles. */
export interface Limits {
  /** Only the head of the editorial board (and administrators) may change what readers see. */
  headApproves: boolean;
  /** The organization (document id) to whose entries this person is limited. */
  organization?: string;
}

const membershipUid = 'api::publishing.membership';
const known = new WeakMap<Context, Map<number, Promise<Limits>>>();

/** The limits of an account. Within one request they are read once: every condition of every permission asks. */
export async function limitsOf(strapi: Core.Strapi, userId: number): Promise<Limits> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (!ctx) return readLimits(strapi, userId);
  const ofRequest = known.get(ctx) ?? new Map<number, Promise<Limits>>();
  known.set(ctx, ofRequest);
  const limits = ofRequest.get(userId) ?? readLimits(strapi, userId);
  ofRequest.set(userId, limits);
  return limits;
}

export async function doesHeadApprove(strapi: Core.Strapi): Promise<boolean> {
  return (await settings(strapi).get({ key: 'head-approves' })) === true;
}

export async function setHeadApproves(strapi: Core.Strapi, value: boolean): Promise<void> {
  await settings(strapi).set({ key: 'head-approves', value });
}

/** Account → organization, of everybody who is limited to one. */
export async function memberships(strapi: Core.Strapi): Promise<Map<number, string>> {
  const rows = await strapi.db.query(membershipUid).findMany({ orderBy: { id: 'asc' } });
  return new Map(rows.map(({ userId, organization }) => [userId as number, organization as string]));
}

/** Limits an account to the entries of an organization, or (null) to none. */
export async function limitTo(strapi: Core.Strapi, userId: number, organization: string | null): Promise<void> {
  await strapi.db.transaction(async () => {
    await strapi.db.query(membershipUid).deleteMany({ where: { userId } });
    if (organization) await strapi.db.query(membershipUid).create({ data: { userId, organization } });
  });
}

async function readLimits(strapi: Core.Strapi, userId: number): Promise<Limits> {
  const headApproves = await doesHeadApprove(strapi);
  const membership = await strapi.db
    .query(membershipUid)
    .findOne({ where: { userId }, orderBy: { id: 'desc' }, select: ['organization'] });
  return { headApproves, ...(membership && { organization: membership.organization }) };
}

function settings(strapi: Core.Strapi) {
  return strapi.store({ type: 'core', name: 'newsroom' });
}
