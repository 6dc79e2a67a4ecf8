import type { EntryType } from '@ban-tin/shared/change';
import { randomNumbers } from '@ban-tin/site/publisher/testing/random-edits';
import sharp from 'sharp';
import type { AdminApi } from './admin-api.ts';

type Fields = Record<string, unknown>;
type EditedType = Exclude<EntryType, 'redirect' | 'tombstone' | 'site-setting'>;

interface Known {
  id: string;
  published: boolean;
}

const words = 'hội nghị sơ kết học kỳ giáo dục trường lớp đào tạo kế hoạch nhiệm vụ tuyển sinh ôn thi'.split(' ');
const directiveRelations = ['basedOn', 'replaces', 'amends', 'corrects', 'repeals', 'guides'];
const otherEnds = ['basisFor', 'replacedBy', 'amendedBy', 'correctedBy', 'repealedBy', 'guidedBy'];
const withDrafts: EditedType[] = ['article', 'conference', 'directive', 'page'];
const day = 86_400_000;

/**
 * An editor who fills an empty cms with a small department and then changes it at random through the admin's own interface,
 * in every way that readers can see. Everything but ids and hours follows from the seed.
 */
export class RandomEditor {
  /** How many edits the cms did not accept, such as a slug that is taken. */
  refused = 0;
  readonly #admin: AdminApi;
  readonly #below: (below: number) => number;
  readonly #known = new Map<EditedType, Known[]>();
  readonly #pictures: number[] = [];
  #made = 0;

  constructor(admin: AdminApi, seed: number) {
    this.#admin = admin;
    this.#below = randomNumbers(seed);
  }

  async fill(): Promise<void> {
    for (let n = 0; n < 2; n += 1) await this.#upload();
    for (const [type, count] of Object.entries({
      ...{ category: 3, topic: 2, field: 2, organization: 4, official: 4 },
      ...{ page: 3, conference: 3, directive: 4, article: 10 },
    })) {
      for (let n = 0; n < count; n += 1) await this.#create(type as EditedType);
    }
  }

