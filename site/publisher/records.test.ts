import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../src/content/content.ts';
import { entrySchemas } from '../src/content/entries.ts';
import { RecordedContent } from '../src/content/reads.ts';
import { ContentStore } from '../src/content/store.ts';
import { Records } from './records.ts';
import { randomNumbers } from './testing/random-edits.ts';

let folder: string;
let store: ContentStore;
let records: Records;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'records-'));
  store = ContentStore.open(path.join(folder, 'content.sqlite'));
  records = new Records(store.database);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const order = ['ascending', 'descending'] as const;
const moment = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 21_600_000).toISOString();

/** Every way of reading, with arguments at random. */
const readings: Record<string, (content: Content, below: (n: number) => number) => () => unknown> = {
  list(content, below) {
    const range = { limit: 1 + below(12), offset: below(3) * below(8), order: order[below(2)]! };
    return () => content.list('articles', range);
  },
  names(content, below) {
    const range = { limit: 1 + below(12), offset: below(8), order: order[below(2)]! };
    return () => content.names(`articles/category/c${below(3)}`, range);
  },
  wholeList: (content, below) => () => content.names(`articles/category/c${below(3)}`),
  count: (content, below) => () => content.count(`articles/category/c${below(3)}`),
  holds: (content, below) => () => content.holds('articles', below(60)),
  wholePages: (content, below) => () => content.wholePages('articles', 5 + below(2) * 5),
  lists: (content, below) => () => content.lists(['articles/', 'articles/month/'][below(2)]!),
  neighbours: (content, below) => () => content.neighbours('articles', `a${below(60)}`),
  entry: (content, below) => () => content.entry('article', `a${below(60)}`),
  named: (content, below) => () => content.named('article', `a${below(60)}`),
  entryBySlug: (content, below) => () => content.entryBySlug('article', `bai-${below(80)}`),
  ids: (content) => () => content.ids('article'),
  isReached: (content, below) => () => content.isReached(moment(below(200))),
  meta: (content) => () => content.meta('siteUrl'),
};

/** Draws the arguments of a reading before it is recorded, so that it can be repeated. */
function makeProbe(seed: number) {
  const names = Object.keys(readings);
  const name = names[seed % names.length]!;
  return {
    key: `${name} ${seed}`,
    ask(content: Content) {
      const below = randomNumbers(seed);
      return readings[name]!(content, below)();
    },
  };
}

function editAtRandom(below: (n: number) => number): string {
  const id = `a${below(60)}`;
  const what = below(12);
  if (what === 0) {
    store.setClock(moment(below(200)));
    return 'clock';
  }
  if (what === 1) store.setMeta('siteUrl', `https://${below(3)}.example.vn`);
  if (what < 4) store.remove({ type: 'article', id });
  else {
    const kept = what > 8 ? store.entry('article', id) : undefined;
    const made = entrySchemas.article.parse({
      ...{ type: 'article', id, title: `Bài ${below(5)}`, slug: `bai-${below(80)}`, genre: 'tin' },
      ...{ displayedAt: moment(below(150)), firstLiveAt: moment(below(150)), category: `c${below(3)}` },
    });
    store.put(kept ? { ...kept, ...(below(2) ? { body: `nội dung ${below(9)}` } : { title: made.title }) } : made);
  }
  return `${what} ${id}`;
}

describe('the records', () => {
  it.each([1, 2, 3])('name every question whose answer a change has altered (seed %i)', (seed) => {
    const below = randomNumbers(seed);
    const probes = Array.from({ length: 140 }, (_, n) => makeProbe(n + 1000 * seed));
    const answers = new Map<string, string>();
    const ask = (probe: (typeof probes)[number]) => {
      const recorded = new RecordedContent(store);
      const digest = JSON.stringify(probe.ask(recorded)) ?? '';
      records.saveAnswer(probe.key, { digest, reads: recorded.reads });
      answers.set(probe.key, digest);
    };
    for (let n = 0; n < 40; n += 1) editAtRandom(below);
    probes.forEach(ask);

    let touchedCount = 0;
    for (let n = 0; n < 300; n += 1) {
      store.begin();
      const edits = Array.from({ length: 1 + below(3) }, () => editAtRandom(below));
      const touched = new Set(records.questionsTouchedBy(store.touched));
      for (const probe of probes) {
        if (touched.has(probe.key)) continue;
        expect(JSON.stringify(probe.ask(store)) ?? '', `${probe.key} after ${edits.join(', ')}`).toBe(
          answers.get(probe.key),
        );
      }
      touchedCount += touched.size;
      probes.filter(({ key }) => touched.has(key)).forEach(ask);
      store.commit();
    }
    // To name them all would be no art.
    expect(touchedCount / 300 / probes.length).toBeLessThan(0.4);
  });

  it('forget a question when the last page that asked it asks it no more', () => {
    for (const key of ['["a"]', '["b"]'])
      records.saveAnswer(key, { digest: 'x', reads: [{ key: 'k', bound: '', first: '' }] });
    records.savePage({ path: '/1/', size: 1, questions: ['["a"]', '["b"]'] });
    records.savePage({ path: '/2/', size: 1, questions: ['["b"]'] });
    expect(records.pagesAsking('["b"]')).toEqual(['/1/', '/2/']);
    records.savePage({ path: '/1/', size: 1, questions: [] });
    records.forgetUnasked();
    expect([records.digestOf('["a"]'), records.digestOf('["b"]')]).toEqual([undefined, 'x']);
    records.dropPage('/2/');
    records.forgetUnasked();
    expect(records.digestOf('["b"]')).toBeUndefined();
    expect(records.pageCount()).toBe(1);
  });
});
