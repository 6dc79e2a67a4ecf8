import type { Core } from '@strapi/strapi';
import { fileUid } from '../change-log/entry-uids.ts';
import { modelOf, pathsTo } from '../history/schemas.ts';
import { isNamedFile } from '../history/snapshot.ts';
import type { Snapshot } from '../history/snapshot.ts';
import { versionUid } from '../history/versions.ts';
import { addressesOf, hasText } from './subject.ts';
import type { StoredFile, Subject } from './subject.ts';

/** Takes files out of the media library, of the texts that show them or link to them, and of all versions. */
export async function forgetFiles(strapi: Core.Strapi, { files }: Subject): Promise<void> {
  for (const file of files) {
    await forgetInVersions(strapi, file);
    await forgetInTexts(strapi, file);
    await strapi.db.query(fileUid).delete({ where: { id: file.id } });
  }
}

/** What stands in the place of a picture or link in a text: nothing, or the words of the link. */
export function withoutAddress(text: string, address: string): string {
  const at = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const target = String.raw`\(\s*<?(?:https?://[^\s/)]+)?${at}>?[^)\n]*\)`;
  return text
    .replace(new RegExp(String.raw`!\[[^\]]*\]${target}`, 'g'), '')
    .replace(new RegExp(String.raw`\[([^\]]*)\]${target}`, 'g'), '$1')
    .replace(new RegExp(String.raw`<img\b[^>]*${at}[^>]*>`, 'g'), '')
    .replaceAll(address, '');
}

async function forgetInVersions(strapi: Core.Strapi, file: StoredFile): Promise<void> {
  const addresses = addressesOf(file);
  const names = [file.documentId, ...addresses];
  const rows = await strapi.db
    .query(versionUid)
    .findMany({ where: { $or: names.map((name) => ({ snapshot: { $contains: name } })) } });
  for (const { id, snapshot } of rows) {
    const kept = JSON.parse(snapshot, (_, value: unknown) => {
      if (isNamedFile(value) && value.file === file.documentId) return { file: file.documentId };
      if (typeof value !== 'string') return value;
      return addresses.reduce(withoutAddress, value);
    }) as Snapshot;
    await strapi.db.query(versionUid).update({ where: { id }, data: { snapshot: JSON.stringify(kept) } });
  }
}

/** Entries that show the file are read anew by the publisher when it is gone: their texts need no change of their own. */
async function forgetInTexts(strapi: Core.Strapi, file: StoredFile): Promise<void> {
  const model = modelOf(strapi);
  const owners = [
    ...Object.values(strapi.contentTypes).filter(({ uid }) => /^api::([a-z-]+)\.\1$/.test(uid)),
    ...Object.values(strapi.components),
  ];
  for (const { uid } of owners) {
    const fields = pathsTo(model, uid, hasText).filter((path) => path.length === 1);
    for (const address of addressesOf(file)) {
      for (const [field] of fields) {
        const rows = await strapi.db.query(uid).findMany({ where: { [field!]: { $contains: address } } });
        for (const row of rows) {
          const data = { [field!]: withoutAddress(row[field!], address) };
          await strapi.db.query(uid).update({ where: { id: row.id }, data });
        }
      }
    }
  }
}
