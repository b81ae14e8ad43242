import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.generated.ts';

/** A connection pool, or a transaction on it, that knows the tables. SQL's snake_case is camelCase here. */
export type Db = Kysely<DB>;

// Ids and counts stay far below 2^53; timestamps arrive as Date, dates stay text.
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.DATE, String],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
};

export interface DbOptions {
  /** Connections at the most. */
  readonly connections: number;
  /** Called when an idle connection breaks; the pool makes a new one by itself. */
  readonly onError: (error: Error) => void;
}

/** Opens a pool. Nothing connects before the first query; `destroy()` closes it. */
export function openDb(url: string, options: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on('error', options.onError);
  // One that breaks in the middle of a transaction fails that; without a listener it would end the program as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
