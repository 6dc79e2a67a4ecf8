import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { oneAtATime } from '@ban-tin/shared/one-at-a-time';
import type { Core } from '@strapi/strapi';
import { keepDocumentFacts, storeWith } from './document-facts.ts';
import { examine } from './examine.ts';
import type { Taken } from './examine.ts';
import { fileName } from './file-name.ts';
import { refusalOf } from './refusal.ts';
import { reasons } from './words.ts';

/** A file on its way into the media library, as far as we touch it. */
interface Incoming {
  filepath: string;
  originalFilename?: string;
  mimetype?: string;
  size: number;
  detectedMimeType?: string;
}
interface FileInfo {
  name?: string | null;
}
type Options = Record<string, unknown>;

/** The upload plugin's service, as far as we wrap it. */
interface UploadService {
  upload(
    given: { data: { fileInfo?: FileInfo | FileInfo[] }; files: Incoming | Incoming[] },
    options?: Options,
  ): Promise<any>;
  replace(id: number, given: { data: { fileInfo?: FileInfo }; file: Incoming }, options?: Options): Promise<any>;
  updateFileInfo(id: number, info: FileInfo, options?: Options): Promise<any>;
  findOne(id: number): Promise<{ name: string; ext: string; mime: string } | null>;
}

/**
 * Lets into the media library only what it is for, judged by content, whichever way it comes: the admin, the API, an address,
 * the server itself. All files of a request are looked at before the first is stored, one after the other, because
 * pictures and documents need much memory while they are.
 */
export function checkUploads(strapi: Core.Strapi): void {
  keepDocumentFacts(strapi);
  leavePicturesToUs(strapi);
  const service = strapi.plugin('upload').service('upload') as unknown as UploadService;
  const { upload, replace, updateFileInfo } = service;
  const inTurn = oneAtATime();

  service.upload = ({ data, files }, options) =>
    inFolder(async (folder) => {
      const incoming = [files].flat();
      const taken = await inTurn(() => examineAll(incoming, folder));
      const infos = [data.fileInfo ?? {}].flat();
      const stored: unknown[] = [];
      for (const [at, file] of taken.entries()) {
        const name = fileName(infos[at]?.name || nameOf(incoming[at]!), file.kind);
        const one = { data: { ...data, fileInfo: { ...infos[at], name } }, files: asStrapiTakes(file, name) };
        stored.push(...(await storeWith(file.document, () => upload(one, options))));
      }
      return stored;
    });

  service.replace = (id, { data, file: incoming }, options) =>
    inFolder(async (folder) => {
      const [taken] = (await inTurn(() => examineAll([incoming], folder))) as [Taken];
      const former = await service.findOne(id);
      // The address of a file stays, and its ending with it.
      if (former && former.mime !== taken.kind.mime) {
        const reason = reasons.otherKind(
          former.ext.slice(1).toUpperCase(),
          taken.kind.endings[0].slice(1).toUpperCase(),
        );
        throw refusalOf([{ name: nameOf(incoming), reason }]);
      }
      const name = fileName(data.fileInfo?.name || former?.name || nameOf(incoming), taken.kind);
      const one = { data: { ...data, fileInfo: { ...data.fileInfo, name } }, file: asStrapiTakes(taken, name) };
      return storeWith(taken.document, () => replace(id, one, options));
    });

  // A file that is renamed keeps the ending under which readers' computers open it.
  service.updateFileInfo = async (id, info, options) => {
    const file = info.name ? await service.findOne(id) : null;
    const name = file && info.name ? fileName(info.name, { mime: file.mime, endings: [file.ext] }) : info.name;
    return updateFileInfo(id, { ...info, ...(name && { name }) }, options);
  };
}

/** Strapi looks at pictures too, less strictly; ours are drawn anew already. */
function leavePicturesToUs(strapi: Core.Strapi): void {
  Object.assign(strapi.plugin('upload').service('image-manipulation') as object, {
    isFaultyImage: async () => false,
    isOptimizableImage: async () => false,
  });
}

async function examineAll(files: Incoming[], folder: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  const refused: { name: string; reason: string }[] = [];
  for (const file of files) {
    const examined = await examine(file.filepath, folder);
    if ('reason' in examined) refused.push({ name: nameOf(file), reason: examined.reason });
    else taken.push(examined);
  }
  if (refused.length) throw refusalOf(refused);
  return taken;
}

function asStrapiTakes({ kind, filepath, size }: Taken, name: string): Incoming {
  return { filepath, size, originalFilename: name, mimetype: kind.mime, detectedMimeType: kind.mime };
}

function nameOf(file: Incoming): string {
  return (file.originalFilename || 'tệp').normalize('NFC');
}

/** With a folder for the pictures that are drawn anew, which is gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'uploads-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
