import MiniSearch from 'minisearch';
import type { Query } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import { wordsOf } from './words.ts';

export interface Hit {
  entry: SearchEntry;
  /** The words of the entry that were looked for, without diacritics. */
  words: Set<string>;
}

export interface Found {
  hits: Hit[];
  /** No entry has all the words: these have most of them, or similar ones. */
  isApproximate: boolean;
}

/** The words of an entry, field by field. */
interface Indexed {
  id: number;
  title: string;
  text: string;
  names: string;
  kind: string;
  /** A document's number, and how people write it who leave out its hyphens: "98 2023 nd cp", "98 2023 ndcp". */
  number: string[];
}

const boost = { title: 3, number: 3, kind: 2, names: 2, text: 1 };
/** Entries that are indexed before the page may react to its reader again; some 10 ms on a slow telephone. */
const atOnce = 20;
/** Milliseconds. */
const year = 365 * 24 * 3600 * 1000;

/** The entries that have come so far, and what of them a query finds. */
export class SearchIndex {
  readonly #entries: SearchEntry[] = [];
  readonly #indexed: Indexed[] = [];
  #newest = '';
  readonly #index = new MiniSearch<Indexed>({
    fields: Object.keys(boost),
    // A field of several values comes with commas between them.
    tokenize: (text) => text.split(/[ ,]/),
    processTerm: (word) => word || null,
  });

  async add(entries: SearchEntry[]): Promise<void> {
    const added = entries.map((entry, at) => toIndexed(entry, this.#entries.length + at));
    this.#entries.push(...entries);
    this.#indexed.push(...added);
    for (const { day = '' } of entries) if (day > this.#newest) this.#newest = day;
    await this.#index.addAllAsync(added, { chunkSize: atOnce });
  }

  /** What a query finds, the best first. */
  find(query: Query): Found {
    const { words, isLastWhole } = query;
    const options = {
      boost,
      prefix: (_: string, at: number) => !isLastWhole && at === words.length - 1,
    };
    let results = this.#index.search(words.join(' '), { ...options, combineWith: 'AND' });
    const isApproximate = !results.length;
    if (isApproximate) {
      const enough = Math.floor(new Set(words).size / 2) + 1;
      results = this.#index
        .search(words.join(' '), { ...options, fuzzy: (word) => (word.length > 3 && !/\d/.test(word) ? 1 : false) })
        .filter(({ queryTerms }) => queryTerms.length >= enough);
    }
    const ranked = results.map(({ id, score, terms }) => ({
      hit: { entry: this.#entries[id as number]!, words: new Set(terms) },
      ...this.#rank(id as number, query, score),
    }));
    ranked.sort((a, b) => b.tier - a.tier || b.score - a.score);
    return { hits: ranked.map(({ hit }) => hit), isApproximate };
  }

  /**
   * A document that goes by the number comes first, then what has the query's diacritics exactly, then what has its words
   * together, in the title before elsewhere. Among these the score of the words counts, and a little how new it is.
   */
  #rank(id: number, query: Query, score: number): { tier: number; score: number } {
    const indexed = this.#indexed[id]!;
    const tier =
      20 * numberTier(indexed, query) + (isSpelledSo(this.#entries[id]!, query) ? 10 : 0) + phraseTier(indexed, query);
    return { tier, score: score * (1 + 0.2 * this.#newness(this.#entries[id]!.day)) };
  }

  /** 1 for the newest day, half of that two years before; what has no date counts as that. */
  #newness(day: string | undefined): number {
    const years = day ? (Date.parse(this.#newest) - Date.parse(day)) / year : 2;
    return 2 / (2 + years);
  }
}

function toIndexed({ title, text = '', kind = '', number = '', names = [] }: SearchEntry, id: number): Indexed {
  const words = (value: string) => wordsOf(value).join(' ');
  return {
    id,
    title: words(title),
    text: words(text),
    names: words(names.join(' ')),
    kind: words(kind),
    number: [words(number), words(number.replace(/(\p{L})-/gu, '$1'))],
  };
}

/** 4 where the query is the title, 3 where it stands in that, 2 where its last word goes on, 1 where it stands elsewhere. */
function phraseTier({ title, names, text }: Indexed, { words, isLastWhole }: Query): number {
  const whole = ` ${words.join(' ')} `;
  const begun = isLastWhole ? whole : whole.trimEnd();
  const inTitle = ` ${title} `;
  if (inTitle === whole) return 4;
  if (inTitle.includes(whole)) return 3;
  if (inTitle.includes(begun)) return 2;
  return ` ${names} ${text} `.includes(begun) ? 1 : 0;
}

/** 2 where the query is the number of a document, 1 where it is how that begins; its kind may stand before it. */
function numberTier({ kind, number }: Indexed, { words }: Query): number {
  const asked = words.join(' ');
  const digits = asked.startsWith(`${kind} `) ? asked.slice(kind.length + 1) : asked;
  if (!/^\d/.test(digits)) return 0;
  if (number.includes(digits)) return 2;
  return number.some((each) => each.startsWith(`${digits} `)) ? 1 : 0;
}

function isSpelledSo({ title, kind, number, text, names }: SearchEntry, { spellings }: Query): boolean {
  if (!spellings.length) return false;
  const all = [title, kind, number, text, names].join(' ');
  return spellings.every((spelling) => spelling.test(all));
}
