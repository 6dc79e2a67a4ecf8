import { Typography } from '@strapi/design-system';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import { styled } from 'styled-components';
import type { History } from '../../history/history-routes.ts';
import type { Version } from '../../history/versions.ts';
import type { Chosen } from './HistoryDialog.tsx';
import { actions, words } from './words.ts';

interface Props {
  history: History;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen) => void;
}

/** The versions of an entry, the newest first, and above them the draft if it has something new. */
export function VersionList({ history: { versions, draft, hasDrafts }, chosen, onChoose }: Props) {
  return (
    <List aria-label={words.versions}>
      {hasDrafts && draft?.isOther && (
        <li>
          <Choice type="button" aria-pressed={chosen === 'draft'} onClick={() => onChoose('draft')}>
            <Typography fontWeight="bold">{words.draft}</Typography>
            <Typography variant="pi">{formatMoment(draft.savedAt)}</Typography>
            <Typography variant="pi">{words.unpublished}</Typography>
          </Choice>
        </li>
      )}
      {versions.map((version) => (
        <li key={version.number}>
          <Choice type="button" aria-pressed={chosen === version.number} onClick={() => onChoose(version.number)}>
            <Typography fontWeight="bold">
              {words.version(version.number)}: {actions[version.action].toLowerCase()}
            </Typography>
            <Typography variant="pi">{formatMoment(version.at)}</Typography>
            <Typography variant="pi">{whoOf(version)}</Typography>
            {version.note && <Typography variant="pi">“{version.note}”</Typography>}
          </Choice>
        </li>
      ))}
    </List>
  );
}

function whoOf({ actor, approvedBy, number }: Version): string {
  if (!actor) return number === 1 ? words.beforeHistory : words.server;
  return approvedBy && approvedBy !== actor ? `${actor}. ${words.approvedBy(approvedBy)}` : actor;
}

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
`;

const Choice = styled.button`
  display: grid;
  gap: 0.4rem;
  width: 100%;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left-width: 4px;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  text-align: left;
  cursor: pointer;
  overflow-wrap: anywhere;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
