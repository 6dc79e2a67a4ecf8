import { css } from 'styled-components';

/** Paragraphs, headings, lists, quotes and links of the text. */
export const proseStyles = css`
  .ProseMirror {
    box-sizing: border-box;
    max-width: 76rem;
    min-height: 24rem;
    margin: 0 auto;
    padding: 1.6rem 2rem 4rem;
    outline: 0;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 1.6;
    overflow-wrap: break-word;
    white-space: pre-wrap;
  }

  .ProseMirror > * + * {
    margin-top: 1.2rem;
  }

  .ProseMirror > :is(h1, h2, h3, h4, h5, h6) {
    margin-top: 2.4rem;
  }

  .ProseMirror > :first-child {
    margin-top: 0;
  }

  .ProseMirror [data-hint]::before {
    content: attr(data-hint);
    float: left;
    height: 0;
    color: ${({ theme }) => theme.colors.neutral500};
    pointer-events: none;
  }

  .ProseMirror :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 600;
    line-height: 1.3;
  }

  .ProseMirror :is(h1, h2) {
    font-size: 2.2rem;
  }

  .ProseMirror h3 {
    font-size: 1.9rem;
  }

  .ProseMirror :is(h4, h5, h6) {
    font-size: 1.7rem;
  }

  .ProseMirror strong {
    font-weight: 600;
  }

  .ProseMirror em {
    font-style: italic;
  }

  .ProseMirror u {
    text-decoration: underline;
  }

  .ProseMirror :is(sup, sub) {
    font-size: 0.75em;
    line-height: 0;
  }

  .ProseMirror sup {
    vertical-align: super;
  }

  .ProseMirror sub {
    vertical-align: sub;
  }

  .ProseMirror mark {
    background: ${({ theme }) => theme.colors.warning200};
    color: inherit;
  }

  .ProseMirror :is(ul, ol) {
    padding-left: 2.4rem;
  }

  .ProseMirror ul {
    list-style: disc;
  }

  .ProseMirror ol {
    list-style: decimal;
  }

  .ProseMirror li + li,
  .ProseMirror li > * + * {
    margin-top: 0.4rem;
  }

  .ProseMirror blockquote {
    padding: 0.4rem 0 0.4rem 1.6rem;
    border-left: 4px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral700};
  }

  .ProseMirror hr {
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }

  .ProseMirror :is(code, pre, kbd) {
    border-radius: 2px;
    background: ${({ theme }) => theme.colors.neutral150};
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
  }

  .ProseMirror pre {
    padding: 1.2rem;
    overflow-x: auto;
  }

  .ProseMirror a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
    cursor: text;
  }

  .ProseMirror a:is([data-kind='file'], [data-kind='entry']) {
    padding: 0.1rem 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.primary200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.primary100};
    text-decoration: none;
    box-decoration-break: clone;
  }

  .ProseMirror a:is([data-kind='file'], [data-kind='entry'])::before {
    content: '';
    display: inline-block;
    width: 1.4rem;
    height: 1.4rem;
    margin-right: 0.4rem;
    vertical-align: -0.15em;
    background: currentcolor;
  }

  .ProseMirror a[data-kind='file']::before {
    mask: ${iconOf('M9 2h10l8 8v19a1 1 0 0 1-1 1H9a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Zm9 2v7h7Z')} center / contain no-repeat;
  }

  .ProseMirror a[data-kind='entry']::before {
    mask: ${iconOf('M5 5h22v4H5Zm0 7h22v3H5Zm0 6h22v3H5Zm0 6h14v3H5Z')} center / contain no-repeat;
  }
`;

function iconOf(path: string): string {
  return `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='${path}'/%3E%3C/svg%3E")`;
}
