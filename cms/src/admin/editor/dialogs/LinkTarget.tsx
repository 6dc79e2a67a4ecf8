import { readEntryLink } from '@ban-tin/shared/entry-link';
import type { LinkedType } from '@ban-tin/shared/entry-link';
import { styled } from 'styled-components';
import { useEntry } from './entry-search.ts';
import { words } from '../words.ts';

/** Says where a link leads: the title of an entry as it is now, or the address. */
export function LinkTarget({ href }: { href: string }) {
  const entry = readEntryLink(href);
  return (
    <Target>
      {words.link.leadsTo} {entry ? <EntryTitle {...entry} /> : <strong>{href.replace(/^mailto:|^tel:/, '')}</strong>}
    </Target>
  );
}

function EntryTitle({ type, id }: { type: LinkedType; id: string }) {
  const entry = useEntry(type, id);
  if (entry === undefined) return <span>…</span>;
  if (entry === null) return <strong>{words.link.gone}</strong>;
  return (
    <>
      <strong>
        {words.types[type]}: {entry.title}
      </strong>
      {entry.isDraft && ` (${words.link.draft.toLowerCase()})`}
    </>
  );
}

const Target = styled.span`
  flex: 1 1 16rem;
  min-width: 0;
  padding: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.4;
  overflow-wrap: anywhere;

  & strong {
    font-weight: 600;
  }
`;
