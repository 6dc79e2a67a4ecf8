import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

/** A toolbar: one stop for the Tab key, arrows move inside. */
export function Bar({ label, soft = false, children }: { label: string; soft?: boolean; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const controls = () => [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])];

  useEffect(() => {
    const all = controls();
    if (!all.some(({ tabIndex }) => tabIndex === 0) || all.filter(({ tabIndex }) => tabIndex === 0).length > 1) {
      all.forEach((control, at) => (control.tabIndex = at ? -1 : 0));
    }
  });

  const move = (event: KeyboardEvent) => {
    const all = controls();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const target = all[(next + all.length) % all.length]!;
    all.forEach((control) => (control.tabIndex = control === target ? 0 : -1));
    target.focus();
  };

  return (
    <Row ref={bar} role="toolbar" aria-label={label} $soft={soft} onKeyDown={move}>
      {children}
    </Row>
  );
}

const Row = styled.div<{ $soft: boolean }>`
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.2rem;
  padding: 0.4rem 0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $soft }) => ($soft ? theme.colors.primary100 : theme.colors.neutral0)};
`;

/** A thin line between groups of tools. */
export const Divider = styled.span.attrs({ 'aria-hidden': true })`
  width: 1px;
  height: 2rem;
  margin: 0 0.4rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;
