import type { StrapiApp } from '@strapi/strapi/admin';
import { words } from './words.ts';

/** Puts the screen "Quy trình toà soạn" among the settings. */
export function addNewsroomPage(app: StrapiApp): void {
  app.addSettingsLink('global', {
    id: 'newsroom',
    to: 'newsroom',
    intlLabel: { id: 'newsroom.title', defaultMessage: words.title },
    permissions: [{ action: 'admin::users.update', subject: null }],
    Component: () => import('./NewsroomPage.tsx'),
  });
}
