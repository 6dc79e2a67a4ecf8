import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from './newsroom/test-newsroom.ts';

const start = fileURLToPath(new URL('start.ts', import.meta.url));
let folder: string;
let ports: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  const [cms, site, publisher] = await freePorts(3);
  ports = { CMS_PORT: String(cms), SITE_PORT: String(site), PUBLISHER_PORT: String(publisher) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start` with these settings until it ends by itself. */
function run(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: path.join(folder, 'data'), ...ports, ...settings } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

describe('npm start says what is wrong, how to mend it, and ends with an error', () => {
  it.each([
    ['SITE_URL', 'khong-phai-dia-chi'],
    ['SITE_URL', 'https://so.example.vn/duong-dan'],
    ['CMS_PORT', 'một nghìn'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['ADMIN_PASSWORD', 'ngan'],
  ])('when %s is “%s”', async (name, value) => {
    const { code, output } = await run({ [name]: value });
    expect(code).toBe(1);
    expect(output).toContain(name);
    expect(output).not.toContain('    at ');
  });

  it('when the site is public and secrets are missing', async () => {
    const { code, output } = await run({ SITE_URL: 'https://so.example.vn' });
    expect(code).toBe(1);
    for (const name of ['APP_KEYS', 'PUBLISHER_TOKEN', 'WAKE_SECRET']) expect(output).toContain(`${name} is not set`);
  });

  it('when a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, output } = await run({ SITE_PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is in use. Stop the other program, or set SITE_PORT`);
  });

  it('when DATA_DIR cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, output } = await run({ DATA_DIR: path.join(file, 'data') });
    expect(code).toBe(1);
    expect(output).toMatch(/DATA_DIR .*a-file\/data is not writable \(\w+\)\. Give this user write permission/);
  });

  it('when the database does not answer, without showing its password', async () => {
    const [closed] = await freePorts(1);
    const { code, output } = await run({ DATABASE_URL: `postgres://ban:mat-khau-db@127.0.0.1:${closed}/tin` });
    expect(code).toBe(1);
    expect(output).toContain(`The database 127.0.0.1:${closed}/tin cannot be used`);
    expect(output).not.toContain('mat-khau-db');
  });
});

describe('npm start', () => {
  it('ends cleanly when npm is told to end, which takes only npm and its shell with it', async () => {
    const [cms, site, publisher] = await freePorts(3);
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: path.join(folder, 'ended'),
      CMS_PORT: String(cms),
      SITE_PORT: String(site),
      PUBLISHER_PORT: String(publisher),
      DEMO_CONTENT: 'no',
      npm_lifecycle_event: 'start',
    } as unknown as NodeJS.ProcessEnv;
    const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" "${start}"; true`], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const reached = (text: string) => expect.poll(() => output, { timeout: 120_000, interval: 50 }).toContain(text);
    shell.stdout.on('data', (chunk) => (output += chunk));
    shell.stderr.on('data', (chunk) => (output += chunk));
    await reached('ready after');
    expect((await fetch(`http://127.0.0.1:${site}/`)).status).toBe(200);

    shell.kill('SIGTERM');
    await reached('stopping …');
    const answers = (port?: number) =>
      fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      );
    for (const port of [site, publisher, cms]) {
      await expect.poll(() => answers(port), { timeout: 20_000, interval: 50 }).toBe(false);
    }
  });
});
