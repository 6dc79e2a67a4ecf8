import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bench = fileURLToPath(new URL('bench.ts', import.meta.url));

function run(...args: string[]): Promise<{ code: number | null; lines: string[]; progress: string }> {
  const child = spawn(process.execPath, [bench, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, progress] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (progress += chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, lines: output.split('\n').filter(Boolean), progress }));
  });
}

describe('pnpm bench', () => {
  it('prints one JSON line a figure, and nothing else, to the standard output', async () => {
    const { code, lines, progress } = await run('publish', '--articles=60', '--repetitions=3');
    expect(code, progress).toBe(0);
    const figures = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const figure of figures) {
      expect(figure).toEqual({
        name: expect.stringMatching(/^publish\.[a-z0-9.-]+$/),
        value: expect.any(Number),
        unit: expect.stringMatching(/^(ms|MB|pages|releases|×)$/),
        articles: 60,
      });
    }
    const values = Object.fromEntries(figures.map(({ name, value }) => [name, value as number]));
    for (const kind of ['publish', 'edit', 'unpublish', 'rename']) {
      expect(values[`publish.${kind}.sent-to-live.p50`], kind).toBeGreaterThan(0);
      expect(values[`publish.${kind}.pages.p50`], kind).toBeGreaterThan(1);
    }
    expect(values['publish.restart.releases']).toBe(0);
  });

  it.each([
    [['everything'], 'There is no benchmark “everything”. There are: '],
    [['publish', '--articles=10,many'], '--articles is “10,many”. Give whole numbers'],
    [
      ['publish', '--edits=publish,delete'],
      '--edits is “publish,delete”. Give some of publish, edit, unpublish, rename',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, lines, progress } = await run(...args);
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(progress).toContain(message);
  });
});
