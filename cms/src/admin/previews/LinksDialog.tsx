import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { HandedOut } from '../../previews/preview-links.ts';
import type { LinksAnswer } from '../../previews/serve-links.ts';
import { ShareLink } from '../live/ShareLink.tsx';
import { words } from './words.ts';

const path = '/previews/links';

interface Props {
  type: string;
  id: string;
  title: string;
  onClose: () => void;
}

/** Makes links to a draft, shows those that hold, and withdraws them. */
export function LinksDialog({ type, id, title, onClose }: Props) {
  const [hours, setHours] = useState(72);
  const [links, setLinks] = useState<HandedOut[]>();
  const [made, setMade] = useState<HandedOut>();
  const [note, setNote] = useState('');
  const send = async (request: () => Promise<{ data: LinksAnswer }>, said = '') => {
    try {
      const { data } = await request();
      setLinks(data.links);
      setMade((before) => data.made ?? data.links.find(({ record }) => record === before?.record));
      setNote(said);
    } catch (error) {
      setNote((error as { message?: string }).message || words.failed);
    }
  };
  const { get, post } = getFetchClient();
  useEffect(() => void send(() => get(path, { params: { type, id } })), [type, id]);
  const make = () => send(() => post(path, { type, id, hours }), words.made);
  const withdraw = (record: string) => send(() => post(`${path}/withdraw`, { type, id, record }), words.withdrawn);

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content style={{ width: '64rem', maxWidth: 'calc(100vw - 2.4rem)' }} aria-describedby={undefined}>
        <Modal.Header>
          <Modal.Title>{words.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{words.explain}</Typography>
            <Flex gap={3} alignItems="flex-end" wrap="wrap">
              <Field.Root name="hours">
                <Field.Label>{words.holdsFor}</Field.Label>
                <SingleSelect value={String(hours)} onChange={(value) => setHours(Number(value))}>
                  {Object.entries(words.hours).map(([value, label]) => (
                    <SingleSelectOption key={value} value={value}>
                      {label}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Button size="L" onClick={make}>
                {words.make}
              </Button>
            </Flex>
            <Typography tag="p" role="status" variant="pi" textColor="neutral700">
              {note}
            </Typography>
            {made && (
              <Box background="primary100" padding={4} hasRadius>
                <Field.Root name="link">
                  <Field.Label>{words.link}</Field.Label>
                  <TextInput readOnly value={made.url} onFocus={(event) => event.currentTarget.select()} />
                </Field.Root>
                <Box paddingTop={2}>
                  <ShareLink title={title} url={made.url} />
                </Box>
              </Box>
            )}
            {links && <Holding links={links} onWithdraw={withdraw} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words.close}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Holding({ links, onWithdraw }: { links: HandedOut[]; onWithdraw: (record: string) => void }) {
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600" textTransform="uppercase">
        {words.holding}
      </Typography>
      {!links.length && <Typography variant="pi">{words.none}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {links.map(({ record, expiresAt, actor }) => (
          <Flex tag="li" key={record} gap={3} justifyContent="space-between" wrap="wrap">
            <Typography variant="pi">
              {[words.expires(expiresAt), actor && words.by(actor)].filter(Boolean).join(' · ')}
            </Typography>
            <Button variant="danger-light" size="S" onClick={() => onWithdraw(record)}>
              {words.withdraw}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
