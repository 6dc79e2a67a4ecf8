import type { Core } from '@strapi/strapi';

/** Screens for developers, in English: add-ons to buy, and a builder of types that is read-only here. */
const permissions = ['admin::marketplace.read', 'plugin::content-type-builder.read'];

/** Closes them to everybody, at each start: Strapi gives administrators all permissions when it starts. */
export async function closeDeveloperScreens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::permission').deleteMany({ where: { action: { $in: permissions } } });
}
