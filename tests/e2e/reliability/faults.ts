// IndexedDB going wrong under the whole application: a call of a prototype fails in one of the ways in which browsers
// fail, once or until it is lifted. What was said to be saved is found by a fresh tab, nothing is said that is not
// so, and when the fault is over the last edit is kept. Rule: design.md, Keeping data, 2, 3, 5, 6.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Bench, ready } from '../chromium.ts';
import { Chance } from './chance.ts';

const calls = ['open', 'transaction', 'get', 'put', 'delete', 'openCursor', 'openKeyCursor'] as const;
const kinds = ['throws', 'fails', 'aborts', 'never', 'closed', 'quota'] as const;

interface Fault {
  call: (typeof calls)[number];
  kind: (typeof kinds)[number];
  /** The how manieth call of its kind goes wrong. */
  number: number;
  forGood: boolean;
}

declare global {
  var faultOver: boolean;
  var faultsMet: number;
}

/** Runs in the page before its scripts: time runs ten times as fast, and the fault waits for its call. */
function arrange(fault: Fault): void {
  const speed = 10;
  const now = Date.now.bind(Date), began = now();
  Date.now = () => began + (now() - began) * speed;
  const later = window.setTimeout.bind(window);
  window.setTimeout = ((act: TimerHandler, wait = 0, ...given: unknown[]) =>
    later(act, wait / speed, ...given)) as typeof window.setTimeout;

  globalThis.faultOver = false;
  globalThis.faultsMet = 0;
  let count = 0;
  const owner = {
    open: IDBFactory.prototype, transaction: IDBDatabase.prototype, get: IDBObjectStore.prototype,
    put: IDBObjectStore.prototype, delete: IDBObjectStore.prototype, openCursor: IDBObjectStore.prototype,
    openKeyCursor: IDBIndex.prototype,
  }[fault.call] as unknown as Record<string, (...given: unknown[]) => unknown>;
  const real = owner[fault.call]!;
  owner[fault.call] = function (this: unknown, ...given: unknown[]): unknown {
    // The probe of the start is not meant: it decides on memory only, which is a case of its own.
    if (fault.call === 'open' && given[0] === 'sanpo-probe') return real.apply(this, given);
    count += 1;
    if (globalThis.faultOver || (fault.forGood ? count < fault.number : count !== fault.number)) return real.apply(this, given);
    globalThis.faultsMet += 1;
    const fail = (name: string): never => {
      throw new DOMException('arranged', name);
    };
    if (fault.kind === 'throws') return fail('UnknownError');
    if (fault.kind === 'quota') return fail('QuotaExceededError');
    const database = this instanceof IDBDatabase ? this : this instanceof IDBObjectStore ? this.transaction.db
      : this instanceof IDBIndex ? this.objectStore.transaction.db : undefined;
    if (fault.kind === 'closed') {
      database?.close();
      return fail('InvalidStateError');
    }
    const done = real.apply(this, given) as IDBRequest | IDBTransaction;
    if (done instanceof IDBTransaction) {
      if (fault.kind === 'never') return new Proxy(done, { get: (target, key) => silent(target, key), set: () => true });
      done.abort();
      return done;
    }
    if (fault.kind === 'never') {
      Object.defineProperty(done, 'onsuccess', { set: () => undefined });
      Object.defineProperty(done, 'onerror', { set: () => undefined });
      return done;
    }
    if (!done.transaction) return fail('UnknownError'); // an open request
    const { transaction } = done;
    if (fault.kind === 'aborts') done.addEventListener('success', () => transaction.abort());
    else transaction.abort();
    return done;
  };
  /** A transaction whose events never come; everything else of it works. */
  function silent(target: IDBTransaction, key: string | symbol): unknown {
    const value = Reflect.get(target, key, target) as unknown;
    return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
  }
}

const clientName = (page: Page) => page.getByRole('textbox', { name: '会社名' });

/** What a fresh tab of this person finds as the company's name; nothing when there is no case. */
async function found(page: Page): Promise<string | undefined> {
  await ready(page);
  const link = page.getByRole('main').getByRole('link', { name: /^会社\d/ });
  if ((await link.count()) === 0) return undefined;
  const name = await link.first().evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  return /^会社\d/.exec(name ?? '')?.[0];
}

const saying = (page: Page): Promise<{ revision: string; saved: string }> =>
  page.evaluate(() => ({
    revision: document.documentElement.dataset['revision'] ?? '',
    saved: document.documentElement.dataset['savedRevision'] ?? '',
  }));

/** Plays one fault; whether a call met it. */
export async function playFault(bench: Bench, fault: Fault): Promise<boolean> {
  const visitor = await bench.visitor();
  try {
    // Something is kept already.
    const first = await visitor.open('#new?tool=sites');
    await clientName(first).fill('会社1');
    await first.waitForFunction(() => {
      const { revision, savedRevision } = document.documentElement.dataset;
      return revision !== '0' && revision === savedRevision;
    });
    const address = first.url();
    await first.close();

    const page = await visitor.page();
    await page.addInitScript(arrange, fault);
    await page.goto(address);
    await ready(page);
    let last = '会社1';
    // The case is there unless reading it is what fails.
    const there = await clientName(page).waitFor({ timeout: 1_500 }).then(() => true, () => false);
    if (there) {
      for (const name of ['会社2', '会社3']) {
        await clientName(page).fill(name);
        last = name;
        await page.waitForTimeout(120);
        const { revision, saved } = await saying(page);
        if (revision !== saved) continue;
        const other = await visitor.open(); // it follows
        assert.equal(await found(other), name, 'said to be saved, and is not');
        await other.close();
      }
    }
    const met = await page.evaluate(() => globalThis.faultsMet > 0);
    await page.evaluate(() => {
      globalThis.faultOver = true;
    });
    await page.waitForFunction(() => {
      const { revision, savedRevision } = document.documentElement.dataset;
      return revision !== undefined && revision === savedRevision;
    }, undefined, { timeout: 60_000 });
    await page.close();
    const after = await visitor.open();
    assert.equal(await found(after), last, 'after the fault was over');
    return met;
  } finally {
    await visitor.leave();
  }
}

/** Plays so many faults, from the one with this number on, to the end whatever fails; returns how many of them were met by a call. */
export async function sweepFaults(bench: Bench, count: number, seed: number, tell: (line: string) => void, from = 0): Promise<number> {
  const chance = new Chance(seed);
  let met = 0;
  const failures: Error[] = [];
  for (let i = 0; i < count; i += 1) {
    // 13 has no factor in common with the 42 pairs: all are met in turn, and the first few are of every sort.
    const pair = (i * 13) % (calls.length * kinds.length);
    const fault: Fault = {
      call: calls[pair % calls.length]!,
      kind: kinds[Math.floor(pair / calls.length)]!,
      number: 1 + chance.below(4),
      forGood: chance.below(2) === 1,
    };
    if (i < from) continue;
    try {
      if (await playFault(bench, fault)) met += 1;
    } catch (error) {
      failures.push(new Error(`fault ${i}, ${JSON.stringify(fault)}: ${String(error)}`, { cause: error }));
      tell(`faults: ${failures.at(-1)!.message}`);
    }
    if ((i + 1) % 10 === 0) tell(`faults: ${i + 1} of ${count}, ${met} met`);
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('\n'));
  return met;
}
