import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Suspense, lazy } from 'react';
import { words } from './words.ts';

const SchedulePanel = lazy(() => import('./SchedulePanel.tsx'));

/** What the content manager tells a panel of the entry beside it. */
interface PanelProps {
  /** Null for types without drafts. */
  activeTab: string | null;
  documentId?: string;
  model: string;
}

/** Puts the schedules on the home screen; for the admin's `register`. */
export function registerScheduleWidget(app: StrapiApp): void {
  app.widgets.register({
    icon: Clock,
    title: { id: 'ban-tin.schedules.widget', defaultMessage: words.widget },
    component: async () => (await import('./ScheduledWidget.tsx')).ScheduledWidget,
    id: 'schedules',
  });
}

/** Puts the schedules beside the form of an entry; for the admin's `bootstrap`, when the content manager is there. */
export function addSchedulePanel(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel(panels: ((props: PanelProps) => { title: string; content: JSX.Element } | null)[]): void;
  };
  contentManager.addEditViewSidePanel([schedulePanel]);
}

function schedulePanel({ activeTab, documentId, model }: PanelProps) {
  const [, type] = /^api::([a-z-]+)\./.exec(model) ?? [];
  if (!activeTab || !type) return null;
  return {
    title: words.panel,
    content: (
      <Suspense fallback={null}>
        <SchedulePanel type={type} id={documentId} />
      </Suspense>
    ),
  };
}
