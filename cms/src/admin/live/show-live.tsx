import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LinksPanel } from '../previews/links-panel.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { words } from './words.ts';

/** The content manager's public interface, as far as it is used here. */
interface ContentManager {
  addEditViewSidePanel(change: (panels: unknown[]) => unknown[]): void;
}

/** Puts how an entry stands on top of the column beside it, and links to its draft at the end. */
export function showEntryPanels(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addEditViewSidePanel((panels) => [EntryPanel, ...panels, LinksPanel]);
}

/** Puts the state of the public site first on the home screen. */
export function showSiteWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'public-site',
      icon: Earth,
      title: { id: 'ban-tin.public-site', defaultMessage: words.panel },
      component: async () => (await import('./SiteWidget.tsx')).SiteWidget,
    },
    ...widgets,
  ]);
}
