import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of the tests' own: a directory, a socket in it, no port. */
export interface Server {
  /** A fresh database on it. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** Where Debian's package and most others put the server's programs. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin', '/usr/bin'].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Why no server can be started here, or `undefined`. */
export const whyNone = (): string | undefined => (programs() ? undefined : 'PostgreSQL’s server programs (initdb, postgres) are not installed: apt-get install postgresql');

/** The server refuses to run as root: then it runs as the user of Debian's package, or as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next name.
    }
  }
  throw new Error('no user to run PostgreSQL as');
}

/** Starts a server. Stop it at the end. */
export async function startServer(): Promise<Server> {
  const bin = programs();
  if (!bin) throw new Error(whyNone());
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-pg-'));
  const as = unprivileged();
  if (as) {
    chmodSync(folder, 0o755);
    execFileSync('chown', [`${as.uid}:${as.gid}`, folder]);
  }
  const data = join(folder, 'data');
  const run = { ...as, cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', HOME: folder } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'guicheng', '-A', 'trust', '-E', 'UTF8', '--no-sync'], { ...run, stdio: 'ignore' });
  const server: ChildProcess = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=40'], { ...run, stdio: 'ignore' });
  const url = (name: string) => `postgresql://guicheng@/${name}?host=${encodeURIComponent(folder)}`;
  await ready(url('postgres'), server);
  let number = 0;
  return {
    async database() {
      const name = `store_${++number}`;
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // A fast shutdown: it does not wait for clients.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    const client = new pg.Client(url);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await pause(100);
    }
  }
  throw new Error('PostgreSQL did not answer within 15 seconds');
}
