import type { StrapiApp } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { EditingDesk } from './EditingDesk.tsx';
import { showOnScreen } from './shown-form.ts';
import { useOpenForm } from './use-open-form.ts';
import type { ShownEntry } from './use-open-form.ts';

interface ContentManager {
  addDocumentHeaderAction(actions: ((entry: ShownEntry) => null)[]): void;
}

/**
 * Keeps the text of every edit form. The work hangs on the form's header, which stays when a window is made narrower or a
 * telephone is turned; what there is to see stands under the buttons, which then move.
 */
export function keepTexts(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  (contentManager.apis as unknown as ContentManager).addDocumentHeaderAction([KeepText]);
  contentManager.injectComponent('editView', 'right-links', { name: 'ban-tin-editing', Component: EditingDesk });
}

function KeepText(entry: ShownEntry): null {
  const form = useOpenForm(entry);
  useEffect(() => showOnScreen(form));
  useEffect(() => () => showOnScreen(undefined), []);
  return null;
}
