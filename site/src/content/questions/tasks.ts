import { question } from '../ask.ts';
import type { Content, ListedEntry } from '../content.ts';
import { readPage } from './paging.ts';
import type { PageNumber } from './paging.ts';
import { directiveCard, linkTo } from './views.ts';

/** A page of the directives that give tasks, the latest first. */
export const tasksPage = question('tasksPage', (content, page: PageNumber) =>
  readPage<'directive', DirectiveWithTasks>(content, 'directives/tasks', page, (entry) => withTasks(content, entry)),
);

/** A directive as lists show it, with its tasks and who is to carry them out. */
function withTasks(content: Content, directive: ListedEntry<'directive'>) {
  return {
    ...directiveCard(content, directive),
    tasks: directive.tasks.map(({ heading, deadline, deadlineText, assignees }) => ({
      heading,
      deadline,
      deadlineText,
      assignees: assignees.flatMap((organization) => linkTo(content, 'organization', organization) ?? []),
    })),
  };
}
export type DirectiveWithTasks = ReturnType<typeof withTasks>;
