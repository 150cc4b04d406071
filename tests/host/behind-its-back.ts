import Database from 'libsql';
import pg from 'pg';

/** Runs a statement past the host, as somebody with the file or the database's password could. */
export async function behindItsBack(address: string, statement: string): Promise<void> {
  if (address.startsWith('postgres')) {
    const client = new pg.Client(address);
    await client.connect();
    await client.query(statement);
    await client.end();
  } else {
    const file = new Database(address);
    file.exec(statement);
    file.close();
  }
}
