import { Typography } from '@strapi/design-system';

/** What there is to be said of a schedule, if anything. */
export function Note({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
