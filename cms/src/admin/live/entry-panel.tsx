import { entryTypes } from '@ban-tin/shared/change';
import { EntryState } from './EntryState.tsx';
import { words } from './words.ts';

/** What Strapi hands to a panel beside an entry. */
export interface PanelProps {
  model: string;
  documentId?: string;
  document?: { documentId?: string; status?: string; title?: string; fullName?: string; name?: string };
}

/** The panel beside every entry that readers can see. */
export function EntryPanel({ model, documentId, document }: PanelProps) {
  const type = typeOfModel(model);
  if (!type) return null;
  const id = document?.documentId ?? (documentId === 'create' ? undefined : documentId);
  const title = document?.title ?? document?.fullName ?? document?.name ?? '';
  return {
    title: words.panel,
    content: <EntryState key={id} type={type} id={id} title={title} isModified={document?.status === 'modified'} />,
  };
}

/** `api::article.article` → `article`. */
export function typeOfModel(model: string): (typeof entryTypes)[number] | undefined {
  return entryTypes.find((type) => model === `api::${type}.${type}`);
}
