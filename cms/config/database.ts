import path from 'node:path';
import { readSettings } from '@ban-tin/shared/settings';

/** Strapi must never drop a column by itself: an older release that starts by mistake would. */
const settings = { forceMigration: false };

/** The connection of better-sqlite3, as far as we touch it. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

export default () => {
  const { databaseUrl, dataDir } = readSettings(process.env);
  if (databaseUrl) {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: databaseUrl, application_name: 'cms' },
        pool: { min: 0, max: 10 },
        acquireConnectionTimeout: 10_000,
      },
      settings,
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.resolve(dataDir, 'cms/database.sqlite') },
      useNullAsDefault: true,
      pool: {
        afterCreate(connection: SqliteConnection, done: (error: unknown, connection: SqliteConnection) => void) {
          // WAL: a backup can read while the cms writes. FULL: what was published survives a power cut.
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = FULL');
          done(null, connection);
        },
      },
    },
    settings,
  };
};
