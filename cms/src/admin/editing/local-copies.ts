import type { KeptCopy } from '../../editing/desk.ts';

/** A copy as this browser keeps it; its owner's alone, on machines that several people use. */
export type LocalCopy = Omit<KeptCopy, 'isOpen'> & { editorId: number };

const keptFor = 30 * 24 * 60 * 60_000;

/** Writes a copy so that a killed browser finds it again. */
export async function keepLocally(copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy));
}

export async function dropLocally(form: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(form));
}

export async function localCopies(editorId: number): Promise<LocalCopy[]> {
  const all = await inStore<LocalCopy[]>('readonly', (store) => store.getAll());
  const oldest = new Date(Date.now() - keptFor).toISOString();
  for (const { form } of all.filter(({ keptAt }) => keptAt < oldest)) await dropLocally(form);
  return all.filter((copy) => copy.editorId === editorId && copy.keptAt >= oldest);
}

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('ban-tin', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('copies', { keyPath: 'form' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  // A browser that could not open it now may be able to later.
  opened.catch(() => (opened = undefined));
  return opened;
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T>;
async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown>;
async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const transaction = (await database()).transaction('copies', mode, { durability: 'strict' });
  const request = act(transaction.objectStore('copies'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? request.error!);
  });
}
