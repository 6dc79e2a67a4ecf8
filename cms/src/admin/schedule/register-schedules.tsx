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

/** Puts the schedules beside the form of an entry, and on the home screen. */
export function registerSchedules(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel(panels: ((props: PanelProps) => { title: string; content: JSX.Element } | null)[]): void;
  };
  contentManager.addEditViewSidePanel([schedulePanel]);
  app.widgets.register({
    icon: Clock,
    title: { id: 'ban-tin.schedules.widget', defaultMessage: words.widget },
    component: async () => (await import('./ScheduledWidget.tsx')).ScheduledWidget,
    id: 'schedules',
  });
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
