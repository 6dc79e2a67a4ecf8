import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const seed = fileURLToPath(new URL('seed.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: folder } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [seed, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

describe('node scripts/seed.ts', () => {
  it.each([
    [['--articles', 'nhiều'], '--articles is "nhiều". Give a whole number'],
    [['--seed', '3'], '--articles is missing. Give a whole number'],
    [['--articles', '0'], '--articles is "0". Give a whole number'],
    [['--article', '10'], "Unknown option '--article'"],
  ])('refuses %j', async (args, message) => {
    const { code, output } = await run(...args);
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toContain('    at ');
  });

  it('fills an empty newsroom, tells how to log in, and refuses to fill it again', async () => {
    const first = await run('--articles', '50', '--seed', '2');
    expect(first.output).toMatch(/entries written\ndone after/);
    expect(first.output).toContain('Mật khẩu: ');
    expect(first.code).toBe(0);
    const database = new DatabaseSync(path.join(folder, 'cms/database.sqlite'), { readOnly: true });
    const { published } = database
      .prepare('select count(*) as published from articles where published_at is not null')
      .get() as { published: number };
    database.close();
    expect(published).toBe(50);
    expect(
      readdirSync(path.join(folder, 'cms/public/uploads')).filter((name) => name.startsWith('tranh_')),
    ).toHaveLength(48);

    const second = await run('--articles', '50', '--seed', '2');
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('The database has entries already') });
    expect(second.output).not.toContain('    at ');
  });
});
