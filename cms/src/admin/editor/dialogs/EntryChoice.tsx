import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useEntrySearch } from './entry-search.ts';
import type { FoundEntry } from './entry-search.ts';
import { words } from '../words.ts';

const { link: says } = words;

interface Props {
  chosen: FoundEntry | undefined;
  error: string | undefined;
  onChoose: (entry: FoundEntry) => void;
}

/** Finds entries by their titles; one is chosen. */
export function EntryChoice({ chosen, error, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const { found, failed } = useEntrySearch(typed);
  const state = failed ? says.failed : !found ? says.searching : found.length ? '' : says.nothing;
  return (
    <>
      <Field.Root hint={says.searchHint} error={error}>
        <Field.Label>{says.search}</Field.Label>
        <TextInput type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoFocus />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <p role="status">{state}</p>
      {found && found.length > 0 && (
        <Results role="radiogroup" aria-label={says.search}>
          {found.map((entry) => (
            <label key={`${entry.type}/${entry.id}`}>
              <input
                type="radio"
                name="entry"
                checked={chosen?.id === entry.id && chosen.type === entry.type}
                onChange={() => onChoose(entry)}
              />
              <span>
                {entry.title}
                <small>
                  {words.types[entry.type]}
                  {entry.isDraft && ` · ${says.draft}`}
                </small>
              </span>
            </label>
          ))}
        </Results>
      )}
      {chosen?.isDraft && <p>{says.draftHint}</p>}
    </>
  );
}

const Results = styled.div`
  display: flex;
  flex-direction: column;
  max-height: 28rem;
  overflow: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;

  & label {
    display: flex;
    gap: 1.2rem;
    padding: 1rem 1.2rem;
    cursor: pointer;
    font-size: 1.4rem;
    line-height: 1.4;
  }

  & label + label {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  & label:has(:checked) {
    background: ${({ theme }) => theme.colors.primary100};
  }

  & label:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  & input {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin-top: 0.2rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  & span {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  & small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
