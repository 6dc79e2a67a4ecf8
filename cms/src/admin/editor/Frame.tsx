import { Button } from '@strapi/design-system';
import { Code, Collapse, Expand, Pencil } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { ToolButton } from './ToolButton.tsx';
import { countWords } from '@ban-tin/shared/count-words';
import { words } from './words.ts';

interface Props {
  name: string;
  text: string;
  hasError: boolean;
  isExpanded: boolean;
  showsSource: boolean;
  onExpand: (expanded: boolean) => void;
  onShowSource: (shown: boolean) => void;
  children: ReactNode;
}

/** The border around the editor, with the number of words and the way to the source below. */
export function Frame({ name, text, hasError, isExpanded, showsSource, onExpand, onShowSource, children }: Props) {
  const leave = (event: { key: string }) => event.key === 'Escape' && isExpanded && onExpand(false);
  return (
    <Border data-editor={name} $hasError={hasError} $isExpanded={isExpanded} onKeyDown={leave}>
      {children}
      <Foot>
        <Count aria-live="off">{words.count(countWords(text))}</Count>
        <Button
          size="S"
          variant="ghost"
          startIcon={showsSource ? <Pencil /> : <Code />}
          onClick={() => onShowSource(!showsSource)}
        >
          {showsSource ? words.source.hide : words.source.show}
        </Button>
        <ToolButton
          label={isExpanded ? words.expand.off : words.expand.on}
          pressed={isExpanded}
          onPress={() => onExpand(!isExpanded)}
        >
          {isExpanded ? <Collapse /> : <Expand />}
        </ToolButton>
      </Foot>
    </Border>
  );
}

const Border = styled.div<{ $hasError: boolean; $isExpanded: boolean }>`
  display: flex;
  flex-direction: column;
  min-width: 0;
  overflow: hidden;
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme, $isExpanded }) => ($isExpanded ? 0 : theme.borderRadius)};
  background: ${({ theme }) => theme.colors.neutral0};
  ${({ $isExpanded }) => ($isExpanded ? 'position: fixed; inset: 0; z-index: 4;' : 'max-height: max(32rem, 80vh);')}

  &:focus-within {
    border-color: ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.primary600)};
    box-shadow: ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.primary600)} 0 0 0 2px;
  }
`;

const Foot = styled.div`
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  padding: 0.4rem 0.8rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const Count = styled.span`
  margin-right: auto;
  padding: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
