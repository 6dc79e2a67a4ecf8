import { Box, Typography } from '@strapi/design-system';
import type { PlainReason } from '../../live/plain-reason.ts';
import { words } from './words.ts';

/** Why something did not go live; what only an administrator understands is folded away. */
export function Reason({ reason: { plain, technical } }: { reason: PlainReason }) {
  return (
    <Box width="100%">
      <Typography tag="p" variant="pi" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>
        {plain}
      </Typography>
      {technical && (
        <details>
          <Typography tag="summary" variant="pi" textColor="neutral600" style={{ cursor: 'pointer' }}>
            {words.technical}
          </Typography>
          <Typography
            tag="pre"
            variant="pi"
            textColor="neutral600"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {technical}
          </Typography>
        </details>
      )}
    </Box>
  );
}
