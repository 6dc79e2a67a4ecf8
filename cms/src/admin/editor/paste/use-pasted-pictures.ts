import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';
import type { Notice } from '../Notices.tsx';
import { words } from '../words.ts';
import type { BringPicture } from './pasted-pictures-plugin.ts';
import { PastedPictures } from './pasted-pictures.ts';
import type { PastedPicture } from './pasted-pictures.ts';
import { readPicture } from './read-picture.ts';

type Missing = 'local' | 'remote' | 'failed';

interface MissingPicture {
  why: Missing;
  picture: PastedPicture;
  /** What the media library said, with the picture's name. */
  refusal?: string;
}

/** Uploads pasted pictures, and says which of them could not be brought. */
export function usePastedPictures() {
  const { post } = useFetchClient();
  const pictures = useMemo(() => new PastedPictures(), []);
  const [missing, setMissing] = useState<MissingPicture[]>([]);

  const bring: BringPicture = useCallback(
    async (picture) => {
      const leave = (why: Missing, refusal?: string) => {
        setMissing((others) => [...others, { why, picture, refusal }]);
        return undefined;
      };
      const read = await readPicture(picture);
      if ('missing' in read) return leave(read.missing);
      const form = new FormData();
      form.append('files', read.file);
      if (picture.alt) form.append('fileInfo', JSON.stringify({ alternativeText: picture.alt }));
      try {
        const { data } = await post('/upload', form);
        return { url: (data as { url: string }[])[0]!.url, alt: '' };
      } catch (error) {
        return leave('failed', (error as Error).message);
      }
    },
    [post],
  );
  const clearNotices = useCallback(() => setMissing([]), []);
  return { pictures, bring, notices: noticesOf(missing), clearNotices };
}

function noticesOf(missing: MissingPicture[]): Notice[] {
  const of = (why: Missing) => missing.filter((each) => each.why === why).map(({ picture }) => picture);
  const failed = missing.filter(({ why }) => why === 'failed');
  const local = [...new Set(of('local').map(({ number }) => number))].sort((a, b) => a - b);
  return [
    ...(local.length ? [{ sentence: words.paste.local(local.join(', ')), items: [] }] : []),
    ...(of('remote').length ? [{ sentence: words.paste.remote, items: of('remote').map(nameOf) }] : []),
    ...(failed.length
      ? [{ sentence: words.paste.failed, items: failed.map(({ picture, refusal }) => refusal || nameOf(picture)) }]
      : []),
  ];
}

function nameOf({ source, alt }: PastedPicture): string {
  if (typeof source !== 'string') return source.name || words.paste.unnamed;
  return /^https?:/i.test(source) ? source : alt || words.paste.unnamed;
}
