import { placeBeside } from '../beside.tsx';
import { GuardDialog } from './GuardDialog.tsx';
import type { Question, Reply } from './questions.ts';

/** Puts the dialog beside the admin; returns how it is asked. */
export function mountDialog(): (question: Question, reply: (reply: Reply) => void) => void {
  const show = placeBeside();
  return (question, reply) => {
    const end = (answer: Reply) => {
      show(null);
      reply(answer);
    };
    show(<GuardDialog question={question} onReply={end} />);
  };
}
