import { Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { words } from './words.ts';

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons, the mildest first. */
  footer: ReactNode;
  onClose: () => void;
  /** Wide enough for two versions side by side. */
  isWide?: boolean;
}

/** A dialog that fits a telephone. */
export function EditingDialog({ title, children, footer, onClose, isWide = false }: Props) {
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        style={{ width: isWide ? '96rem' : '56rem', maxWidth: 'calc(100vw - 2.4rem)' }}
        aria-describedby={undefined}
      >
        <Modal.Header closeLabel={words.compare.close}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end" width="100%">
            {footer}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
