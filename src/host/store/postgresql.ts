import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.js';

/** Whole numbers of 64 bits come as text; those of a store are all exact as numbers. */
const int8 = 20;

/** A PostgreSQL database, by its URL. */
export function postgresqlDatabase(url: string, connections: number): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'guicheng',
    types: { getTypeParser: ((type: number, format: 'text') => (type === int8 ? Number : (pg.types.getTypeParser(type, format) as unknown))) as typeof pg.types.getTypeParser },
  });
  // What breaks a connection comes out of its next query, or it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => void (await connection.executeQuery(sql`set synchronous_commit to on`.compile(compiler))),
    }),
  });
}

const compiler = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: async () => Promise.reject(new Error('compiles only')) }) });
