import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import type { EntryType } from '@ban-tin/shared/change';
import type { KeptCopy, Standing, WorkingCopy } from '../../editing/desk.ts';
import { isSame } from './work.ts';
import { dropLocally, keepLocally, localCopies } from './local-copies.ts';

const second = 1000;
const pace = { local: 300, server: 3 * second, report: 5 * second, retry: 10 * second };
/** A form at which nobody does anything is silent after this: it holds nothing, and keeps no session alive. */
const idleAfter = 10 * 60 * second;

/** What is known of how safe the text is, and of who else edits. */
export interface Safety {
  standing?: Standing;
  /** When the present text was kept here, and on the server; ISO instants. */
  localAt?: string;
  serverAt?: string;
  problem?: 'offline' | 'session' | 'full';
}

interface Owner {
  editorId: number;
  /** The token of the session. */
  token: () => string | null;
  type: EntryType;
  id?: string | undefined;
}

/**
 * Keeps what is typed into one form: at once in this browser, every three seconds on the server, where it also hears who
 * else edits. It goes on trying whatever fails.
 */
export class Keeper {
  readonly owner: Owner;
  #form = newForm();
  #copy: WorkingCopy | null = null;
  #keptAt = '';
  #wants = false;
  #takeFrom: string | undefined;
  #unsent = false;
  #mayReport = true;
  #reporting: Promise<void> | undefined;
  #reportsAgain = false;
  #reportedAt = 0;
  #activeAt = Date.now();
  #localTimer: number | undefined;
  #ticker: number | undefined;
  #safety: Safety = {};
  #tell: (safety: Safety) => void;

  constructor(owner: Owner, tell: (safety: Safety) => void) {
    this.owner = owner;
    this.#tell = tell;
  }

  get form(): string {
    return this.#form;
  }

