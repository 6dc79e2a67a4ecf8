import { fork } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const longestLog = 10 * 1024 * 1024;
const patience = { ready: 120_000, stop: 15_000 };

/** A program of the newsroom, run as a process of its own. */
export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  /** Resolves when the process has ended, with its exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  name: string;
  /** Absolute path of the module to run. */
  module: string;
  args?: string[];
  env: Record<string, string | undefined>;
  logDir: string;
  /** Lines of the process that are worth showing. */
  onLine?: (line: string) => void;
  /** Messages over IPC, `{ready}` among them. */
  onMessage?: (message: Record<string, unknown>) => void;
}

/** Starts a program and waits until it says that it is ready; its output goes to a log file. */
export async function startChild({
  name,
  module,
  args = [],
  env,
  logDir,
  onLine,
  onMessage,
}: ChildOptions): Promise<Child> {
  mkdirSync(logDir, { recursive: true });
  const log = openLog(path.join(logDir, `${name}.log`));
  const child = fork(module, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let lastLines: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      lastLines = [...lastLines, ...lines].slice(-15);
      lines.forEach((line) => onLine?.(line));
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} was not ready after ${patience.ready / 1000} s. See ${logDir}.`));
    }, patience.ready);
    child.on('message', (message: Record<string, unknown>) => {
      onMessage?.(message);
      if (!message['ready']) return;
      clearTimeout(timer);
      resolve();
    });
    void ended.then((code) => {
      clearTimeout(timer);
      const said = lastLines.filter((line) => line.startsWith(`${name}: `));
      reject(new Error((said.length ? said : lastLines).join('\n') || `${name} ended with exit code ${code}.`));
    });
  });

  return {
    name,
    pid: child.pid,
    ended,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patience.stop);
      await ended;
      clearTimeout(timer);
      log.end();
    },
  };
}

function openLog(file: string) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}
