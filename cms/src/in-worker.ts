import { Worker } from 'node:worker_threads';

/** What became of work in a thread: `broken` if it threw, or took more memory than it may. */
export type WorkerOutcome<T> = { answer: T } | { failure: 'too-slow' | 'broken' };

/**
 * Runs a module on `workerData` in a thread of its own, until it posts one message. Work on files that anybody may have
 * made belongs there: what takes too long (milliseconds) or too much memory dies with its thread.
 */
export function inWorker<T>(module: string, workerData: unknown, deadline: number): Promise<WorkerOutcome<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(module, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 384 },
      env: {},
      execArgv: ['--no-warnings'],
    });
    const end = (outcome: WorkerOutcome<T>) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ failure: 'too-slow' }), deadline);
    worker.once('message', (answer: T) => end({ answer }));
    worker.once('error', () => end({ failure: 'broken' }));
    worker.once('exit', () => end({ failure: 'broken' }));
  });
}
