import { Box } from '@strapi/design-system';

export type Tone = 'neutral' | 'primary' | 'success' | 'danger' | 'warning';

/** A dot in the colour of a state; the words beside it say the same. */
export function StateMark({ tone }: { tone: Tone }) {
  return (
    <Box
      aria-hidden
      background={tone === 'neutral' ? 'neutral300' : `${tone}500`}
      style={{ width: '1rem', height: '1rem', borderRadius: '50%', flexShrink: 0, marginTop: '0.5rem' }}
    />
  );
}
