import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface SiteAnswer {
  status: number;
  text: string;
}

const [pause, patience] = [2, 120_000];

/** Asks a site again and again over one connection that is kept open. */
export class SiteWatcher {
  readonly #origin: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** When (as `performance.now()`) the first answer had come that is the awaited one. */
  async until(address: string, isAwaited: (answer: SiteAnswer) => boolean): Promise<number> {
    const deadline = performance.now() + patience;
    for (;;) {
      const answer = await this.#get(address);
      const now = performance.now();
      if (isAwaited(answer)) return now;
      if (now > deadline) throw new Error(`${address} is not as awaited after ${patience / 1000} s: ${answer.status}.`);
      await wait(pause);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #get(address: string): Promise<SiteAnswer> {
    return new Promise((resolve, reject) => {
      const sent = request(new URL(address, this.#origin), { agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject);
      sent.end();
    });
  }
}
