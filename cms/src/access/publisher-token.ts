import type { Core } from '@strapi/strapi';

const name = 'publisher';
const actions = ['changes', 'pull', 'named', 'receipt', 'preview'].map(
  (action) => `api::publishing.publishing.${action}`,
);
/** Strapi makes these for every empty database; one of them may do anything. */
const defaultTokens = ['Read Only', 'Full Access'];

/** The admin's token service, as far as we call it. */
interface TokenService {
  hash(secret: string): string;
  create(token: Record<string, unknown>): Promise<{ id: number }>;
  update(id: number, changes: Record<string, unknown>): Promise<unknown>;
}

/** Lets the publisher in: one token with a known secret, which names each action that it allows and no other. */
export async function keepPublisherToken(strapi: Core.Strapi, secret: string): Promise<void> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const table = strapi.db.query('admin::api-token');
  const accessKey = tokens.hash(secret);

  const existing = await table.findOne({ where: { name }, populate: ['permissions'] });
  if (existing) {
    const granted = existing.permissions.map(({ action }: { action: string }) => action);
    const same = granted.length === actions.length && actions.every((action) => granted.includes(action));
    if (!same || existing.type !== 'custom') {
      await tokens.update(existing.id, { type: 'custom', permissions: actions });
    }
    if (existing.accessKey !== accessKey) {
      await table.update({ where: { id: existing.id }, data: { accessKey, encryptedKey: null } });
    }
    return;
  }

  const created = await tokens.create({
    name,
    description: 'Trình xuất bản trang web. Do hệ thống quản lý.',
    kind: 'content-api',
    type: 'custom',
    lifespan: null,
    permissions: actions,
  });
  await table.update({ where: { id: created.id }, data: { accessKey, encryptedKey: null } });
  await table.deleteMany({ where: { name: { $in: defaultTokens } } });
}
