import { Tooltip } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  label: string;
  onPress: () => void;
  /** Pressed or not, for what is on or off at the cursor. */
  pressed?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

/** A square button with an icon. The cursor stays in the text when it is clicked. */
export function ToolButton({ label, onPress, pressed, disabled, children }: Props) {
  return (
    <Tooltip label={label}>
      <Square
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !disabled && onPress()}
      >
        {children}
      </Square>
    </Tooltip>
  );
}

const Square = styled.button`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 3.2rem;
  height: 3.2rem;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;

  @media (pointer: coarse) {
    width: 4rem;
    height: 4rem;
  }

  & svg path {
    fill: currentcolor;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: not-allowed;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
