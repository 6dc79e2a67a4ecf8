import { Badge, Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import type { DeletionRefusal, ShownUse } from '../../uploads/keep-used-files.ts';
import { words } from './words.ts';

/** The entries that hold back files from being deleted, each with a link to where it is edited. */
export function InUseDialog({ refusal: { uses, more }, onClose }: { refusal: DeletionRefusal; onClose: () => void }) {
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content style={{ width: '64rem', maxWidth: 'calc(100vw - 2.4rem)' }} aria-describedby={undefined}>
        <Modal.Header>
          <Modal.Title>{words.inUse}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" textColor="neutral700">
            {words.advice}
          </Typography>
          <Box tag="ul" paddingTop={4}>
            {uses.map((use) => (
              <Use key={`${use.type} ${use.id}`} use={use} />
            ))}
          </Box>
          {more > 0 && <Typography tag="p">{words.more(more)}</Typography>}
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{words.close}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Use({ use }: { use: ShownUse }) {
  const { title, typeName, isPublic, files } = use;
  return (
    <Box tag="li" padding={3} marginBottom={2} hasRadius background="neutral100" style={{ overflowWrap: 'anywhere' }}>
      <Flex gap={2} wrap="wrap">
        {title === undefined ? (
          <Typography fontWeight="bold">{words.unreadable}</Typography>
        ) : (
          <Link href={addressOf(use)} target="_blank">
            {title || words.untitled}
          </Link>
        )}
        <Badge
          backgroundColor={isPublic ? 'success100' : 'neutral150'}
          textColor={isPublic ? 'success700' : 'neutral700'}
        >
          {isPublic ? words.public : words.draft}
        </Badge>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {typeName}. {words.uses(files)}
      </Typography>
    </Box>
  );
}

function addressOf({ type, id }: ShownUse): string {
  const base = window.location.pathname.split('/plugins/')[0]!.split('/content-manager/')[0]!;
  const uid = `api::${type}.${type}`;
  return type === 'site-setting'
    ? `${base}/content-manager/single-types/${uid}`
    : `${base}/content-manager/collection-types/${uid}/${id}`;
}
