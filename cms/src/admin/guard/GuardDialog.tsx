import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import type { ShownFinding } from '../../guard/finding.ts';
import { goToField } from './go-to-field.ts';
import type { Question, Reply } from './questions.ts';
import { words } from './words.ts';

/** What the guard found, and the choice between going back and publishing all the same. */
export function GuardDialog({ question, onReply }: { question: Question; onReply: (reply: Reply) => void }) {
  const { title, body, footer } = question.about === 'one' ? one(question, onReply) : many(question, onReply);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onReply('back')}>
      <Modal.Content style={{ width: '72rem', maxWidth: 'calc(100vw - 2.4rem)' }} aria-describedby={undefined}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {body}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" justifyContent="space-between" width="100%">
            <Button variant="tertiary" onClick={() => onReply('back')}>
              {words.back}
            </Button>
            {footer}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function one({ refusal, purpose }: Question & { about: 'one' }, onReply: (reply: Reply) => void) {
  const { findings, confirmation } = refusal;
  const parts = [
    [words.mustMend, 'block'],
    [words.mayConfirm, 'warning'],
    [words.goodToKnow, 'note'],
  ] as const;
  const goTo = (field: string) => {
    onReply('back');
    void goToField(field);
  };
  return {
    title: confirmation ? words.doubtful[purpose] : words.blocked[purpose],
    body: parts.map(([heading, severity]) => {
      const list = findings.filter((finding) => finding.severity === severity);
      return list.length > 0 && <Part key={severity} heading={heading} findings={list} onGoTo={goTo} />;
    }),
    footer: confirmation && <Button onClick={() => onReply('confirm')}>{words.confirm[purpose]}</Button>,
  };
}

function many({ entries, cleanCount }: Question & { about: 'many' }, onReply: (reply: Reply) => void) {
  const held = entries.filter(({ confirmation }) => !confirmation);
  const doubtful = entries.filter(({ confirmation }) => confirmation);
  const list = (heading: string, some: typeof entries) =>
    some.length > 0 && (
      <Box key={heading}>
        <Typography tag="h3" variant="delta">
          {heading}
        </Typography>
        {some.map(({ id, title, findings }) => (
          <Box key={id} paddingTop={3}>
            <Link href={`${window.location.pathname.replace(/\/$/, '')}/${id}`} isExternal={false}>
              {title || words.untitled}
            </Link>
            <List findings={findings} />
          </Box>
        ))}
      </Box>
    );
  return {
    title: words.bulk,
    body: [list(words.heldBack(held.length), held), list(words.toConfirm(doubtful.length), doubtful)],
    footer: (
      <Flex gap={2} wrap="wrap">
        {cleanCount > 0 && (
          <Button variant="secondary" onClick={() => onReply('clean')}>
            {words.publishClean(cleanCount)}
          </Button>
        )}
        {doubtful.length > 0 && (
          <Button onClick={() => onReply('confirm')}>{words.publishAll(cleanCount + doubtful.length)}</Button>
        )}
      </Flex>
    ),
  };
}

interface PartProps {
  heading: string;
  findings: ShownFinding[];
  onGoTo: (field: string) => void;
}

function Part({ heading, findings, onGoTo }: PartProps) {
  return (
    <Box>
      <Typography tag="h3" variant="delta">
        {heading}
      </Typography>
      <List findings={findings} onGoTo={onGoTo} />
    </Box>
  );
}

function List({ findings, onGoTo }: { findings: ShownFinding[]; onGoTo?: (field: string) => void }) {
  return (
    <Box tag="ul" paddingTop={2}>
      {findings.map(({ field, rule, message, place, severity }) => (
        <Box
          tag="li"
          key={`${field} ${rule} ${message}`}
          padding={3}
          marginBottom={2}
          hasRadius
          background={severity === 'block' ? 'danger100' : severity === 'warning' ? 'warning100' : 'neutral100'}
        >
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
          {onGoTo && (
            <Button
              variant="ghost"
              size="S"
              onClick={() => onGoTo(field)}
              style={{ height: 'auto', padding: '0.4rem 0', textAlign: 'left', whiteSpace: 'normal' }}
            >
              {words.goTo(place)}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
