import { createHash } from 'node:crypto';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';

type Row = Record<string, any>;
type Attribute = Row & { type: string };

/**
 * Names what stands in the draft (or in the only row, where a type has no drafts): a digest of everything that its form
 * holds, so that it changes exactly when a save over it would lose something. Times will not do: they have the grain of a
 * millisecond, and publishing moves them. Undefined if the entry is not there.
 */
export async function versionOf(strapi: Core.Strapi, type: EntryType, id: string): Promise<string | undefined> {
  const uid = uidOf(type);
  const where = { documentId: id, ...(hasDrafts(strapi, type) && { publishedAt: null }) };
  const row = await strapi.db.query(uid).findOne({ where, populate: partsOf(strapi, uid) });
  if (!row) return undefined;
  return createHash('sha256')
    .update(JSON.stringify(contentOf(strapi, uid, row)))
    .digest('hex')
    .slice(0, 32);
}

function contentOf(strapi: Core.Strapi, uid: UID.Schema, row: Row): unknown[] {
  return formAttributes(strapi, uid).map(([name, attribute]) => {
    const values: unknown[] = [row[name] ?? []].flat();
    switch (attribute.type) {
      case 'component':
        return values.map((item) => contentOf(strapi, attribute['component'], item as Row));
      case 'media':
        return values.map((file) => (file as Row)['id']);
      case 'relation':
        // Strapi does not promise their order.
        return values.map((target) => (target as Row)['documentId']).sort();
      default:
        return row[name] === '' ? null : (row[name] ?? null);
    }
  });
}

function partsOf(strapi: Core.Strapi, uid: UID.Schema): Row {
  const parts: Row = {};
  for (const [name, attribute] of formAttributes(strapi, uid)) {
    if (attribute.type === 'media') parts[name] = { select: ['id'] };
    if (attribute.type === 'relation') parts[name] = { select: ['documentId'] };
    if (attribute.type === 'component') parts[name] = { populate: partsOf(strapi, attribute['component']) };
  }
  return parts;
}

/** What a form can change: no timestamps, nothing that only the system sets, no links that other entries own. */
function formAttributes(strapi: Core.Strapi, uid: UID.Schema): [string, Attribute][] {
  const schema = strapi.getModel(uid) as unknown as { __schema__?: { attributes: Row }; attributes: Row };
  const attributes = Object.entries((schema.__schema__ ?? schema).attributes as Record<string, Attribute>);
  return attributes.filter(([, attribute]) => {
    return !attribute['mappedBy'] && !attribute['pluginOptions']?.['ban-tin']?.hidden;
  });
}
