import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One number that a benchmark found; printed as a line of JSON. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The size of the site that it was measured on. */
  articles: number;
  /** What it was measured with or against: `nginx`, `eleventy` … */
  peer?: string;
}

/** What stands behind `--` on the command line: `--edits=200` → `{ edits: '200' }`. */
export type Flags = Record<string, string | undefined>;

/** A benchmark: the file `scripts/bench/<name>.ts` exports it as `bench`. Progress goes to stderr. */
export type Benchmark = (flags: Flags) => AsyncIterable<Figure>;

const folder = fileURLToPath(new URL('bench', import.meta.url));

/** `pnpm bench [NAME …] [--flag=value …]`: runs the named benchmarks, or all. */
async function main(): Promise<void> {
  // Benchmarks remove their folders when the process exits, which a signal alone would not let it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const { names, flags } = readArguments(process.argv.slice(2));
  const known = globSync('*.ts', { cwd: folder }).map((file) => path.basename(file, '.ts'));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Error(`There is no benchmark “${unknown}”. There are: ${known.join(', ')}.`);
  for (const name of names.length ? names : known) {
    const { bench } = (await import(pathToFileURL(path.join(folder, `${name}.ts`)).href)) as { bench: Benchmark };
    for await (const figure of bench(flags)) process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}

function readArguments(given: string[]): { names: string[]; flags: Flags } {
  const flags = given.filter((each) => each.startsWith('--')).map((each) => each.slice(2).split('='));
  return {
    names: given.filter((each) => !each.startsWith('--')),
    flags: Object.fromEntries(flags.map(([name, ...value]) => [name, value.length ? value.join('=') : 'yes'])),
  };
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
