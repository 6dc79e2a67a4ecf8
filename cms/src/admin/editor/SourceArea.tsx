import { styled } from 'styled-components';
import { words } from './words.ts';

interface Props {
  text: string;
  disabled: boolean;
  onChange: (text: string) => void;
}

/** The text as it is stored. */
export function SourceArea({ text, disabled, onChange }: Props) {
  return (
    <Area
      aria-label={words.source.area}
      value={text}
      disabled={disabled}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const Area = styled.textarea`
  flex: 1 1 auto;
  min-height: 32rem;
  padding: 1.6rem;
  border: 0;
  outline: 0;
  resize: none;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font:
    1.4rem/1.6 ui-monospace,
    'SF Mono',
    Menlo,
    Consolas,
    monospace;
`;
