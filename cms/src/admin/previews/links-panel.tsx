import { typesWithDrafts } from '@ban-tin/shared/change';
import { Button, Loader } from '@strapi/design-system';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { Suspense, lazy, useState } from 'react';
import { typeOfModel } from '../live/entry-panel.tsx';
import type { PanelProps } from '../live/entry-panel.tsx';
import { words } from './words.ts';

const LinksDialog = lazy(async () => ({ default: (await import('./LinksDialog.tsx')).LinksDialog }));

/** Beside entries with drafts, for people who may edit them. */
export function LinksPanel({ model, document }: PanelProps) {
  const mayEdit = useDocumentRBAC('LinksPanel', (state) => state.canUpdate) === true;
  const type = typeOfModel(model);
  const id = document?.documentId;
  if (!type || !typesWithDrafts.includes(type) || !id || !mayEdit) return null;
  return { title: words.panel, content: <LinksButton type={type} id={id} title={document.title ?? ''} /> };
}

function LinksButton({ type, id, title }: { type: string; id: string; title: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" width="100%" onClick={() => setIsOpen(true)}>
        {words.open}
      </Button>
      {isOpen && (
        <Suspense fallback={<Loader small />}>
          <LinksDialog type={type} id={id} title={title} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
