import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchRaw, replaceFile } from './test-site.ts';

// Every test starts a process, maybe on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
const patient = { timeout: 20_000 };

const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Run {
  child: ChildProcess;
  output: () => { out: string; err: string };
  /** Resolves once it has ended and all that it said is read. */
  ended: Promise<{ code: number | null; signal: string | null }>;
}

async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ban-tin-main-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const tree = join(dataDir, 'site', 'trees', 'one');
  await replaceFile(join(tree, 'index.html'), 'trang chủ');
  await replaceFile(join(tree, 'media', 'a', 'b.pdf'), Buffer.alloc(20_000_000, 'x'));
  await mkdir(join(dataDir, 'site'), { recursive: true });
  await symlink(tree, join(dataDir, 'site', 'current'));
  return dataDir;
}

function run(settings: Record<string, string>, limits = ''): Run {
  const env = { PATH: process.env.PATH, ...settings };
  const command = `${limits}exec "${process.execPath}" "${main}"`;
  const child = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  // Not the event "close", which never comes after a disconnect.
  const ended = Promise.all([
    once(child, 'exit'),
    once(child.stdout as Readable, 'close'),
    once(child.stderr as Readable, 'close'),
  ]).then(([[code, signal]]) => ({ code, signal }));
  return { child, output: () => output, ended };
}

async function start(limits = ''): Promise<Run & { port: number }> {
  const started = run({ DATA_DIR: await makeDataDir(), SITE_PORT: '0' }, limits);
  const [message] = await once(started.child, 'message');
  return { ...started, port: message.ready.port };
}

test('says where it listens, and serves', async () => {
  const { port, output, child, ended } = await start();
  expect((await fetchRaw(port, '/', { connection: 'close' })).text).toBe('trang chủ');
  await expect.poll(() => output().out, patient).toBe(`site: http://127.0.0.1:${port}\n`);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(output().err).toBe('');
});

test('says which port is in use and which setting changes it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { ended, output } = run({ DATA_DIR: await makeDataDir(), SITE_PORT: String(port) });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(output().err).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use .*SITE_PORT.*\n$`));
  expect(output().out).toBe('');
});

test('says that the address is not one of this machine', async () => {
  const { ended, output } = run({ DATA_DIR: await makeDataDir(), SITE_PORT: '0', HOST: '192.0.2.1' });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(output().err).toMatch(/^192\.0\.2\.1 is not an address of this machine\. .*HOST.*\n$/);
});

test('says what is wrong with the settings', async () => {
  const { ended, output } = run({ SITE_PORT: 'many' });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(output().err).toContain('SITE_PORT');
  expect(output().err).not.toContain('    at ');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s lets running answers finish and ends the rest', async (signal) => {
  const { port, child, ended } = await start();
  const agent = new Agent({ keepAlive: true });
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/media/a/b.pdf', agent }, resolve).on('error', reject);
  });
  child.kill(signal);
  await once(idle.resume(), 'close');
  child.kill(signal);
  expect(child.exitCode).toBeNull();
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  expect(bytes).toBe(20_000_000);
  expect(await ended).toEqual({ code: 0, signal: null });
  await expect(fetchRaw(port, '/')).rejects.toThrow('ECONNREFUSED');
});

test('is "busy", never broken, while the system grants it no more open files', async () => {
  const { port, child, ended, output } = await start('ulimit -n 100; ');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      const asked = get({ port, host: '127.0.0.1', path: '/', agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      asked.on('error', reject);
    });
  expect(await ask()).toBe(200);
  const comeIn = () => connect(port, '127.0.0.1').on('error', () => {});
  const crowd = Array.from({ length: 150 }, comeIn);
  // A file that closes while the crowd comes in leaves room for another: fill it.
  const askInTheCrowd = () => {
    crowd.push(comeIn());
    return ask();
  };
  await expect.poll(askInTheCrowd, patient).toBe(503);
  await expect.poll(() => output().err, patient).toContain('EMFILE');
  for (const socket of crowd) socket.destroy();
  await expect.poll(ask, patient).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });
});

test('does not wait for ever for a reader who has stopped reading', async () => {
  const { port, child, ended } = await start();
  const stuck = connect(port, '127.0.0.1', () => stuck.write('GET /media/a/b.pdf HTTP/1.1\r\nHost: x\r\n\r\n'));
  stuck.on('error', () => {});
  await once(stuck, 'readable');
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });
});

test('ends when the process that started it is gone', async () => {
  const { child, ended } = await start();
  child.disconnect();
  expect(await ended).toEqual({ code: 0, signal: null });
});
