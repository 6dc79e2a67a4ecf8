import { startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { question } from '../ask.ts';
import type { StoredEntry } from '../entries.ts';
import { directiveRelations } from '../lists.ts';
import type { ContentStore } from '../store.ts';
import { readPage } from './paging.ts';
import type { PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf } from './pictures.ts';
import { articleCard, directiveCard, isReached, linkTo } from './views.ts';
import type { DirectiveCard } from './views.ts';

const norms = 'quy phạm pháp luật';

/** One directive with everything its page shows; relations to other directives from both ends. */
export const directive = question('directive', (store, slug: string) => {
  const found = store.entryBySlug('directive', slug);
  if (!found) return undefined;
  const { id, title, group, kind, number, issuedOn, effectiveOn, expiresOn, body, citations, terms } = found;
  const cards = (ids: string[]) => ids.flatMap((other) => cardOf(store, other) ?? []);
  return {
    id,
    title,
    slug,
    group,
    kind,
    number,
    issuedOn,
    effectiveOn,
    expiresOn,
    body,
    citations,
    terms,
    validity: validityOf(store, found),
    withdrawn: found.withdrawnOn ? { on: found.withdrawnOn, reason: found.withdrawnReason } : undefined,
    issuer: linkTo(store, 'organization', found.issuer),
    field: found.field === undefined ? undefined : store.entry('field', found.field)?.name,
    conference: linkTo(store, 'conference', found.conference),
    topics: found.topics.flatMap((topic) => linkTo(store, 'topic', topic) ?? []),
    signers: found.signers.map(({ official, name, title, form }) => ({
      name,
      title,
      form,
      official: linkTo(store, 'official', official),
    })),
    tasks: found.tasks.map(({ heading, body, deadline, deadlineText, assignees, responsibleOfficials }) => ({
      heading,
      body,
      deadline,
      deadlineText,
      assignees: assignees.flatMap((organization) => linkTo(store, 'organization', organization) ?? []),
      officials: responsibleOfficials.flatMap((official) => linkTo(store, 'official', official) ?? []),
    })),
    relations: directiveRelations.map((relation) => ({
      relation,
      to: cards(found[relation]),
      from: store.list<'directive'>(`directives/${relation}/${id}`).map((entry) => directiveCard(store, entry)),
    })),
    attachments: found.attachments.map(attachmentOf),
    files: inlineFilesOf(found),
    articles: store
      .list<'article'>(`articles/directive/${id}`, { limit: 50, order: 'descending' })
      .map((entry) => articleCard(store, entry)),
  };
});
export type Directive = NonNullable<ReturnType<typeof directive>>;

/** A page of all directives, the latest first. */
export const directivesPage = question('directivesPage', (store, page: PageNumber) =>
  readPage<'directive', DirectiveCard>(store, 'directives', page, (entry) => directiveCard(store, entry)),
);

/** The latest directives. */
export const latestDirectives = question('latestDirectives', (store, count: number) =>
  store
    .list<'directive'>('directives', { limit: count, order: 'descending' })
    .map((entry) => directiveCard(store, entry)),
);

/** The directives that an official signed or is named in, or that an organization issued or is to carry out. */
export const directivesOf = question(
  'directivesOf',
  (store, kind: 'official' | 'issuer' | 'assignee' | 'topic', id: string) =>
    store
      .list<'directive'>(`directives/${kind}/${id}`, { limit: 100, order: 'descending' })
      .map((entry) => directiveCard(store, entry)),
);

/** Validity is a matter of norms only; what the editor set wins over what follows from the dates. */
function validityOf(store: ContentStore, directive: StoredEntry<'directive'>): string | undefined {
  if (directive.group !== norms) return undefined;
  if (directive.validity) return directive.validity;
  if (directive.expiresOn && isReached(store, startOfVietnamDay(directive.expiresOn))) return 'hết hiệu lực';
  if (!directive.effectiveOn) return undefined;
  return isReached(store, startOfVietnamDay(directive.effectiveOn)) ? 'còn hiệu lực' : 'chưa có hiệu lực';
}

function cardOf(store: ContentStore, id: string): DirectiveCard | undefined {
  const found = store.entry('directive', id);
  return found && directiveCard(store, found);
}
