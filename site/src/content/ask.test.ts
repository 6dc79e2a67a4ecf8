import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ask, question } from './ask.ts';
import { ContentStore } from './store.ts';

it('answers a question that asks another one from the same content, with the reads of both', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ask-'));
  const store = ContentStore.open(path.join(folder, 'content.sqlite'));
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const inner = question('inner', (content) => content.meta('siteUrl'));
  question('outer', () => `at ${inner()}`);

  // Nobody but this transaction sees it.
  store.begin();
  store.setMeta('siteUrl', 'https://moi.example.vn');
  const { value, reads } = ask(store, new Map(), '["outer"]');
  expect(value).toBe('at https://moi.example.vn');
  expect(reads).toEqual([{ key: 'meta/siteUrl', bound: '', first: '' }]);
  store.rollback();
});
