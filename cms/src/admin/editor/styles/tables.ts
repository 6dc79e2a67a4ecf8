import { css } from 'styled-components';

/** Tables of the text, with the cells that are selected. */
export const tableStyles = css`
  .ProseMirror table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1.4rem;
    line-height: 1.5;
    overflow-wrap: normal;
  }

  .ProseMirror :is(th, td) {
    position: relative;
    min-width: 6rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    vertical-align: top;
    text-align: left;
  }

  .ProseMirror th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 600;
  }

  .ProseMirror .selectedCell::after {
    content: '';
    position: absolute;
    inset: 0;
    background: ${({ theme }) => theme.colors.primary600};
    opacity: 0.16;
    pointer-events: none;
  }

  .ProseMirror .tableWrapper {
    overflow-x: auto;
  }
`;
