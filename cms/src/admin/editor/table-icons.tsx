import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 32 32" width={20} height={20} fill="currentColor" aria-hidden focusable={false}>
      {children}
    </svg>
  );
}

const plus = (x: number, y: number) =>
  `M${x - 1.2} ${y - 4.5}h2.4v3.300h3.300v2.400h-3.300v3.300h-2.400v-3.300h-3.300v-2.400h3.300Z`;
const cross = (x: number, y: number) =>
  `M${x - 4} ${y - 2.3}l1.700-1.700 2.300 2.300 2.300-2.300 1.700 1.700-2.300 2.300 2.300 2.300-1.700 1.700-2.300-2.300-2.300 2.300-1.700-1.700 2.300-2.300Z`;
const frame = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}Zm2 2v${height - 4}h${width - 4}v${4 - height}Z`;

export const RowAbove = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 16, 26, 12)} />
    <path d={plus(16, 8)} />
  </Icon>
);
export const RowBelow = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 4, 26, 12)} />
    <path d={plus(16, 24)} />
  </Icon>
);
export const ColumnLeft = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(16, 3, 12, 26)} />
    <path d={plus(8, 16)} />
  </Icon>
);
export const ColumnRight = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(4, 3, 12, 26)} />
    <path d={plus(24, 16)} />
  </Icon>
);
export const RemoveRow = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 4, 26, 12)} />
    <path d={cross(16, 24)} />
  </Icon>
);
export const RemoveColumn = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(4, 3, 12, 26)} />
    <path d={cross(24, 16)} />
  </Icon>
);
export const Merge = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 6, 26, 20)} />
    <path d="M7 14.800h4V12l4 4-4 4v-2.800H7ZM25 14.800h-4V12l-4 4 4 4v-2.800h4Z" />
  </Icon>
);
export const MergeRight = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 6, 26, 20)} />
    <path d="M8 14.800h9V11l6.500 5-6.500 5v-3.800H8Z" />
  </Icon>
);
export const MergeDown = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(6, 3, 20, 26)} />
    <path d="M14.800 8v9H11l5 6.500 5-6.500h-3.800V8Z" />
  </Icon>
);
export const Split = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 6, 26, 20)} />
    <path d="M15 8h2v16h-2ZM12 14.800H9V12l-4 4 4 4v-2.800h3ZM20 14.800h3V12l4 4-4 4v-2.800h-3Z" />
  </Icon>
);
export const HeadRow = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 5, 26, 22)} />
    <path d="M4 6h24v7H4ZM15 13h2v13h-2Z" />
  </Icon>
);
export const HeadColumn = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 5, 26, 22)} />
    <path d="M4 6h8v20H4ZM12 15h16v2H12Z" />
  </Icon>
);
export const RemoveTable = () => (
  <Icon>
    <path fillRule="evenodd" d={frame(3, 4, 20, 18)} />
    <path d="M4 9h18v2H4ZM12 10h2v11h-2Z" />
    <path d={cross(25, 24)} />
  </Icon>
);
