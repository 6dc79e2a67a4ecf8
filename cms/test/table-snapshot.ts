import type { Core } from '@strapi/strapi';

type Row = Record<string, any>;

/** What a database holds of content, table by table: comparable between databases, whatever ids the rows got. */
export type TableSnapshot = Record<string, string[]>;

/** Tables of Strapi's own, and of what editors do: not content. */
const others =
  /^(sqlite|strapi|admin|i18n|upload_folders|files_folder|receipts|changes|confirmations|versions|erasures|schedules|reviews|memberships|editings|preview_links)/;
const moments = ['created_at', 'updated_at', 'published_at'];

/** Reads all tables with content; ids of rows are replaced by names that tell what the row belongs to. */
export async function snapshotTables(strapi: Core.Strapi): Promise<TableSnapshot> {
  const tables = new Map<string, Row[]>();
  for (const table of await tableNames(strapi)) tables.set(table, await strapi.db.connection(table).select());
  const names = nameRows(strapi, tables);
  const nameOf = (table: string, id: number) => names.get(`${table}/${id}`) ?? `${table}/${id}`;
  const targets = linkTargets(strapi);

  return Object.fromEntries(
    [...tables].map(([table, rows]) => {
      const described = rows.map((row) => {
        const { id, ...columns } = row;
        for (const column of moments) if (columns[column] !== undefined) columns[column] = columns[column] !== null;
        for (const [column, target] of Object.entries(targets[table] ?? {})) {
          columns[column] = nameOf(typeof target === 'function' ? target(row) : target, row[column]);
        }
        return JSON.stringify({ row: nameOf(table, id).replace(/\/\d+$/, ''), ...columns });
      });
      return [table, described.sort()];
    }),
  );
}

async function tableNames(strapi: Core.Strapi): Promise<string[]> {
  const query =
    strapi.db.dialect.client === 'postgres'
      ? `select tablename as name from pg_tables where schemaname = current_schema()`
      : `select name from sqlite_master where type = 'table'`;
  const result = await strapi.db.connection.raw(query);
  const names = ((result.rows ?? result) as { name: string }[]).map(({ name }) => name);
  return names.filter((name) => !others.test(name)).sort();
}

/** "articles/7" → "articles/ab12…/published", "cmp_photos/3" → "articles/ab12…/published/gallery/2". */
function nameRows(strapi: Core.Strapi, tables: Map<string, Row[]>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [table, rows] of tables) {
    for (const { id, document_id: documentId, published_at: publishedAt } of rows) {
      if (documentId) names.set(`${table}/${id}`, `${table}:${documentId}:${publishedAt ? 'published' : 'draft'}`);
    }
  }
  for (const [table, rows] of tables) {
    if (!table.endsWith('_cmps')) continue;
    for (const row of rows) {
      const owner = names.get(`${table.replace(/_cmps$/, '')}/${row['entity_id']}`);
      const part = `${tableOf(strapi, row['component_type'])}/${row['cmp_id']}`;
      names.set(part, `${owner}:${row['field']}:${row['order']}`);
    }
  }
  return names;
}

/** For each table that joins others: its columns with ids, and the tables that they are ids of. */
function linkTargets(strapi: Core.Strapi): Record<string, Record<string, string | ((row: Row) => string)>> {
  const targets: Record<string, Record<string, string | ((row: Row) => string)>> = {
    files_related_mph: { file_id: 'files', related_id: (row) => tableOf(strapi, row['related_type']) },
  };
  for (const { tableName, attributes } of strapi.db.metadata.values()) {
    for (const { joinTable } of Object.values(attributes) as any[]) {
      if (!joinTable?.inverseJoinColumn) continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      targets[name] = {
        [joinColumn.name]: joinColumn.referencedTable ?? tableName,
        [inverseJoinColumn.name]:
          inverseJoinColumn.referencedTable ?? ((row: Row) => tableOf(strapi, row['component_type'])),
      };
    }
  }
  return targets;
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}
