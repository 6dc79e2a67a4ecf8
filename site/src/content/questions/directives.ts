import { startOfVietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { question } from '../ask.ts';
import { directiveRelations } from '../lists.ts';
import type { Content, ListedEntry } from '../content.ts';
import { readPage } from './paging.ts';
import type { PageNumber } from './paging.ts';
import { attachmentOf, inlineFilesOf } from './pictures.ts';
import { articleCard, directiveCard, linkTo } from './views.ts';
import type { DirectiveCard } from './views.ts';

const norms = 'quy phạm pháp luật';

/** One directive with everything its page shows; relations to other directives from both ends. */
export const directive = question('directive', (content, slug: string) => {
  const found = content.entryBySlug('directive', slug);
  if (!found) return undefined;
  const { id, title, group, kind, number, issuedOn, effectiveOn, expiresOn, body, citations, terms } = found;
  const cards = (ids: string[]) => ids.flatMap((other) => cardOf(content, other) ?? []);
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
    updates: found.updates,
    citations,
    terms,
    validity: validityOf(content, found),
    withdrawn: found.withdrawnOn ? { on: found.withdrawnOn, reason: found.withdrawnReason } : undefined,
    issuer: linkTo(content, 'organization', found.issuer),
    field: found.field === undefined ? undefined : content.named('field', found.field)?.name,
    conference: linkTo(content, 'conference', found.conference),
    topics: found.topics.flatMap((topic) => linkTo(content, 'topic', topic) ?? []),
    signers: found.signers.map(({ official, name, title, form }) => ({
      name,
      title,
      form,
      official: linkTo(content, 'official', official),
    })),
    tasks: found.tasks.map(({ heading, body, deadline, deadlineText, assignees, responsibleOfficials }) => ({
      heading,
      body,
      deadline,
      deadlineText,
      assignees: assignees.flatMap((organization) => linkTo(content, 'organization', organization) ?? []),
      officials: responsibleOfficials.flatMap((official) => linkTo(content, 'official', official) ?? []),
    })),
    relations: directiveRelations.map((relation) => ({
      relation,
      to: cards(found[relation]),
      from: content.list<'directive'>(`directives/${relation}/${id}`).map((entry) => directiveCard(content, entry)),
    })),
    attachments: found.attachments.map(attachmentOf),
    files: inlineFilesOf(found),
    articles: content
      .list<'article'>(`articles/directive/${id}`, { limit: 50, order: 'descending' })
      .map((entry) => articleCard(content, entry)),
  };
});
export type Directive = NonNullable<ReturnType<typeof directive>>;

/** A page of all directives, the latest first. */
export const directivesPage = question('directivesPage', (content, page: PageNumber) =>
  readPage<'directive', DirectiveCard>(content, 'directives', page, (entry) => directiveCard(content, entry)),
);

/** The latest directives. */
export const latestDirectives = question('latestDirectives', (content, count: number) =>
  content
    .list<'directive'>('directives', { limit: count, order: 'descending' })
    .map((entry) => directiveCard(content, entry)),
);

/** The directives that an official signed or is named in, or that an organization issued or is to carry out. */
export const directivesOf = question(
  'directivesOf',
  (content, kind: 'official' | 'issuer' | 'assignee' | 'topic', id: string) =>
    content
      .list<'directive'>(`directives/${kind}/${id}`, { limit: 100, order: 'descending' })
      .map((entry) => directiveCard(content, entry)),
);

/** Validity is a matter of norms only; what the editor set wins over what follows from the dates. */
function validityOf(content: Content, directive: ListedEntry<'directive'>): string | undefined {
  if (directive.group !== norms) return undefined;
  if (directive.validity) return directive.validity;
  if (directive.expiresOn && content.isReached(startOfVietnamDay(directive.expiresOn))) return 'hết hiệu lực';
  if (!directive.effectiveOn) return undefined;
  return content.isReached(startOfVietnamDay(directive.effectiveOn)) ? 'còn hiệu lực' : 'chưa có hiệu lực';
}

function cardOf(content: Content, id: string): DirectiveCard | undefined {
  const found = content.entry('directive', id);
  return found && directiveCard(content, found);
}
