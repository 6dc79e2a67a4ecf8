import type { Core, UID } from '@strapi/strapi';
import { fileUid } from '../../change-log/entry-uids.ts';

/** How entries or components of one type are stored, as Strapi itself says. */
export interface Model {
  uid: UID.Schema;
  table: string;
  hasDrafts: boolean;
  columns: { field: string; column: string; type: string; default: unknown }[];
  components: { field: string; component: UID.Component; isList: boolean; link: Link }[];
  relations: { field: string; link: Link }[];
  media: { field: string; link: MediaLink }[];
}

/** A table that joins a row with others. */
export interface Link {
  table: string;
  /** Columns: of the row itself, of the other one, of the other's place in the row's list, of the row's in the other's. */
  own: string;
  other: string;
  place: string | undefined;
  inversePlace: string | undefined;
}

/** The table that joins files with whatever shows them. */
export interface MediaLink {
  table: string;
  file: string;
  shownBy: string;
  shownByType: string;
}

/** An attribute of `strapi.db.metadata`, as far as it matters here. */
interface StoredAttribute {
  type: string;
  columnName?: string;
  default?: unknown;
  mappedBy?: string;
  morphBy?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
    morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

/** Reads how a type is stored. What is stored with the other end of a relation, and Strapi's own links, are left out. */
export function modelOf(strapi: Core.Strapi, uid: UID.Schema): Model {
  const schema = strapi.getModel(uid);
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const hasDrafts = schema.options?.draftAndPublish === true;
  const model: Model = { uid, table: tableName, hasDrafts, columns: [], components: [], relations: [], media: [] };

  for (const [field, attribute] of Object.entries(attributes as unknown as Record<string, StoredAttribute>)) {
    const declared = schema.attributes[field];
    if (attribute.columnName) {
      const { type, columnName: column } = attribute;
      if (type !== 'increments') model.columns.push({ field, column, type, default: attribute.default });
    } else if (attribute.morphBy) {
      model.media.push({ field, link: mediaLink(strapi) });
    } else if (attribute.joinTable && !attribute.mappedBy) {
      const link = linkOf(attribute);
      if (declared?.type !== 'component') model.relations.push({ field, link });
      else model.components.push({ field, component: declared.component, isList: declared.repeatable === true, link });
    }
  }
  return model;
}

/** The tables of a model: its own, and those that join its rows with others. */
export function tablesOf({ table, components, relations, media }: Model): string[] {
  return [table, ...[...components, ...relations, ...media].map(({ link }) => link.table)];
}

function linkOf({ joinTable }: StoredAttribute): Link {
  const { name, joinColumn, inverseJoinColumn, orderColumnName, inverseOrderColumnName } = joinTable!;
  return {
    table: name,
    own: joinColumn.name,
    other: inverseJoinColumn.name,
    place: orderColumnName,
    inversePlace: inverseOrderColumnName,
  };
}

function mediaLink(strapi: Core.Strapi): MediaLink {
  const { related } = strapi.db.metadata.get(fileUid).attributes as unknown as Record<string, StoredAttribute>;
  const { name, joinColumn, morphColumn } = related!.joinTable!;
  return {
    table: name,
    file: joinColumn.name,
    shownBy: morphColumn.idColumn.name,
    shownByType: morphColumn.typeColumn.name,
  };
}
