import { Button, Flex, Link, Typography } from '@strapi/design-system';
import type { Safety } from './keeper.ts';
import { words } from './words.ts';

/** One line about how safe the unsaved text is; nothing while there is none. */
export function Status({ safety, onCompare }: { safety: Safety; onCompare: () => void }) {
  const { text, isBad } = lineOf(safety);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} width="100%" role="status" aria-live="polite">
      <Typography variant="pi" textColor={isBad ? 'warning700' : 'neutral600'}>
        {text}
      </Typography>
      {safety.problem === 'session' && (
        <Link
          href={`${window.location.pathname.replace(/\/content-manager\/.*$/, '')}/auth/login`}
          isExternal={false}
          target="_blank"
        >
          {words.status.logIn}
        </Link>
      )}
      <Button variant="ghost" size="S" onClick={onCompare} style={{ padding: 0, height: 'auto' }}>
        {words.status.compare}
      </Button>
    </Flex>
  );
}

function lineOf({ localAt, serverAt, problem }: Safety): { text: string; isBad: boolean } {
  if (serverAt) return { text: words.status.kept(serverAt), isBad: false };
  if (problem === 'session' && localAt) return { text: words.status.sessionEnded(localAt), isBad: true };
  if (problem === 'offline' && localAt) return { text: words.status.onlyHere(localAt), isBad: true };
  if (problem && !localAt) return { text: words.status.notKept, isBad: true };
  return { text: localAt ? words.status.kept(localAt) : words.status.keeping, isBad: false };
}
