/** A kind of file that the library takes. */
export interface Kind {
  mime: string;
  /** The usual ending first; a file keeps any of these that it has. */
  endings: readonly [string, ...string[]];
}

const office = 'application/vnd.openxmlformats-officedocument';

export const pictureKinds = {
  jpeg: { mime: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  png: { mime: 'image/png', endings: ['.png'] },
  webp: { mime: 'image/webp', endings: ['.webp'] },
  avif: { mime: 'image/avif', endings: ['.avif'] },
  gif: { mime: 'image/gif', endings: ['.gif'] },
} as const satisfies Record<string, Kind>;

export const documentKinds = {
  pdf: { mime: 'application/pdf', endings: ['.pdf'] },
  doc: { mime: 'application/msword', endings: ['.doc'] },
  xls: { mime: 'application/vnd.ms-excel', endings: ['.xls'] },
  ppt: { mime: 'application/vnd.ms-powerpoint', endings: ['.ppt'] },
  docx: { mime: `${office}.wordprocessingml.document`, endings: ['.docx'] },
  xlsx: { mime: `${office}.spreadsheetml.sheet`, endings: ['.xlsx'] },
  pptx: { mime: `${office}.presentationml.presentation`, endings: ['.pptx'] },
  zip: { mime: 'application/zip', endings: ['.zip'] },
} as const satisfies Record<string, Kind>;

export type PictureFormat = keyof typeof pictureKinds;
export type DocumentFormat = keyof typeof documentKinds;
