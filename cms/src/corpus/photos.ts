import type { Fields } from './document.ts';

/** A picture of the media library, as the corpus uses it. */
export interface CorpusPicture {
  /** The file's id. */
  id: number;
  /** As the Markdown editor inserts it: "/uploads/…". */
  url: string;
  alt: string;
  caption: string;
}

/** Files of the media library that the corpus shows and attaches. */
export interface CorpusFiles {
  pictures: readonly CorpusPicture[];
  portraits: readonly CorpusPicture[];
  /** Ids of documents that can be attached. */
  attachments: readonly number[];
}

/** The picture as an entry's photo. */
export function photoOf({ id, alt, caption }: CorpusPicture): Fields {
  return { image: id, caption, alt, credit: 'Tranh minh hoạ', consent: 'không cần' };
}
