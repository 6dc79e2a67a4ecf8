import { typesWithDrafts } from '@ban-tin/shared/change';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useGetReviewQuery } from './review-api.ts';
import { words } from './words.ts';

/** An action of the edit view, as far as it is changed here. */
interface Action {
  (props: ActionProps): Description | null;
  type?: string | undefined;
}
interface ActionProps {
  activeTab: string | null;
  documentId?: string;
  document?: { documentId: string; publishedAt?: string | null } | undefined;
  model: string;
  collectionType: string;
}
interface Description {
  label: string;
  disabled?: boolean;
}

/**
 * Strapi's "publish" as it is meant here: for what waits for approval it says "approve". Who may not publish sees neither
 * it nor "unpublish" and "discard changes"; the others see these where they can be done.
 */
export function approving(actions: Action[]): Action[] {
  return actions.map((action) => {
    if (action.type === 'publish') return Object.assign(approvingWith(action), action);
    if (action.type === 'unpublish' || action.type === 'discard') return Object.assign(forPublishers(action), action);
    return action;
  });
}

function approvingWith(publish: Action): Action {
  return (props) => {
    const { model: uid, documentId: id = '', activeTab } = props;
    const description = publish(props);
    const mayPublish = useMayPublish();
    const { data } = useGetReviewQuery({ uid, id }, { skip: !isReviewed(uid, id) || activeTab === 'published' });
    usePublishedTab(props);
    if (!description || !mayPublish) return null;
    return data?.review?.state === 'waiting' ? { ...description, label: words.approve } : description;
  };
}

function forPublishers(action: Action): Action {
  return (props) => {
    const description = action(props);
    return useMayPublish() && !description?.disabled ? description : null;
  };
}

function useMayPublish(): boolean {
  return useDocumentRBAC('useMayPublish', ({ canPublish }) => canPublish) === true;
}

/** Whoever may not see a draft is given the published version: it belongs under its own tab, where nothing is edited. */
function usePublishedTab({ model, activeTab, document }: ActionProps): void {
  const navigate = useNavigate();
  const { id } = useParams();
  useEffect(() => {
    if (!isReviewed(model, id) || document?.documentId !== id || activeTab === 'published') return;
    if (document.publishedAt) navigate('?status=published', { replace: true });
  }, [model, document, id, activeTab, navigate]);
}

/** Whether there can be a review: of what is stored, and has a draft. */
export function isReviewed(uid: string, id: string | undefined): id is string {
  return Boolean(id) && id !== 'create' && typesWithDrafts.includes(uid.split('.').at(-1)!);
}
