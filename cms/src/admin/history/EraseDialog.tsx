import { Box, Button, Field, Flex, Link, Modal, TextInput, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { ErasePreview, ShownFile } from '../../erase/erase-routes.ts';
import { adminPath } from './admin-path.ts';
import { messageOf, useAnswer } from './use-answer.ts';
import { typeNames, words } from './words.ts';

interface Props {
  type: string;
  id: string;
  onClose: () => void;
}

/** Says what would be erased and who still speaks of it; asks for a reason and for the title once more. */
export default function EraseDialog({ type, id, onClose }: Props) {
  const path = `/erase/${type}/${id}`;
  const { data, isFailed } = useAnswer<ErasePreview>(path);
  const { post } = useFetchClient();
  const [reason, setReason] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React passes events on to the form of the entry, around the dialog.
    event.stopPropagation();
    setBusy(true);
    try {
      await post(path, { reason, title });
      window.location.assign(adminPath());
    } catch (error) {
      setProblem(messageOf(error, words.failed));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && !isBusy && onClose()}>
      <Modal.Content aria-describedby={undefined} style={{ width: '72rem', maxWidth: 'calc(100vw - 1.6rem)' }}>
        <form onSubmit={(event) => void submit(event)} noValidate style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words.close}>
            <Modal.Title>{words.eraseTitle}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            {isFailed && <Typography>{words.failed}</Typography>}
            {!data && !isFailed && <Typography textColor="neutral600">{words.loading}</Typography>}
            {data && (
              <Flex direction="column" alignItems="stretch" gap={5}>
                <Consequences type={type} preview={data} />
                <Field.Root required hint={words.reasonHint}>
                  <Field.Label>{words.reason}</Field.Label>
                  <Textarea value={reason} onChange={({ target }) => setReason(target.value)} />
                  <Field.Hint />
                </Field.Root>
                <Field.Root required hint={data.title}>
                  <Field.Label>{words.typeTitle}</Field.Label>
                  <TextInput value={title} onChange={({ target }) => setTitle(target.value)} autoComplete="off" />
                  <Field.Hint />
                </Field.Root>
              </Flex>
            )}
          </Modal.Body>
          <Modal.Footer>
            <Flex direction="column" alignItems="stretch" gap={2} width="100%">
              <div role="status">{problem && <Typography textColor="danger600">{problem}</Typography>}</div>
              <Flex gap={2} justifyContent="space-between" wrap="wrap">
                <Button type="button" variant="tertiary" onClick={onClose} disabled={isBusy}>
                  {words.cancel}
                </Button>
                <Button
                  type="submit"
                  variant="danger"
                  loading={isBusy}
                  disabled={!data || !reason.trim() || !title.trim()}
                >
                  {words.erase}
                </Button>
              </Flex>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function Consequences({ type, preview }: { type: string; preview: ErasePreview }) {
  const { title, versions, files, shared, mentions } = preview;
  const isFile = type === 'media';
  return (
    <>
      <Box background="danger100" padding={4} hasRadius>
        <Typography tag="p" fontWeight="bold">
          {words.eraseIntro}
        </Typography>
        <Lines>
          {isFile ? words.eraseFile(title) : words.eraseEntry(title)}
          {!isFile && versions > 0 && words.eraseVersions(versions)}
          {!isFile && files.length > 0 && (
            <>
              {words.eraseFiles(files.length)}
              <FileList files={files} />
            </>
          )}
        </Lines>
      </Box>
      {shared.length > 0 && (
        <Box>
          <Typography>{words.keepFiles}</Typography>
          <FileList files={shared} />
        </Box>
      )}
      {mentions.length > 0 ? (
        <Box>
          <Typography fontWeight="bold">{isFile ? words.usedBy : words.mentions}</Typography>
          <Lines>
            {mentions.map((mention) => (
              <Link key={mention.id} href={adminPath(mention)} target="_blank" rel="noreferrer">
                {typeNames[mention.type]}: {mention.title || words.untitled}
              </Link>
            ))}
          </Lines>
        </Box>
      ) : (
        <Typography textColor="neutral600">{words.noMentions}</Typography>
      )}
      <Typography textColor="neutral600">{words.eraseLeft}</Typography>
    </>
  );
}

function FileList({ files }: { files: ShownFile[] }) {
  return (
    <Flex gap={3} wrap="wrap" paddingTop={2}>
      {files.map(({ id, name, thumbnail }) => (
        <Flex key={id} gap={2} maxWidth="100%">
          {thumbnail && (
            <img src={thumbnail} alt="" style={{ width: '4.8rem', height: '4.8rem', objectFit: 'cover' }} />
          )}
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return (
    <ul style={{ listStyle: 'disc', paddingLeft: '2rem' }}>
      {[children].flat().map(
        (line, at) =>
          line && (
            <Box tag="li" key={at} paddingTop={1} style={{ overflowWrap: 'anywhere' }}>
              <Typography tag="div">{line}</Typography>
            </Box>
          ),
      )}
    </ul>
  );
}
