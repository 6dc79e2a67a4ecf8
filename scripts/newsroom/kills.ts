import { setTimeout as wait } from 'node:timers/promises';
import type { AdminApi } from './admin-api.ts';
import type { TestNewsroom } from './test-newsroom.ts';

/** Sends SIGKILL to a program of the newsroom and waits until another one runs in its place. */
export async function kill({ pids }: Pick<TestNewsroom, 'pids'>, name: 'cms' | 'publisher'): Promise<void> {
  const pid = pids[name]!;
  process.kill(pid, 'SIGKILL');
  while (pids[name] === pid) await wait(10);
}

/** Does an editor's act that can be repeated, again and again until the cms has taken it. */
export async function untilDone(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (attempt === 600) throw error;
      await wait(50);
    }
  }
}

/** Articles that are published, for edits to come. */
export async function publishArticles(admin: AdminApi, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = await admin.create('article', {
      title: `Bài số ${n}`,
      genre: 'tin',
      slug: `bai-so-${n}`,
      body: 'Mở đầu.',
    });
    await admin.publish('article', id);
    ids.push(id);
  }
  return ids;
}
