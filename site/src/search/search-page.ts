import { directiveName } from '../directive-name.ts';
import { filters, optionsOf, passes, sectionOf } from './filters.ts';
import type { Choice, Filter } from './filters.ts';
import { highlight, highlightedExcerpt } from './highlight.ts';
import type { Piece } from './highlight.ts';
import { loadShards } from './load-shards.ts';
import { readQuery } from './query.ts';
import type { Query } from './query.ts';
import { SearchIndex } from './search-index.ts';
import type { Hit } from './search-index.ts';

const resultsAtOnce = 20;
/** Milliseconds: after a key, before the query is read; between two looks at what has come; between two steps to go back. */
const pause = { typing: 200, loading: 300, choosing: 1000 };

/** What the address says. */
interface Wish {
  typed: string;
  choice: Choice;
}

/** What the sections of the site are called, by their names in the address. */
type Types = Record<string, string>;

/** Makes the search page work: from what is typed and chosen to the address, and from the address to the results. */
export function startSearchPage(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part="${name}"]`)!;
  const form = root.querySelector('form')!;
  const input = form.querySelector<HTMLInputElement>('[name="q"]')!;
  const [status, progress] = [part('status'), part<HTMLProgressElement>('progress')];
  const results = part('found').querySelector('ul')!;
  const [more, clear] = [part('more'), part('clear')];
  const template = root.querySelector('template')!;
  const types: Types = {};
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name="loai"]')) {
    types[radio.value] = radio.parentElement!.querySelector('[data-label]')!.textContent;
  }
  const index = new SearchIndex();
  const paths = JSON.parse(root.dataset['shards']!) as string[];
  progress.max = paths.length;
  let state: 'idle' | 'loading' | 'failed' | 'loaded' = 'idle';
  let wish = readAddress();
  let shown = resultsAtOnce;
  let timer = 0;
  let changed = { name: '', at: 0 };

  function later(work: () => void, wait: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(work, wait);
  }

  async function load(): Promise<void> {
    if (state !== 'idle') return;
    state = 'loading';
    let nextLook = 0;
    try {
      for await (const entries of loadShards(paths)) {
        await index.add(entries);
        progress.value += 1;
        const now = performance.now();
        if (now < nextLook) continue;
        show();
        // On a slow telephone most of the time is to go into what is still coming.
        nextLook = now + Math.max(pause.loading, 4 * (performance.now() - now));
      }
      state = 'loaded';
    } catch {
      state = 'failed';
    }
    show();
  }

  function show(): void {
    const query = readQuery(wish.typed);
    const { hits, isApproximate } = query ? index.find(query) : { hits: [], isApproximate: false };
    // What is only similar is not worth a look before all has been searched.
    const found = isApproximate && state === 'loading' ? [] : hits;
    const left = found.filter(({ entry }) => passes(entry, wish.choice));
    showFilters(found);
    if (query) showResults(left.slice(0, shown), query);
    else results.replaceChildren();
    part('found').hidden = !query || !left.length;
    more.hidden = left.length <= shown;
    clear.hidden = !filters.some((filter) => wish.choice[filter]);
    part('retry').hidden = state !== 'failed' || !query;
    progress.hidden = state !== 'loading' || !query;
    part('filters').hidden = !found.length && clear.hidden;
    part('lists').hidden = left.length > 0;
    part('hint').hidden = query !== undefined;
    showMessage(query && messageFor(left.length, found.length, isApproximate), left.length);
  }

  function messageFor(left: number, found: number, isApproximate: boolean): string {
    if (state !== 'loaded') return state === 'failed' ? 'failed' : 'searching';
    if (!left) return found ? 'nothingLeft' : 'nothing';
    return isApproximate ? 'similar' : 'found';
  }

  /** One of the sentences of the page; it is said aloud when it comes, or its number changes. */
  function showMessage(name: string | undefined, count: number): void {
    for (const message of status.children as HTMLCollectionOf<HTMLElement>) {
      message.hidden = message.dataset['message'] !== name;
      const number = message.querySelector('b');
      if (number && !message.hidden) number.textContent = count.toLocaleString('vi');
    }
  }

  function showResults(hits: Hit[], query: Query): void {
    const focused = results.contains(document.activeElement) ? document.activeElement!.getAttribute('href') : undefined;
    results.replaceChildren(...hits.map((hit) => resultOf(template, hit, query, types)));
    if (focused) results.querySelector<HTMLElement>(`[href="${focused}"]`)?.focus({ preventScroll: true });
  }

  function showFilters(hits: Hit[]): void {
    const entries = hits.map(({ entry }) => entry);
    for (const filter of filters) {
      const options = optionsOf(filter, entries, wish.choice);
      const chosen = wish.choice[filter];
      const control = form.elements.namedItem(filter);
      if (control instanceof HTMLSelectElement) {
        control.parentElement!.hidden = options.length < 2 && !chosen;
        // A list that is open must not change under the reader's finger.
        if (control === document.activeElement && control.options.length > 1 && state === 'loading') continue;
        if (chosen && !options.some(({ value }) => value === chosen))
          options.push({ value: chosen, label: chosen, count: 0 });
        const shown = options.map(({ value, label, count }) => new Option(`${label} (${count})`, value));
        control.replaceChildren(control.options[0]!, ...shown);
        control.value = chosen ?? '';
      } else if (control instanceof RadioNodeList) {
        for (const radio of control as unknown as Iterable<HTMLInputElement>) {
          const count = options.find(({ value }) => value === radio.value)?.count ?? 0;
          radio.checked = radio.value === (chosen ?? '');
          radio.parentElement!.hidden = !count && !radio.checked && radio.value !== '';
          radio.parentElement!.querySelector('b')!.textContent = count ? count.toLocaleString('vi') : '';
        }
      }
    }
  }

  /** Takes over what stands in the form. */
  function follow(isStep: boolean): void {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '');
    const choice = Object.fromEntries(filters.flatMap((filter) => (text(filter) ? [[filter, text(filter)]] : [])));
    go({ typed: text('q'), choice }, isStep);
  }

  /** Brings the address, and then the page, to what is wished for; a step is one that the back button takes back. */
  function go(next: Wish, isStep: boolean): void {
    clearTimeout(timer);
    wish = next;
    shown = resultsAtOnce;
    const address = addressOf(next);
    const write = isStep && address !== location.pathname + location.search ? 'pushState' : 'replaceState';
    history[write](null, '', address);
    if (readQuery(wish.typed)) void load();
    show();
  }

  input.addEventListener('input', () => later(() => follow(false), pause.typing));
  form.addEventListener('change', ({ target, timeStamp }) => {
    if (target === input) return;
    const { name } = target as HTMLInputElement | HTMLSelectElement;
    // The keyboard passes over other values on its way to the one that is meant.
    follow(name !== changed.name || timeStamp - changed.at > pause.choosing);
    changed = { name, at: timeStamp };
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(true);
  });
  clear.addEventListener('click', () => {
    go({ ...wish, choice: {} }, true);
    input.focus();
  });
  more.addEventListener('click', () => {
    const before = shown;
    shown += resultsAtOnce;
    show();
    results.querySelectorAll<HTMLElement>('a')[before]?.focus();
  });
  window.addEventListener('popstate', () => {
    input.value = readAddress().typed;
    go(readAddress(), false);
  });
  // What was typed before the script had come stays.
  if (!input.value) input.value = wish.typed;
  go({ ...wish, typed: input.value }, false);
}

function readAddress(): Wish {
  const given = new URLSearchParams(location.search);
  const choice: Choice = {};
  for (const filter of filters) choice[filter] = given.get(filter) ?? '';
  return { typed: given.get('q') ?? '', choice };
}

function addressOf({ typed, choice }: Wish): string {
  const given: [string, string][] = [
    ['q', typed.trim()],
    ...filters.map((filter): [Filter, string] => [filter, choice[filter] ?? '']),
  ];
  const search = new URLSearchParams(given.filter(([, value]) => value)).toString();
  return location.pathname + (search && `?${search}`);
}

function resultOf(template: HTMLTemplateElement, { entry, words }: Hit, query: Query, types: Types): HTMLElement {
  const result = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const write = (name: string, ...pieces: Piece[]) => {
    const part = result.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    part.append(...pieces.map(({ text, isHit }) => (isHit ? mark(text) : text)));
    if (!pieces.length) part.remove();
  };
  const { title, path, kind, day, text = '', names = [] } = entry;
  result.querySelector('a')!.href = path;
  write('name', ...(kind ? highlight(directiveName(entry), words, query) : []));
  write('title', ...highlight(title, words, query));
  write('type', { text: types[sectionOf(entry)] ?? '', isHit: false });
  // As shared/vietnamese/dates writes it, which would bring all its checks along.
  write('day', ...(day ? [{ text: day.split('-').reverse().join('/'), isHit: false }] : []));
  const named = names
    .map((name) => highlight(name, words, query))
    .filter((pieces) => pieces.some(({ isHit }) => isHit));
  const separator = { text: '; ', isHit: false };
  write('names', ...named.slice(0, 3).flatMap((pieces, at) => (at ? [separator, ...pieces] : pieces)));
  write('text', ...highlightedExcerpt(text, words, query));
  return result;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
