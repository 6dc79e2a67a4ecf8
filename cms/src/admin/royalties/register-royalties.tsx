import { PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { words } from './words.ts';

/** Puts the page of royalties into the menu of those who have the permission. */
export function registerRoyalties(app: StrapiApp): void {
  app.addMenuLink({
    to: 'royalties',
    icon: PriceTag,
    intlLabel: { id: 'ban-tin.royalties.menu', defaultMessage: words.menu },
    permissions: [{ action: 'api::royalties.read', subject: null }],
    position: 4,
    Component: () => import('./RoyaltiesPage.tsx'),
  });
}
