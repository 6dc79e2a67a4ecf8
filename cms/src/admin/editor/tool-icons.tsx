import type { ReactNode } from 'react';

/** Icons that Strapi's set lacks, on its grid of 32. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 32 32" width={18} height={18} fill="currentColor" aria-hidden focusable={false}>
      {children}
    </svg>
  );
}

export const UndoIcon = () => (
  <Icon>
    <path d="M12.500 4.500v6H19a8.500 8.500 0 0 1 0 17h-8v-3h8a5.500 5.500 0 0 0 0-11h-6.500v6L4 12Z" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="M19.500 4.500v6H13a8.500 8.500 0 0 0 0 17h8v-3h-8a5.500 5.500 0 0 1 0-11h6.500v6L28 12Z" />
  </Icon>
);

export const TableIcon = () => (
  <Icon>
    <path d="M4 5h24a1 1 0 0 1 1 1v20a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm1 8v5h6.500v-5Zm8.500 0v5h5v-5Zm7 0v5H27v-5ZM5 20v5h6.500v-5Zm8.500 0v5h5v-5Zm7 0v5H27v-5Z" />
  </Icon>
);

export const RuleIcon = () => (
  <Icon>
    <path d="M4 15h24v2.500H4ZM7 6h18v2H7ZM7 24h18v2H7Z" />
  </Icon>
);

export const SuperscriptIcon = () => (
  <Icon>
    <path d="M4 8h3.200l4 6 4-6h3.200l-5.600 8.200L18.800 25h-3.200l-4.400-6.600L6.800 25H3.600l6-8.800ZM21 13v-1.700l3.400-3.100c.6-.6.9-1 .9-1.500 0-.7-.5-1.100-1.200-1.100-.8 0-1.200.5-1.300 1.300h-1.900C21 5 22.200 4 24.200 4c1.900 0 3.100 1 3.100 2.600 0 1-.5 1.800-1.500 2.700l-2 1.900h3.600V13Z" />
  </Icon>
);

export const SubscriptIcon = () => (
  <Icon>
    <path d="M4 5h3.200l4 6 4-6h3.200l-5.600 8.200L18.800 22h-3.200l-4.400-6.600L6.800 22H3.600l6-8.800ZM21 28v-1.700l3.400-3.100c.6-.6.9-1 .9-1.500 0-.7-.5-1.100-1.200-1.100-.8 0-1.200.5-1.300 1.300h-1.900c.1-1.900 1.300-2.900 3.300-2.900 1.900 0 3.100 1 3.100 2.600 0 1-.5 1.800-1.500 2.700l-2 1.900h3.600V28Z" />
  </Icon>
);

export const ClearIcon = () => (
  <Icon>
    <path d="M8 5h19v3h-7.200l-2.100 7.200-2.700-2.700L16.600 8H11ZM5.400 4 28 26.600 26.600 28l-9.900-9.900L14.300 26h-3.100l3.100-10.300L4 5.400Z" />
  </Icon>
);

export const AlignIcon = ({ to }: { to: 'left' | 'center' | 'right' }) => {
  const shift = { left: 0, center: 5, right: 10 }[to];
  return (
    <Icon>
      <path d="M4 6h24v2.500H4ZM4 18h24v2.500H4Z" />
      <path d={`M${4 + shift} 12h14v2.500h-14ZM${4 + shift} 24h14v2.500h-14Z`} />
    </Icon>
  );
};
