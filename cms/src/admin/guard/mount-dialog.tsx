import { DesignSystemProvider, darkTheme, lightTheme } from '@strapi/design-system';
import { createRoot } from 'react-dom/client';
import { GuardDialog } from './GuardDialog.tsx';
import type { Question, Reply } from './questions.ts';

/** Puts the dialog beside the admin, so that it can be asked from every screen; returns how. */
export function mountDialog(): (question: Question, reply: (reply: Reply) => void) => void {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  return (question, reply) => {
    const end = (answer: Reply) => {
      root.render(null);
      reply(answer);
    };
    root.render(
      <DesignSystemProvider locale="vi" theme={isDark() ? darkTheme : lightTheme}>
        <GuardDialog question={question} onReply={end} />
      </DesignSystemProvider>,
    );
  };
}

/** As the admin decides it: by the person's choice, else by the system's. */
function isDark(): boolean {
  const chosen = window.localStorage.getItem('STRAPI_THEME')?.replaceAll('"', '');
  return chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
}
