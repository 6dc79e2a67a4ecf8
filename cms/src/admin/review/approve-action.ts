import { useForm, useRBAC } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useGetReviewQuery } from './review-api.ts';
import { noteSeen } from './seen-versions.ts';
import { words } from './words.ts';

/** An action of the edit view, as far as it is changed here. */
interface Action {
  (props: ActionProps): Description | null;
  type?: string | undefined;
}
interface ActionProps {
  activeTab: string | null;
  documentId?: string;
  document?: { documentId: string; updatedAt?: string; publishedAt?: string | null } | undefined;
  model: string;
  collectionType: string;
}
interface Description {
  label: string;
}

/**
 * Strapi's "publish" as it is meant here: for what waits for approval it says "approve", and who may not publish does not
 * see it.
 */
export function approving(actions: Action[]): Action[] {
  return actions.map((publish) => {
    if (publish.type !== 'publish') return publish;
    const action: Action = (props) => {
      const description = publish(props);
      const { review, mayPublish } = usePublishing(props);
      useSeen(props);
      if (!description || !mayPublish) return null;
      return review?.state === 'waiting' ? { ...description, label: words.approve } : description;
    };
    return Object.assign(action, publish);
  });
}

function usePublishing({ model, documentId }: ActionProps) {
  const { allowedActions } = useRBAC([{ action: 'plugin::content-manager.explorer.publish', subject: model }]);
  const { data } = useGetReviewQuery({ uid: model, id: documentId ?? '' }, { skip: !isEntry(documentId) });
  return { review: data?.review, mayPublish: allowedActions['canPublish'] === true };
}

/** Whoever may not see a draft is given the published version: it belongs under its own tab, where nothing is edited. */
function useSeen({ activeTab, document }: ActionProps): void {
  const navigate = useNavigate();
  const { id } = useParams();
  const isSubmitting = useForm('useSeen', ({ isSubmitting }) => isSubmitting);
  useEffect(() => {
    if (!document || document.documentId !== id || activeTab === 'published') return;
    if (document.publishedAt) navigate('?status=published', { replace: true });
    else if (document.updatedAt && !isSubmitting) noteSeen(document.documentId, document.updatedAt);
  }, [document, id, activeTab, isSubmitting, navigate]);
}

export function isEntry(documentId: string | undefined): documentId is string {
  return Boolean(documentId) && documentId !== 'create';
}
