// Decides what this tab may do with the data on the device, before the application mounts it: writer, follower
// or memory only. Saving itself is left to the wasm side, the wording to the screens.
// Rule: design.md, Keeping data, 1 and 2.

export type StorageMode = 'writer' | 'follower' | 'memory';

/** What storage_library.js reads as `Module.storage`; `mode` changes when tabs take over from each other. */
export interface StoragePlace {
  mode: StorageMode;
  /** Path of the deployment, with slashes at both ends. */
  readonly place: string;
}

/** What happens to this tab; each is called at most once per event. */
export interface TabEvents {
  /** The lock is ours now (the other tab closed, or we took over): load again as the writer. */
  becameWriter(): void;
  /** Another tab took over: write no more. */
  takenOver(): void;
  /** The writer has saved something: a follower reads again. */
  writerSaved(): void;
  /** Another tab is about to take over: save at once; `saved` of the lock answers it. */
  flushAsked(): void;
}

/** How long a tab that is asked to flush may take. */
const flushPatience = 2_000;
/** How long the browser may take to say whether there is a database at all. */
const probePatience = 3_000;

/** Says that on this (shared) computer nothing is to be kept; the only thing that then is. */
const memoryOnlyKey = 'sanpo-memory-only';

/** Whether a person chose that nothing is kept on this device. */
export function memoryOnlyChosen(): boolean {
  try {
    return localStorage.getItem(memoryOnlyKey) === 'yes';
  } catch {
    return false; // no storage at all, which open() finds out
  }
}

/** For the next start. */
export function rememberMemoryOnly(chosen: boolean): void {
  try {
    if (chosen) localStorage.setItem(memoryOnlyKey, 'yes');
    else localStorage.removeItem(memoryOnlyKey);
  } catch {
    // Without storage nothing is kept anyway.
  }
}

type Message = 'saved' | 'flush' | 'flushed';

export class TabLock implements StoragePlace {
  mode: StorageMode = 'memory';
  readonly place: string;
  private readonly name: string;
  private events: TabEvents | undefined;
  private channel: BroadcastChannel | undefined;
  private queue: AbortController | undefined;
  private onFlushed: (() => void) | undefined;
  /** Another tab has saved before this one, which slept, was told that the lock is gone. */
  private savedElsewhere = false;

  private constructor(place: string) {
    this.place = place;
    this.name = `sanpo:${place}`;
  }

  /**
   * Ends when the mode is known. Without locks, without a database, in an insecure context or by choice it is
   * memory only.
   */
  static async open(choice: { memoryOnly: boolean }): Promise<TabLock> {
    const lock = new TabLock(new URL('.', location.href).pathname);
    if (choice.memoryOnly || !isSecureContext || !('locks' in navigator) || !(await hasDatabase())) return lock;
    lock.channel = new BroadcastChannel(lock.name);
    lock.channel.onmessage = (event: MessageEvent<Message>) => lock.received(event.data);
    lock.mode = (await lock.request({ ifAvailable: true })) ? 'writer' : 'follower';
    if (lock.mode === 'follower') lock.waitForTheLock();
    return lock;
  }

  /** From now on events are told; before that nothing is mounted that they could concern. */
  listen(events: TabEvents): void {
    this.events = events;
  }

  /**
   * To be called when a transaction went through: followers read again; a take-over goes on when that was all there
   * is to save.
   */
  saved(all = true): void {
    this.send('saved');
    if (all) this.send('flushed');
  }

  /** Makes this follower the writer: the other tab gets two seconds to save, then its lock is taken. */
  async takeOver(): Promise<void> {
    if (this.mode !== 'follower') return;
    await new Promise<void>((resolve) => {
      this.onFlushed = resolve;
      setTimeout(resolve, flushPatience);
      this.send('flush');
    });
    this.onFlushed = undefined;
    this.queue?.abort();
    await this.request({ steal: true });
    this.become('writer');
  }

  private received(message: Message): void {
    if (message === 'flushed') this.onFlushed?.();
    if (message === 'saved' && this.mode === 'writer') this.savedElsewhere = true;
    if (message === 'saved' && this.mode === 'follower') this.events?.writerSaved();
    if (message === 'flush' && this.mode === 'writer') this.events?.flushAsked();
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }

  private become(mode: 'writer' | 'follower'): void {
    if (this.mode === mode) return;
    this.mode = mode;
    if (mode === 'writer') {
      this.savedElsewhere = false;
      this.events?.becameWriter();
      return;
    }
    this.events?.takenOver();
    if (this.savedElsewhere) this.events?.writerSaved();
  }

  /** The writer's tab was closed: the first follower in the queue goes on. */
  private waitForTheLock(): void {
    const queue = new AbortController();
    this.queue = queue;
    void this.request({ signal: queue.signal }).then((granted) => {
      if (granted) this.become('writer');
    });
  }

  /** Whether the lock was granted. It is then held until the page ends or another tab steals it. */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      let held = false;
      navigator.locks
        .request(this.name, { mode: 'exclusive', ...options }, (granted) => {
          held = granted !== null;
          resolve(held);
          return held ? new Promise<never>(() => undefined) : undefined;
        })
        .catch(() => {
          resolve(false);
          if (!held) return; // the wait was given up, or the browser refused
          this.become('follower'); // another tab has stolen it
          this.waitForTheLock();
        });
    });
  }
}

/**
 * Whether a database can be opened: some private modes only say so when asked. The browser's readiness to make one is
 * answer enough; none is made, which would take longer than the rest of the start.
 */
function hasDatabase(): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), probePatience);
    try {
      const name = 'sanpo-probe';
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        resolve(true);
        request.transaction?.abort();
      };
      request.onerror = (event) => {
        event.preventDefault(); // given up above, or refused: nothing that the console should tell
        resolve(false);
      };
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(name);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
