import type { EntryData, EntryType, Media } from '@ban-tin/shared/change';
import sharp from 'sharp';
import type { MemoryCms } from './memory-cms.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const words = 'hội nghị sơ kết học kỳ giáo dục trường lớp đào tạo kế hoạch nhiệm vụ tuyển sinh ôn thi'.split(' ');
const genres = ['tin', 'thông báo', 'bài viết', 'phóng sự ảnh'];
const relations = ['basedOn', 'replaces', 'amends', 'corrects', 'repeals', 'guides'];
const firstDay = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/**
 * A newsroom at work: fills a cms with a small department and then changes it at random, one edit at a time, in every way
 * that readers can see. Everything follows from the seed.
 */
export class RandomNewsroom {
  readonly #cms: MemoryCms;
  readonly #below: (below: number) => number;
  readonly #pictures: Media[] = [];
  #made = 0;

  constructor(cms: MemoryCms, seed: number) {
    this.#cms = cms;
    this.#below = randomNumbers(seed);
  }

  async fill(articles: number): Promise<void> {
    for (let n = 0; n < 4; n += 1) {
      const url = `/uploads/anh-${n}.png`;
      const background = { r: 40 * n, g: 90, b: 120, alpha: 1 };
      this.#cms.files.set(
        url,
        await sharp({ create: { width: 40 + n, height: 30, channels: 4, background } })
          .png()
          .toBuffer(),
      );
      this.#pictures.push({
        ...{ id: `m${n}`, name: `anh-${n}.png`, url, mime: 'image/png', size: 100 },
        updatedAt: new Date(firstDay).toISOString(),
      });
    }
    this.#cms.publish({ type: 'site-setting', id: 'site', inlineMedia: [], agencyName: 'Sở Ví Dụ' });
    for (const [type, count] of [
      ...([
        ['category', 4],
        ['topic', 3],
        ['field', 2],
        ['organization', 5],
        ['official', 6],
      ] as const),
      ...([
        ['page', 4],
        ['conference', 6],
        ['directive', 8],
      ] as const),
    ]) {
      for (let n = 0; n < count; n += 1) this.#cms.publish(this.#make(type));
    }
    for (let n = 0; n < articles; n += 1) this.#cms.publish(this.#make('article'));
  }

  /** Changes something; says what, for the message of a failed test. */
  edit(): string {
    const type = this.#one<EntryType>([
      ...(Array(8).fill('article') as EntryType[]),
      ...(['conference', 'conference', 'directive', 'directive', 'official', 'organization'] as const),
      ...(['category', 'topic', 'field', 'page', 'page', 'redirect', 'tombstone', 'site-setting'] as const),
    ]);
    const some = [...this.#cms.entries.values()].filter((entry) => entry.type === type);
    const what = some.length ? this.#below(10) : 0;
    if (type === 'site-setting') return this.#change(this.#one(some), { tagline: this.#text(3), menu: this.#menu() });
    if (what < 3) {
      const made = this.#make(type);
      this.#cms.publish(made);
      return `new ${type} ${made.id}`;
    }
    const entry = this.#one(some);
    if (what < 5) {
      this.#cms.remove(entry, type === 'article' ? 'unpublish' : 'delete');
      return `no more ${type} ${entry.id}`;
    }
    if (what < 7) return this.#change(entry, { ...this.#make(type), id: entry.id, slug: entry['slug'] });
    if (what === 7) return this.#change(entry, this.#named(type));
    return this.#change(entry, { body: this.#text(30), summary: this.#text(5) });
  }

  #change(entry: EntryData, fields: Record<string, unknown>): string {
    const changed = JSON.parse(JSON.stringify({ ...entry, ...fields })) as EntryData;
    this.#cms.publish(changed);
    return `${Object.keys(fields).join(', ')} of ${entry.type} ${entry.id}`;
  }

  #make(type: EntryType): EntryData {
    this.#made += 1;
    const fields = { type, id: `${type.slice(0, 2)}${this.#made}`, inlineMedia: [], ...this.#named(type) };
    return JSON.parse(JSON.stringify({ ...fields, ...this.#fieldsOf(type) })) as EntryData;
  }

  #named(type: EntryType): Record<string, unknown> {
    const name = `${this.#text(4)} ${this.#made}`;
    const slug = `${type}-${this.#made}-${this.#below(1000)}`;
    if (type === 'redirect' || type === 'tombstone') return {};
    if (type === 'official') return { fullName: name, sortName: name, slug };
    return /^(article|conference|directive|page)$/.test(type) ? { title: name, slug } : { name, slug };
  }

  #updates(): { at: string; note: string }[] {
    return this.#below(4) ? [] : [{ at: this.#moment(), note: this.#text(5) }];
  }

  #fieldsOf(type: EntryType): Record<string, unknown> {
    const maybe = <T>(value: T): T | undefined => (this.#below(2) ? value : undefined);
    const from = `/tin-bai/cu-${this.#below(30)}/`;
    switch (type) {
      case 'article':
        return {
          genre: this.#one(genres),
          summary: maybe(this.#text(8)),
          body: `## ${this.#text(3)}\n\n${this.#text(20)}`,
          category: maybe(this.#idOf('category')),
          topics: this.#idsOf('topic'),
          conference: maybe(this.#idOf('conference')),
          directives: this.#idsOf('directive'),
          officials: this.#idsOf('official'),
          organization: maybe(this.#idOf('organization')),
          displayedAt: this.#moment(),
          firstLiveAt: this.#moment(),
          expiresOn: maybe(this.#day()),
          pinnedUntil: this.#below(5) ? undefined : this.#day(),
          cover: this.#below(4) ? undefined : this.#photo(),
          gallery: this.#below(6) ? [] : [this.#photo(), this.#photo()],
          updates: this.#updates(),
        };
      case 'conference':
        return {
          startsOn: maybe(this.#day()),
          organizers: this.#idsOf('organization'),
          participants: this.#idsOf('official').map((official) => ({ official, role: 'dự' })),
          terms: [{ kind: 'sơ kết', schoolYear: '2023-2024' }],
          photos: this.#below(4) ? [] : [this.#photo()],
          updates: this.#updates(),
        };
      case 'directive':
        return {
          ...{ group: this.#one(['quy phạm pháp luật', 'chỉ đạo điều hành']), kind: 'Kế hoạch' },
          ...{ number: `${this.#made}/KH-SGDĐT`, issuedOn: maybe(this.#day()), effectiveOn: maybe(this.#day()) },
          issuer: maybe(this.#idOf('organization')),
          field: maybe(this.#idOf('field')),
          conference: maybe(this.#idOf('conference')),
          topics: this.#idsOf('topic'),
          signers: this.#idsOf('official').map((official) => ({ official })),
          tasks: this.#idsOf('organization').map((id) => ({ heading: this.#text(3), assignees: [id] })),
          updates: this.#updates(),
          [this.#one(relations)]: this.#idsOf('directive'),
        };
      case 'official':
        return {
          appointments: this.#idsOf('organization').map((organization) => ({
            ...{ title: 'Trưởng phòng', organization, from: maybe(this.#day()), rank: this.#below(3) },
          })),
          portrait: this.#below(4) ? undefined : this.#photo(),
        };
      case 'organization':
        return { parent: maybe(this.#idOf('organization')), successors: this.#idsOf('organization') };
      case 'category':
        return { parent: maybe(this.#idOf('category')), rank: this.#below(5) };
      case 'page':
        return {
          parent: maybe(this.#idOf('page')),
          body: this.#text(10),
          rank: this.#below(5),
          updates: this.#updates(),
        };
      case 'redirect':
        return { from, to: '/', permanent: this.#below(2) === 1 };
      case 'tombstone':
        return { path: from };
      default:
        return {};
    }
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }

  #idOf(type: EntryType): string | undefined {
    return this.#one([...this.#cms.entries.values()].filter((entry) => entry.type === type))?.id;
  }

  #idsOf(type: EntryType): string[] {
    const ids = [this.#idOf(type), this.#idOf(type)].slice(0, this.#below(3));
    return [...new Set(ids.flatMap((id) => id ?? []))];
  }

  #text(length: number): string {
    return Array.from({ length }, () => this.#one(words)).join(' ');
  }

  /** Few different ones, so that ties happen. */
  #moment(): string {
    return new Date(firstDay + this.#below(200) * (day / 4)).toISOString();
  }

  #day(): string {
    return this.#moment().slice(0, 10);
  }

  #photo(): Record<string, unknown> {
    return { image: this.#one(this.#pictures), alt: this.#text(2) };
  }

  #menu(): { label: string; url: string }[] {
    return Array.from({ length: this.#below(3) }, () => ({ label: this.#text(2), url: '/' }));
  }
}