  /** Changes something; says what, for the message of a failed test. */
  async edit(): Promise<string> {
    const edits: (() => Promise<string>)[] = [
      ...Array<() => Promise<string>>(4).fill(() => this.#create(this.#type())),
      ...Array<() => Promise<string>>(6).fill(() => this.#rewrite()),
      ...Array<() => Promise<string>>(3).fill(() => this.#rename(this.#type())),
      () => this.#rename('category'),
      () => this.#rename('official'),
      () => this.#takeDown('unpublish'),
      () => this.#takeDown('delete'),
      () => this.#relateFromOtherEnd(),
      () => this.#relateFromOtherEnd(),
      () => this.#mergeOrganizations(),
      () => this.#draftOnly(),
      () => this.#upload(),
      () => this.#changeSettings(),
    ];
    const edit = this.#one(edits);
    try {
      return await edit();
    } catch (error) {
      if (!/: 400 /.test((error as Error).message)) throw error;
      this.refused += 1;
      return `refused: ${(error as Error).message}`;
    }
  }

  async #create(type: EditedType): Promise<string> {
    const id = await this.#admin.create(type, { ...this.#nameOf(type), ...this.#fieldsOf(type) });
    const known = { id, published: true };
    this.#known.set(type, [...(this.#known.get(type) ?? []), known]);
    if (withDrafts.includes(type)) await this.#admin.publish(type, id);
    return `new ${type} ${id}`;
  }

  /** Other texts, dates, relations, tasks and photos. */
  async #rewrite(): Promise<string> {
    const type = this.#type();
    const fields = this.#fieldsOf(type);
    return this.#save(type, this.#some(type), fields);
  }

  async #rename(type: EditedType): Promise<string> {
    const fields = this.#nameOf(type);
    if (this.#below(2)) fields['slug'] = undefined;
    return this.#save(type, this.#some(type), fields);
  }

  async #takeDown(how: 'unpublish' | 'delete'): Promise<string> {
    const type = how === 'unpublish' ? this.#one(withDrafts) : this.#type();
    const known = this.#some(type);
    if (!known || (how === 'unpublish' && !known.published)) return this.#create(type);
    if (how === 'unpublish') {
      await this.#admin.unpublish(type, known.id);
      known.published = false;
    } else {
      await this.#admin.remove(type, known.id);
      this.#known.set(
        type,
        this.#known.get(type)!.filter((other) => other !== known),
      );
    }
    return `${how} ${type} ${known.id}`;
  }

  /** As an import or a plugin might: it changes what readers see of entries that are not saved themselves. */
  async #relateFromOtherEnd(): Promise<string> {
    return this.#below(2)
      ? this.#save('conference', this.#some('conference'), {
          articles: this.#set('article'),
          directives: this.#set('directive'),
        })
      : this.#save('directive', this.#some('directive'), { [this.#one(otherEnds)]: this.#set('directive') });
  }

  async #mergeOrganizations(): Promise<string> {
    const [one, other] = [this.#some('organization'), this.#some('organization')];
    const heir = await this.#admin.create('organization', { ...this.#nameOf('organization'), kind: 'sở' });
    this.#known.get('organization')?.push({ id: heir, published: true });
    for (const known of new Set([one, other])) {
      await this.#save('organization', known, { closedOn: this.#day(), successors: { set: [{ documentId: heir }] } });
    }
    return `organizations ${one?.id} and ${other?.id} merged into ${heir}`;
  }

  async #draftOnly(): Promise<string> {
    const known = this.#some('article');
    if (!known) return 'nothing';
    await this.#admin.update('article', known.id, { body: 'Bản nháp chưa đăng.' });
    return `draft of article ${known.id}`;
  }

  async #changeSettings(): Promise<string> {
    await this.#admin.update('site-setting', '', { agencyName: `Sở ${this.#text(2)}`, tagline: this.#text(4) });
    return 'site setting';
  }

  async #upload(): Promise<string> {
    const background = { r: this.#below(255), g: this.#below(255), b: this.#below(255) };
    const size = { width: 40 + this.#below(20), height: 30, channels: 3, background } as const;
    const bytes = await sharp({ create: size }).png().toBuffer();
    const { id } = await this.#admin.upload(`anh-${this.#made}-${this.#below(1000)}.png`, 'image/png', bytes);
    this.#pictures.push(id);
    return `picture ${id}`;
  }

  async #save(type: EditedType, known: Known | undefined, fields: Fields): Promise<string> {
    if (!known) return this.#create(type);
    await this.#admin.update(type, known.id, fields);
    if (withDrafts.includes(type)) {
      await this.#admin.publish(type, known.id);
      known.published = true;
    }
    return `${Object.keys(fields).join(', ')} of ${type} ${known.id}`;
  }

  #nameOf(type: EditedType): Fields {
    this.#made += 1;
    const name = `${this.#text(4)} ${this.#made}`;
    const slug = `${type}-${this.#made}-${this.#below(1000)}`;
    if (type === 'official') return { fullName: name, slug };
    return withDrafts.includes(type) ? { title: name, slug } : { name, slug };
  }

  #fieldsOf(type: EditedType): Fields {
    const maybe = <T>(value: T): T | null => (this.#below(2) ? value : null);
    switch (type) {
      case 'article': {
        // The guard lets nothing be pinned before it is shown, or after it has expired.
        const [displayed, pinned, expires] = [this.#day(), this.#day(), this.#day()].sort() as [string, string, string];
        return {
          genre: this.#one(['tin', 'thông báo', 'bài viết', 'phóng sự ảnh']),
          summary: maybe(this.#text(8)),
          body: `## ${this.#text(3)}\n\n${this.#text(20)}`,
          category: this.#set('category', 1),
          topics: this.#set('topic'),
          conference: this.#set('conference', 1),
          directives: this.#set('directive'),
          officials: this.#set('official'),
          organization: this.#set('organization', 1),
          displayedAt: `${displayed}T0${this.#below(10)}:00:00.000Z`,
          expiresOn: maybe(expires),
          pinnedUntil: this.#below(4) ? null : pinned,
          cover: this.#below(2) ? null : this.#photo(),
          gallery: this.#below(4) ? [] : [this.#photo(), this.#photo()],
        };
      }
      case 'conference':
        return {
          startsOn: maybe(this.#day()),
          organizers: this.#set('organization'),
          participants: this.#refs('official').map((official) => ({ official: { connect: [official] }, role: 'dự' })),
          terms: [{ kind: 'sơ kết', schoolYear: '2023-2024' }],
          photos: this.#below(3) ? [] : [this.#photo()],
          body: this.#text(12),
        };
      case 'directive':
        return {
          group: this.#one(['quy phạm pháp luật', 'chỉ đạo điều hành']),
          kind: 'Quyết định',
          number: `${this.#below(10_000)}/QĐ-SGDĐT`,
          issuedOn: maybe(this.#day()),
          effectiveOn: maybe(this.#day()),
          issuer: this.#set('organization', 1),
          field: this.#set('field', 1),
          conference: this.#set('conference', 1),
          topics: this.#set('topic'),
          tasks: this.#refs('organization').map((unit) => ({ heading: this.#text(3), assignees: { connect: [unit] } })),
          [this.#one(directiveRelations)]: this.#set('directive'),
        };
      case 'official':
        return {
          appointments: this.#refs('organization').map((unit) => ({
            ...{ title: 'Trưởng phòng', organization: { connect: [unit] }, from: maybe(this.#day()) },
          })),
          portrait: this.#below(3) ? null : this.#photo(),
        };
      case 'organization':
        return { kind: this.#one(['sở', 'phòng thuộc sở']), parent: this.#set('organization', 1) };
      case 'category':
        return { parent: this.#set('category', 1), rank: this.#below(5), description: this.#text(5) };
      case 'page':
        return { parent: this.#set('page', 1), body: this.#text(10), rank: this.#below(5) };
      default:
        return { description: this.#text(5), rank: this.#below(5) };
    }
  }

  #type(): EditedType {
    return this.#one<EditedType>([
      ...(['article', 'article', 'article', 'article', 'conference', 'conference', 'directive', 'directive'] as const),
      ...(['official', 'organization', 'category', 'topic', 'field', 'page'] as const),
    ]);
  }

  #some(type: EditedType): Known | undefined {
    return this.#one(this.#known.get(type) ?? []);
  }

  #refs(type: EditedType, most = 2): { documentId: string }[] {
    const some = [this.#some(type), this.#some(type)].slice(0, this.#below(most + 1));
    return [...new Set(some)].flatMap((known) => (known ? [{ documentId: known.id }] : []));
  }

  #set(type: EditedType, most = 2): { set: { documentId: string }[] } {
    return { set: this.#refs(type, most) };
  }

  #photo(): Fields {
    return { image: this.#one(this.#pictures), alt: this.#text(2), consent: 'không cần' };
  }

  #text(length: number): string {
    return Array.from({ length }, () => this.#one(words)).join(' ');
  }

  /** Around the last year and the next months, few enough that some are the same. */
  #day(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.#below(400) * day).toISOString().slice(0, 10);
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }
}
