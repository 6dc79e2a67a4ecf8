import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { OgPicture } from '../src/og/og-picture.ts';
import type { OgAnswer, OgOrder } from './og-child.ts';

/** Draws a picture, as PNG; `logo` holds the bytes of its logo. */
export type DrawOgPicture = (picture: OgPicture, logo?: Buffer) => Promise<Buffer>;

/** Milliseconds after which it is not worth its memory to wait for another picture. */
const patience = 30_000;

/**
 * Draws in a process of its own, which gets what releases leave of the processor and takes its memory with it
 * when it ends. One picture at a time.
 */
export function createOgArtist() {
  let child: ChildProcess | undefined;
  let ending: NodeJS.Timeout | undefined;

  const draw: DrawOgPicture = async (picture, logo) => {
    clearTimeout(ending);
    const artist = child?.connected ? child : (child = startChild());
    try {
      return await ask(artist, { picture, logo });
    } finally {
      ending = setTimeout(end, patience).unref();
    }
  };
  function end(): void {
    clearTimeout(ending);
    if (child?.connected) child.disconnect();
    child = undefined;
  }
  return { draw, end };
}

function startChild(): ChildProcess {
  const child = fork(fileURLToPath(new URL('og-child.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Bytes as bytes.
    serialization: 'advanced',
  });
  // From outside and at once: on Linux only threads that begin after it have that priority, too.
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  // Nobody waits for a picture that is being drawn before ending.
  child.unref();
  child.channel?.unref();
  return child;
}

function ask(child: ChildProcess, order: OgOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: OgAnswer) => {
      settle();
      if ('png' in answer) resolve(Buffer.from(answer.png));
      else reject(new Error(answer.error));
    };
    const onEnd = (reason: number | null | Error) => {
      settle();
      reject(reason instanceof Error ? reason : new Error(`The process that draws ended with exit code ${reason}.`));
    };
    const settle = () => {
      child.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
    };
    child.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    child.send(order);
  });
}
