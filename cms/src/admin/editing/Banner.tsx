import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Puts notices above the fields of the edit form; where it is narrow, everything else of ours stands below it. */
export function AboveFields({ children }: { children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement>();
  useEffect(() => {
    const created = document.createElement('div');
    document.querySelector('main form [role="tablist"]')?.parentElement?.before(created);
    setHost(created);
    return () => created.remove();
  }, []);
  return host ? createPortal(children, host) : null;
}

/** A notice with something to do about it. */
export function Banner({
  tone,
  text,
  children,
}: {
  tone: 'warning' | 'primary';
  text: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Box role="status" background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={4} marginBottom={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography style={{ flex: '1 1 24rem' }}>{text}</Typography>
        {children && (
          <Flex gap={2} wrap="wrap">
            {children}
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
