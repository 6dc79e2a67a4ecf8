import { css } from 'styled-components';

/** Pictures with their captions, pieces of kept source, and the mark of what is selected. */
export const figureStyles = css`
  .ProseMirror figure {
    margin-inline: 0;
    padding: 0.8rem;
    border-radius: 4px;
    text-align: center;
    cursor: pointer;
  }

  .ProseMirror img {
    max-width: 100%;
    max-height: 40rem;
    border-radius: 4px;
  }

  .ProseMirror figure img {
    display: block;
    min-width: 8rem;
    min-height: 4rem;
    margin: 0 auto;
  }

  .ProseMirror p img {
    display: inline-block;
    max-height: 12rem;
    vertical-align: bottom;
  }

  .ProseMirror figcaption {
    margin-top: 0.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
  }

  .ProseMirror .pending-picture {
    padding: 2.4rem;
    border: 1px dashed ${({ theme }) => theme.colors.neutral300};
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral600};
    text-align: center;
  }

  .ProseMirror .kept-source {
    max-height: 20rem;
    border: 1px dashed ${({ theme }) => theme.colors.neutral300};
    overflow: auto;
    white-space: pre-wrap;
    cursor: pointer;
  }

  .ProseMirror .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  .ProseMirror-gapcursor::after {
    border-color: ${({ theme }) => theme.colors.neutral800} !important;
  }
`;
