import { DesignSystemProvider, darkTheme, lightTheme } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A place beside the admin's own page, so that a dialog can be shown from every screen; null takes it away. */
export function placeBeside(): (element: ReactElement | null) => void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  return (element) =>
    root.render(
      element && (
        <DesignSystemProvider locale="vi" theme={isDark() ? darkTheme : lightTheme}>
          {element}
        </DesignSystemProvider>
      ),
    );
}

/** As the admin decides it: by the person's choice, else by the system's. */
function isDark(): boolean {
  const chosen = window.localStorage.getItem('STRAPI_THEME')?.replaceAll('"', '');
  return chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
}