  start(): void {
    for (const event of ['keydown', 'pointerdown', 'paste']) window.addEventListener(event, this.#noteActivity, true);
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('pagehide', this.#onPageHide);
    this.#ticker = window.setInterval(() => void this.#tick(), second);
    void this.#report();
  }

  /** The form leaves the screen; what is not saved stays kept. */
  stop(): void {
    for (const event of ['keydown', 'pointerdown', 'paste'])
      window.removeEventListener(event, this.#noteActivity, true);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('pagehide', this.#onPageHide);
    window.clearInterval(this.#ticker);
    const form = this.#form;
    void this.flush().finally(() => {
      this.#mayReport = false;
      post('/editing/leave', { form }).catch(() => {});
    });
  }

  /** What is in the form now and not saved; `null` when everything is. */
  note(copy: WorkingCopy | null): void {
    if (copy === this.#copy || (copy && this.#copy && isSame(copy.values, this.#copy.values))) return;
    this.#copy = copy;
    this.#keptAt = new Date().toISOString();
    this.#unsent = true;
    this.#show({ localAt: undefined, serverAt: undefined });
    this.#localTimer ??= window.setTimeout(() => void this.#keepHere(), pace.local);
  }

  /** Whether this form is to be the one that edits; `takeFrom` names the form to take over from. */
  want(wants: boolean, takeFrom?: string): void {
    if (wants === this.#wants && !takeFrom) return;
    this.#wants = wants;
    this.#takeFrom = takeFrom;
    void this.#report();
  }

  /** Leaves what was written as a copy of its own, and goes on as a form in which nothing was written. */
  async setAside(): Promise<void> {
    await this.flush();
    const form = this.#form;
    this.#form = newForm();
    this.#copy = null;
    this.#unsent = false;
    this.#show({ localAt: undefined, serverAt: undefined });
    await post('/editing/leave', { form }).catch(() => {});
  }

  /** Keeps at once what would be kept in a moment. */
  async flush(): Promise<void> {
    if (this.#localTimer !== undefined) await this.#keepHere();
    if (this.#unsent) await this.#report();
  }

  /** What this person has written in this entry and not saved, in other forms: the newest first. */
  async otherCopies(): Promise<KeptCopy[]> {
    const { type, id, editorId } = this.owner;
    const query = new URLSearchParams({ type, ...(id && { id }) });
    const local = await localCopies(editorId).catch(() => []);
    const kept = await getFetchClient()
      .get<{ copies: KeptCopy[] }>(`/editing/copies?${query}`)
      .then(({ data }) => data.copies)
      .catch(() => []);
    const byForm = new Map(kept.map((copy) => [copy.form, copy]));
    for (const { editorId: _, ...copy } of local) {
      const same = byForm.get(copy.form);
      const isHere = copy.type === type && copy.id === id;
      if (isHere && (!same || same.keptAt < copy.keptAt)) byForm.set(copy.form, { isOpen: false, ...same, ...copy });
    }
    byForm.delete(this.#form);
    return [...byForm.values()].sort((one, other) => (one.keptAt < other.keptAt ? 1 : -1));
  }

  async drop(form: string): Promise<void> {
    await dropLocally(form).catch(() => {});
    await post('/editing/drop', { form }).catch(() => {});
  }

  async #keepHere(): Promise<void> {
    window.clearTimeout(this.#localTimer);
    this.#localTimer = undefined;
    const { type, id, editorId } = this.owner;
    const [form, copy, keptAt] = [this.#form, this.#copy, this.#keptAt];
    try {
      if (copy) await keepLocally({ ...copy, form, type, ...(id && { id }), keptAt, editorId });
      else await dropLocally(form);
      if (copy === this.#copy) this.#show({ localAt: copy ? keptAt : undefined });
    } catch {
      // A browser that keeps nothing (a full disk, private mode): the server does.
      if (copy) this.#show({ problem: 'full' });
    }
  }

  async #tick(): Promise<void> {
    const waited = Date.now() - this.#reportedAt;
    if (!this.#unsent && !this.#isActive()) return;
    const pause = this.#safety.problem ? pace.retry : this.#unsent ? pace.server : pace.report;
    if (waited >= pause) await this.#report();
  }

  /** One report at a time; resolves when what was there at the call has been sent, or could not be. */
  #report(): Promise<void> {
    this.#reportsAgain = true;
    this.#reporting ??= this.#sendReports().finally(() => (this.#reporting = undefined));
    return this.#reporting;
  }

  async #sendReports(): Promise<void> {
    while (this.#reportsAgain && this.#mayReport) {
      this.#reportsAgain = false;
      await this.#sendReport();
    }
  }

  async #sendReport(): Promise<void> {
    this.#reportedAt = Date.now();
    const [form, copy, keptAt, sends] = [this.#form, this.#copy, this.#keptAt, this.#unsent];
    const { type, id } = this.owner;
    const [wants, takeFrom] = [this.#wants, this.#takeFrom];
    try {
      const standing = await post<Standing>('/editing/report', {
        form,
        type,
        id,
        wants,
        takeFrom,
        ...(sends && { copy }),
      });
      if (takeFrom === this.#takeFrom) this.#takeFrom = undefined;
      if (copy === this.#copy && form === this.#form) {
        if (sends) this.#unsent = false;
        this.#show({ standing, problem: undefined, ...(sends && { serverAt: copy ? keptAt : undefined }) });
      } else this.#show({ standing, problem: undefined });
    } catch (error) {
      const status = isFetchError(error) ? error.status : undefined;
      if (status === 403) this.#mayReport = false;
      else this.#show({ problem: status === 401 ? 'session' : 'offline' });
    }
  }

  #isActive(): boolean {
    return Date.now() - this.#activeAt < idleAfter;
  }

  #noteActivity = () => {
    this.#activeAt = Date.now();
  };

  #onVisibility = () => {
    void this.flush();
    if (document.visibilityState === 'visible') void this.#report();
  };

  /** A closed tab edits no more. What it has written is kept already. */
  #onPageHide = () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.owner.token()}` };
    const body = JSON.stringify({ form: this.#form });
    const address = `${(window.strapi as unknown as { backendURL: string }).backendURL}/editing/leave`;
    fetch(address, { method: 'POST', keepalive: true, headers, body }).catch(() => {});
  };

  #show(change: { [Key in keyof Safety]?: Safety[Key] | undefined }): void {
    const known = Object.entries({ ...this.#safety, ...change }).filter(([, value]) => value !== undefined);
    this.#safety = Object.fromEntries(known);
    this.#tell(this.#safety);
  }
}

async function post<T>(url: string, data: object): Promise<T> {
  return (await getFetchClient().post<T>(url, data)).data;
}

/** Not `crypto.randomUUID`, which browsers keep from pages without TLS. */
function newForm(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
