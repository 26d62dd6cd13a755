// Contents of attachments in the browser: a database of their own, each content under its SHA-256, with what is known
// of it apart, so that a list reads no content. Without storage they are kept in the page. Who refers to what is the
// program's to know. Fetched when first needed. Rule: design.md, Keeping data, 1–4.
import type { StoragePlace } from './tab_lock.ts';

interface Facts {
  bytes: number;
  /** Since when nothing refers to it, in milliseconds; absent: something does. */
  unused?: number;
}
export interface Listed extends Facts {
  name: string;
}
export interface Tidying {
  now: number;
  unused: string[];
  used: string[];
  removed: string[];
}

const contents = 'contents';
const facts = 'facts';
const patience = 20_000; // ms: a store that does not answer is told as such

class Refused extends Error {
  override name = 'read_only';
}

export class Blobs {
  private readonly place: StoragePlace;
  private open: Promise<IDBDatabase> | undefined;
  private readonly inPage = new Map<string, Uint8Array>();

  constructor(place: StoragePlace) {
    this.place = place;
  }

  /** Resolved when the transaction that keeps it is through. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (this.place.mode === 'memory') return void this.inPage.set(name, bytes);
    await this.write(true, (transaction) => {
      transaction.objectStore(contents).put(bytes, name);
      transaction.objectStore(facts).put({ bytes: bytes.length } satisfies Facts, name);
    });
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    if (this.place.mode === 'memory') return this.inPage.get(name);
    return this.read<Uint8Array | undefined>(contents, (store) => store.get(name) as IDBRequest<Uint8Array | undefined>, undefined);
  }

  async list(): Promise<Listed[]> {
    if (this.place.mode === 'memory') return [...this.inPage].map(([name, bytes]) => ({ name, bytes: bytes.length }));
    const listed: Listed[] = [];
    await this.read(facts, (store) => {
      const cursor = store.openCursor();
      cursor.addEventListener('success', () => {
        if (!cursor.result) return;
        listed.push({ name: String(cursor.result.key), ...(cursor.result.value as Facts) });
        cursor.result.continue();
      });
      return cursor;
    }, null);
    return listed;
  }

  async tidy({ now, unused, used, removed }: Tidying): Promise<void> {
    if (this.place.mode === 'memory') return;
    await this.write(false, (transaction) => {
      const known = transaction.objectStore(facts);
      const change = (name: string, action: (found: Facts) => void): void => {
        const request = known.get(name) as IDBRequest<Facts | undefined>;
        request.addEventListener('success', () => request.result && action(request.result));
      };
      for (const name of unused) change(name, ({ bytes }) => known.put({ bytes, unused: now } satisfies Facts, name));
      for (const name of used) change(name, ({ bytes }) => known.put({ bytes } satisfies Facts, name));
      for (const name of removed)
        change(name, (found) => {
          if (found.unused === undefined) return; // put or used again meanwhile
          known.delete(name);
          transaction.objectStore(contents).delete(name);
        });
    });
  }

  async clear(): Promise<void> {
    this.inPage.clear();
    if (this.place.mode === 'memory') return;
    await this.write(false, (transaction) => {
      transaction.objectStore(contents).clear();
      transaction.objectStore(facts).clear();
    });
  }

  /** `make`: the database is made where there is none; else there is nothing to be done. */
  private async write(make: boolean, action: (transaction: IDBTransaction) => void): Promise<void> {
    if (this.place.mode !== 'writer') throw new Refused();
    const transaction = await this.begin('readwrite', make);
    if (!transaction) return;
    await ended(transaction, () => action(transaction));
  }

  private async read<Result>(store: string, ask: (store: IDBObjectStore) => IDBRequest<Result>, none: Result): Promise<Result> {
    const transaction = await this.begin('readonly', false);
    if (!transaction) return none;
    let request: IDBRequest<Result> | undefined;
    await ended(transaction, () => (request = ask(transaction.objectStore(store))));
    return request?.result ?? none;
  }

  /** A connection that the browser has closed is opened again, once. */
  private async begin(mode: IDBTransactionMode, make: boolean): Promise<IDBTransaction | undefined> {
    for (let again = false; ; again = true) {
      const database = await this.database(make);
      if (!database) return undefined;
      try {
        return database.transaction([contents, facts], mode, { durability: 'strict' });
      } catch (error) {
        this.open = undefined;
        if (again) throw error;
      }
    }
  }

  private async database(make: boolean): Promise<IDBDatabase | undefined> {
    if (this.open) return this.open;
    const opened = openDatabase(`/sanpo${this.place.place}files`, make, () => (this.open = undefined));
    this.open = opened as Promise<IDBDatabase>;
    try {
      const database = await opened;
      if (!database) this.open = undefined;
      return database;
    } catch (error) {
      this.open = undefined;
      throw error;
    }
  }
}

/** Nothing where there is no such database, and none is to be made. */
function openDatabase(name: string, make: boolean, closed: () => void): Promise<IDBDatabase | undefined> {
  return answered((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let none = false;
    request.onupgradeneeded = () => {
      if (!make) {
        none = true;
        request.transaction?.abort();
        return;
      }
      request.result.createObjectStore(contents);
      request.result.createObjectStore(facts);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = closed;
      database.onversionchange = () => {
        closed();
        database.close();
      };
      resolve(database);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (none) resolve(undefined);
      else reject(request.error!);
    };
  });
}

/** Until the transaction is through: only then is anything kept. */
function ended(transaction: IDBTransaction, action: () => void): Promise<void> {
  return answered((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    try {
      action();
    } catch (error) {
      reject(error as Error);
      transaction.abort();
    }
  });
}

function answered<Result>(ask: (resolve: (result: Result) => void, reject: (error: Error) => void) => void): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patience);
    ask(resolve, reject);
  });
}

/** As StorageFailure::Kind in src/platform/storage.h. */
export function kindOf(error: unknown): number {
  const kinds: Record<string, number> = {
    QuotaExceededError: 1, InvalidStateError: 2, TimeoutError: 4, read_only: 5, SecurityError: 6, ReferenceError: 6, TypeError: 6,
  };
  return kinds[(error as { name?: string } | null)?.name ?? ''] ?? 7;
}
