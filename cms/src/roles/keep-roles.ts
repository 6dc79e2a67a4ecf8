import type { Core, UID } from '@strapi/strapi';
import { queueAction, roles, superAdmin } from './roles.ts';
import type { Permission, Role } from './roles.ts';

/** The admin's services, as far as we call them. */
interface RoleService {
  assignPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}
interface ContentTypeService {
  getNestedFields(model: object, options: { components: object }): string[];
}

const roleUid = 'admin::role';
const explorer = 'plugin::content-manager.explorer.';

/** Makes the action known that Strapi has no name for; like the conditions, before it tidies its permissions. */
export async function registerQueueAction(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(list: object[]): Promise<unknown> };
  };
  await actionProvider.registerMany([
    {
      section: 'settings',
      category: 'Toà soạn',
      displayName: 'Xem các mục chờ duyệt',
      uid: queueAction.slice('api::'.length),
    },
  ]);
}

/**
 * Gives the newsroom its roles, at every start: new fields of a new version belong to them at once, and what was changed
 * by hand is as the code says again. Other roles are left alone.
 */
export async function keepRoles(strapi: Core.Strapi): Promise<void> {
  const table = strapi.db.query(roleUid);
  const { code, ...words } = superAdmin;
  await table.updateMany({ where: { code, $not: words }, data: words });
  const service = strapi.service('admin::role') as unknown as RoleService;
  for (const role of roles) {
    const permissions = role.permissions.map((permission) => withFields(strapi, permission));
    await service.assignPermissions(await keepRole(strapi, role), permissions);
  }
}

async function keepRole(strapi: Core.Strapi, { code, insteadOf, name, description }: Role): Promise<number> {
  const table = strapi.db.query(roleUid);
  const existing =
    (await table.findOne({ where: { code } })) ??
    (insteadOf && (await table.findOne({ where: { code: insteadOf } }))) ??
    (await table.findOne({ where: { name } }));
  if (!existing) return (await table.create({ data: { code, name, description } })).id;
  const isSame = existing.code === code && existing.name === name && existing.description === description;
  if (!isSame) await table.update({ where: { id: existing.id }, data: { code, name, description } });
  return existing.id;
}

/**
 * All fields that the action can name. The far ends of two-way relations can be read only: writing them would change other
 * people's entries.
 */
function withFields(strapi: Core.Strapi, { action, subject, conditions = [] }: Permission): object {
  const hasFields = subject && ['read', 'create', 'update'].includes(action.slice(explorer.length));
  if (!hasFields) return { action, subject: subject ?? null, conditions };
  const model = strapi.contentType(subject as UID.ContentType);
  const fields = (strapi.service('admin::content-type') as unknown as ContentTypeService)
    .getNestedFields(model, { components: strapi.components })
    .filter((field) => action === `${explorer}read` || !isFarEnd(model.attributes[field.split('.', 1)[0]!]));
  return { action, subject, conditions, properties: { fields } };
}

function isFarEnd(attribute: unknown): boolean {
  return Boolean((attribute as { mappedBy?: string } | undefined)?.mappedBy);
}
