import type { Editor } from '@tiptap/core';
import { styled } from 'styled-components';
import { words } from './words.ts';

/** What editors choose from. Other levels are shown where a text has them. */
const offered = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;
type Style = keyof typeof words.styles;

/** The style of the paragraph at the cursor: text, or a heading of some level. */
export function StyleSelect({ editor }: { editor: Editor }) {
  const current = styleAt(editor);
  const styles: readonly Style[] = (offered as readonly Style[]).includes(current) ? offered : [...offered, current];
  return (
    <Select
      aria-label={words.tools.style}
      value={current}
      onChange={(event) => {
        const level = /^heading([1-6])$/.exec(event.target.value)?.[1];
        const [type, attributes] = level ? ['heading', { level: Number(level) }] : ['paragraph', {}];
        const chain = editor.chain().focus();
        // A list begins with a paragraph: what becomes a heading leaves it.
        (editor.can().setNode(type, attributes) ? chain : chain.clearNodes()).setNode(type, attributes).run();
      }}
    >
      {styles.map((style) => (
        <option key={style} value={style}>
          {words.styles[style]}
        </option>
      ))}
    </Select>
  );
}

function styleAt(editor: Editor): Style {
  const { parent } = editor.state.selection.$from;
  if (parent.type.name === 'heading') return `heading${parent.attrs['level'] as 1 | 2 | 3 | 4 | 5 | 6}`;
  return parent.type.name === 'codeBlock' ? 'codeBlock' : 'paragraph';
}

const Select = styled.select`
  height: 3.2rem;
  max-width: 15rem;
  padding: 0 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;

  @media (pointer: coarse) {
    height: 4rem;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
