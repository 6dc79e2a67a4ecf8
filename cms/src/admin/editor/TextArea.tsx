import { forwardRef } from 'react';
import { styled } from 'styled-components';
import { figureStyles } from './styles/figures.ts';
import { proseStyles } from './styles/prose.ts';
import { tableStyles } from './styles/tables.ts';

/** Where the visual editor draws the text, looking much as readers will see it. */
export const TextArea = forwardRef<HTMLDivElement, { hidden: boolean }>(function TextArea({ hidden }, ref) {
  return <Area ref={ref} hidden={hidden} />;
});

const Area = styled.div`
  flex: 1 1 auto;
  min-height: 0;
  overflow: auto;

  &[hidden] {
    display: none;
  }

  ${proseStyles}
  ${tableStyles}
  ${figureStyles}
`;
