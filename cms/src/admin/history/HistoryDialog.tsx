import { Box, Button, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Comparison, History } from '../../history/history-routes.ts';
import type { Restored } from '../../history/restore.ts';
import type { Version } from '../../history/versions.ts';
import { Differences } from './Differences.tsx';
import { VersionList } from './VersionList.tsx';
import { messageOf, useAnswer } from './use-answer.ts';
import { actions, words } from './words.ts';

interface Props {
  type: string;
  id: string;
  /** Whether the form has changes that are not saved. */
  isModified?: boolean;
  /** Where the restored entry is opened; by default the form that is open is loaded again. */
  onRestored?: () => void;
  onClose: () => void;
}

export type Chosen = 'draft' | number;
type Base = 'previous' | 'draft';

/** All versions of an entry, how each differs, and the way back to one of them. */
export default function HistoryDialog({ type, id, isModified = false, onRestored, onClose }: Props) {
  const { data: history, isFailed, reload } = useAnswer<History>(`/history/${type}/${id}`);
  const [chosen, setChosen] = useState<Chosen>();
  const [base, setBase] = useState<Base>('previous');
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    setBase('previous');
  };
  const version = history?.versions.find(({ number }) => number === chosen);
  const states = history && chosen !== undefined ? statesToCompare(history.versions, chosen, base) : undefined;
  const mayRestore = history?.mayRestore && version && hasState(version);

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        aria-describedby={undefined}
        style={{ width: '110rem', maxWidth: 'calc(100vw - 1.6rem)', height: '92vh', maxHeight: '92vh' }}
      >
        <Modal.Header closeLabel={words.close}>
          <Modal.Title>{words.history}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isFailed && <Typography>{words.failed}</Typography>}
          {history && (
            <Columns>
              <Side $isHidden={chosen !== undefined}>
                <VersionList history={history} chosen={chosen} onChoose={choose} />
              </Side>
              <Main $isHidden={chosen === undefined}>
                <Back>
                  <Button variant="ghost" startIcon={<ArrowLeft />} onClick={() => choose(undefined)}>
                    {words.backToVersions}
                  </Button>
                </Back>
                {chosen !== undefined && (
                  <Typography tag="h3" variant="beta">
                    {version
                      ? `${words.version(version.number)}: ${actions[version.action].toLowerCase()}`
                      : words.draft}
                  </Typography>
                )}
                {version && hasState(version) && history.draft && (
                  <Box paddingTop={3} paddingBottom={2}>
                    <SingleSelect
                      aria-label={words.compareWith}
                      value={base}
                      onChange={(value) => setBase(String(value) as Base)}
                    >
                      <SingleSelectOption value="previous">{words.withPrevious}</SingleSelectOption>
                      <SingleSelectOption value="draft">{words.withDraft}</SingleSelectOption>
                    </SingleSelect>
                  </Box>
                )}
                {version && !hasState(version) && <Typography tag="p">{words.goneState}</Typography>}
                {states && <Compared key={`${states.from} ${states.to}`} path={`/history/${type}/${id}`} {...states} />}
              </Main>
            </Columns>
          )}
        </Modal.Body>
        <Modal.Footer>
          {mayRestore ? (
            <RestoreBar
              key={version.number}
              {...{ type, id, version, history, isModified, onChanged: reload }}
              onRestored={onRestored ?? (() => window.location.reload())}
            />
          ) : (
            <Button variant="tertiary" onClick={onClose}>
              {words.close}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Compared({ path, from, to }: { path: string; from: Chosen | 'none'; to: Chosen }) {
  const { data, isFailed } = useAnswer<Comparison>(`${path}/compare?from=${from}&to=${to}`);
  if (isFailed) return <Typography>{words.failed}</Typography>;
  if (!data) return <Typography textColor="neutral600">{words.loading}</Typography>;
  return (
    <>
      {from === 'none' && (
        <Typography tag="p" textColor="neutral600">
          {words.first}
        </Typography>
      )}
      {data.fields.length ? (
        <Differences fields={data.fields} files={data.files} />
      ) : (
        <Typography tag="p">{words.same}</Typography>
      )}
    </>
  );
}

interface BarProps {
  type: string;
  id: string;
  version: Version;
  history: History;
  isModified: boolean;
  onRestored: () => void;
  onChanged: () => void;
}

/** Asks before a draft is replaced, and says what could not be brought back. */
function RestoreBar({ type, id, version, history, isModified, onRestored, onChanged }: BarProps) {
  const { post } = useFetchClient();
  const [step, setStep] = useState<'offer' | 'ask' | 'busy' | 'done'>('offer');
  const [lost, setLost] = useState<string[]>([]);
  const [problem, setProblem] = useState('');
  const { hasDrafts, draft } = history;
  const restore = async () => {
    setStep('busy');
    try {
      const body = { version: version.number, ...(draft && { seen: draft.savedAt }) };
      const { data } = await post<Restored>(`/history/${type}/${id}/restore`, body);
      if (!data.lost.length) return onRestored();
      setLost(data.lost);
      setStep('done');
    } catch (error) {
      setProblem(messageOf(error, words.failed));
      setStep('offer');
      onChanged();
    }
  };
  const name = hasDrafts ? words.restore : words.restorePublic;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <div role="status">
        {problem && <Typography textColor="danger600">{problem}</Typography>}
        {step === 'ask' && (
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Typography fontWeight="bold">
              {hasDrafts ? words.askRestore(version.number) : words.askRestorePublic(version.number)}
            </Typography>
            {hasDrafts && draft?.isOther && <Typography>{words.replacesDraft}</Typography>}
            {isModified && <Typography textColor="danger600">{words.losesUnsaved}</Typography>}
          </Flex>
        )}
        {step === 'done' && (
          <>
            <Typography fontWeight="bold">
              {words.restored} {words.lost}
            </Typography>
            <ul style={{ maxHeight: '20vh', overflow: 'auto' }}>
              {lost.map((sentence) => (
                <li key={sentence}>
                  <Typography>{sentence}</Typography>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        {step === 'ask' && (
          <Button variant="tertiary" onClick={() => setStep('offer')}>
            {words.cancel}
          </Button>
        )}
        {step === 'done' ? (
          <Button onClick={onRestored}>{words.openDraft}</Button>
        ) : (
          <Button loading={step === 'busy'} onClick={() => (step === 'ask' ? void restore() : setStep('ask'))}>
            {step === 'offer' ? name : words.doRestore}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** A version of a time at which readers saw something, or of a draft. */
function hasState({ action }: Version): boolean {
  return action === 'publish' || action === 'draft';
}

function statesToCompare(
  versions: Version[],
  chosen: Chosen,
  base: Base,
): { from: Chosen | 'none'; to: Chosen } | undefined {
  const withState = versions.filter(hasState);
  const published = versions.filter(({ action }) => action === 'publish');
  if (chosen === 'draft') return { from: published[0]?.number ?? 'none', to: 'draft' };
  if (!withState.some(({ number }) => number === chosen)) return undefined;
  if (base === 'draft') return { from: 'draft', to: chosen };
  return { from: published.find(({ number }) => number < chosen)?.number ?? 'none', to: chosen };
}

const narrow = '@media (max-width: 767px)';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 30rem) minmax(0, 1fr);
  gap: 2.4rem;

  ${narrow} {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** On a telephone the list and what was chosen from it take turns. */
const Side = styled.div<{ $isHidden: boolean }>`
  ${narrow} {
    display: ${({ $isHidden }) => ($isHidden ? 'none' : 'block')};
  }
`;

const Main = styled.div<{ $isHidden: boolean }>`
  min-width: 0;

  ${narrow} {
    display: ${({ $isHidden }) => ($isHidden ? 'none' : 'block')};
  }
`;

const Back = styled.div`
  display: none;
  margin: 0 0 1.2rem -1.6rem;

  ${narrow} {
    display: block;
  }
`;
