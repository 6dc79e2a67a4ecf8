import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate, PaperPlane } from '@strapi/icons';
import { useState } from 'react';
import { copyText, shareByZalo } from './share.ts';
import { words } from './words.ts';

/** Copies a link or hands it to Zalo, and says what has become of it. */
export function ShareLink({ title, url }: { title: string; url: string }) {
  const [note, setNote] = useState('');
  const copy = async () => setNote((await copyText(url)) ? words.copied : words.notCopied);
  const share = async () => {
    const outcome = await shareByZalo(title, url);
    setNote({ shared: '', copied: words.pasteInZalo, 'not-copied': words.notCopied }[outcome]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" startIcon={<Duplicate />} onClick={copy}>
          {words.copy}
        </Button>
        <Button variant="tertiary" size="S" startIcon={<PaperPlane />} onClick={share} title={words.zaloHint}>
          {words.zalo}
        </Button>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" role="status">
        {note}
      </Typography>
    </Flex>
  );
}
