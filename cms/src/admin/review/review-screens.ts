import type { StrapiApp } from '@strapi/strapi/admin';
import { CheckCircle, Pencil } from '@strapi/icons';
import { approving } from './approve-action.ts';
import { ListSwitch } from './ListSwitch.tsx';
import { ReviewTools } from './ReviewTools.tsx';
import { words } from './words.ts';

/** Widgets of Strapi that tell a newsroom nothing: numbers of locales and webhooks, and where to host it. */
const unwanted = ['key-statistics', 'deploy-now'];
/** Those that count or list everybody's work. */
const forEditors = ['last-edited-entries', 'chart-entries'];
const seesQueue = { action: 'api::review.queue', subject: null };

/** The home screen begins with what there is to do. */
export function putReviewsOnHome(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'review-queue',
      icon: CheckCircle,
      title: { id: 'review.queue', defaultMessage: words.queueTitle },
      permissions: [seesQueue],
      component: async () => (await import('./QueueWidget.tsx')).QueueWidget,
    },
    {
      id: 'own-entries',
      icon: Pencil,
      title: { id: 'review.own', defaultMessage: words.ownTitle },
      component: async () => (await import('./OwnWidget.tsx')).OwnWidget,
    },
    ...widgets
      .filter(({ id }) => !unwanted.includes(id))
      .map((widget) => (forEditors.includes(widget.id) ? { ...widget, permissions: [seesQueue] } : widget)),
  ]);
}

/** Sending, approving and sending back, where entries are edited. */
export function putReviewsIntoEntries(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const { addDocumentAction } = contentManager.apis as { addDocumentAction(change: typeof approving): void };
  addDocumentAction(approving);
  contentManager.injectComponent('editView', 'right-links', { name: 'review-tools', Component: ReviewTools });
  contentManager.injectComponent('listView', 'actions', { name: 'review-list-switch', Component: ListSwitch });
}
