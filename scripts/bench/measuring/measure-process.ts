import { spawn } from 'node:child_process';
import { watchPeak } from './processes.ts';

export interface MeasuredProcess {
  /** From its start to its end. */
  milliseconds: number;
  /** MB, with the processes that it started; undefined where the system does not tell. */
  peak: number | undefined;
}

/** Runs a program to its end; throws with what it said if that is a bad one. */
export function measureProcess(
  command: string,
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<MeasuredProcess> {
  const began = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const peak = child.pid === undefined ? undefined : watchPeak(child.pid);
  const endWithUs = () => void child.kill();
  process.prependOnceListener('exit', endWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output = (output + chunk).slice(-5_000)));
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      peak?.stop();
      reject(error);
    });
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      const milliseconds = performance.now() - began;
      const megabytes = peak?.stop();
      if (code === 0) resolve({ milliseconds, peak: megabytes });
      else reject(new Error(`${command} ${args.join(' ')} ended with exit code ${code}:\n${output}`));
    });
  });
}
