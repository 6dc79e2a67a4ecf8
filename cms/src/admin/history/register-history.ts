import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HistoryPanel } from './HistoryPanel.tsx';
import { words } from './words.ts';

/** What the admin calls for its panels, as far as it is used here. */
interface ContentManager {
  addEditViewSidePanel(panels: (typeof HistoryPanel)[]): void;
}

/** Puts the history beside every form, and the page for erasing into the menu of administrators. */
export function registerHistory(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addEditViewSidePanel([HistoryPanel]);
}

export function registerErasing(app: StrapiApp): void {
  app.addMenuLink({
    to: 'xoa-vinh-vien',
    icon: Trash,
    intlLabel: { id: 'erase.page', defaultMessage: words.page },
    // Those who manage roles are administrators; the server looks once more.
    permissions: [{ action: 'admin::roles.update', subject: null }],
    position: 90,
    Component: () => import('./ErasePage.tsx'),
  });
}
