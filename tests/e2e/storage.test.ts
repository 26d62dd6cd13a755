// The hardened file system in a real browser, against everything that the stock one gets wrong.
// Rule: design.md, Keeping data, 1–3.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { build, launch, Tab, type TabOptions } from './storage/probe.ts';

/** What some tests note in their pages. */
declare global {
  var opened: string[];
  var connections: IDBDatabase[];
}

let browser: Browser;
before(async () => {
  build();
  browser = await launch();
});
after(() => browser.close());

/** Runs the test in a browser profile of its own. */
function inBrowser(name: string, body: (context: BrowserContext) => Promise<void>): void {
  void test(name, async () => {
    const context = await browser.newContext();
    try {
      await body(context);
    } finally {
      await context.close();
    }
  });
}

/** What a fresh tab finds. */
async function kept(context: BrowserContext, options: TabOptions = {}): Promise<Record<string, string>> {
  const tab = await Tab.open(context, { mode: 'follower', ...options });
  assert.equal(await tab.load(), 'kept');
  const files: Record<string, string> = {};
  for (const name of await tab.list()) files[name] = await tab.read(name);
  return files;
}

async function writerWith(
  context: BrowserContext,
  files: Record<string, string>,
  options: TabOptions = {},
): Promise<Tab> {
  const tab = await Tab.open(context, options);
  assert.equal(await tab.load(), 'kept');
  for (const [name, bytes] of Object.entries(files)) await tab.write(name, bytes);
  assert.equal(await tab.sync(), 'kept');
  return tab;
}

inBrowser('what is synced is found by the next tab, and what is removed is gone', async (context) => {
  const tab = await writerWith(context, { a: 'one', b: 'two' });
  assert.deepEqual(await kept(context), { a: 'one', b: 'two' });
  await tab.remove('a');
  assert.equal(await tab.sync(), 'kept');
  assert.deepEqual(await kept(context), { b: 'two' });
});

inBrowser('point 2: two writes within one millisecond are both kept', async (context) => {
  const tab = await writerWith(context, { a: 'one' }, { before: () => { Date.now = () => 1_795_316_580_000; } });
  await tab.write('a', 'two');
  assert.equal(await tab.sync(), 'kept');
  assert.deepEqual(await kept(context), { a: 'two' });
});

inBrowser('point 2: an old tab is refused after a take-over, and reverts nothing', async (context) => {
  const old = await writerWith(context, { a: 'old' });
  const fresh = await writerWith(context, { a: 'new', b: 'new' });
  await old.write('a', 'late');
  assert.equal(await old.sync(), 'refused');
  assert.deepEqual(await kept(context), { a: 'new', b: 'new' });
  await fresh.write('a', 'newer');
  assert.equal(await fresh.sync(), 'kept');
});

inBrowser('point 3: nothing is written before a load', async (context) => {
  await writerWith(context, { a: 'one' });
  const hasty = await Tab.open(context);
  await hasty.write('b', 'two');
  assert.equal(await hasty.sync(), 'not_loaded');
  assert.deepEqual(await kept(context), { a: 'one' });
});

inBrowser('point 3: nothing is written after a load that failed', async (context) => {
  await writerWith(context, { a: 'one' });
  const tab = await Tab.open(context, {
    before: () => { IDBObjectStore.prototype.openCursor = () => { throw new DOMException('broken', 'DataError'); }; },
  });
  assert.equal(await tab.load(), 'failed');
  await tab.write('b', 'two');
  assert.equal(await tab.sync(), 'not_loaded');
  assert.deepEqual(await kept(context), { a: 'one' });
});

inBrowser('point 2: one failed request keeps the whole sync out', async (context) => {
  const tab = await writerWith(context, { a: 'one', b: 'one' });
  await tab.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    // A second `add` of the same key fails as a request, long after the call.
    IDBObjectStore.prototype.put = function (value: unknown, key: IDBValidKey) {
      return String(key).endsWith('/b') ? this.add(value, key) : put.call(this, value, key);
    };
  });
  await tab.write('a', 'two');
  await tab.write('b', 'two');
  assert.equal(await tab.sync(), 'failed');
  assert.deepEqual(await kept(context), { a: 'one', b: 'one' });
});

inBrowser('point 2: kept is said only when the transaction is complete', async (context) => {
  const tab = await writerWith(context, { a: 'one' });
  await tab.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key: IDBValidKey) {
      const request = put.call(this, value, key);
      request.addEventListener('success', () => request.transaction!.abort());
      return request;
    };
  });
  await tab.write('a', 'two');
  assert.equal(await tab.sync(), 'failed');
  assert.deepEqual(await kept(context), { a: 'one' });
});

inBrowser('point 2: transactions that write are strict', async (context) => {
  const tab = await writerWith(context, {}, {
    before: () => {
      globalThis.opened = [];
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given: Parameters<typeof begin>) {
        const transaction = begin.apply(this, given);
        globalThis.opened.push(`${transaction.mode} ${transaction.durability}`);
        return transaction;
      };
    },
  });
  assert.deepEqual(await tab.page.evaluate(() => globalThis.opened), ['readwrite strict', 'readwrite strict']);
});

inBrowser('point 3: a closed connection is opened again', async (context) => {
  const tab = await writerWith(context, { a: 'one' }, {
    before: () => {
      globalThis.connections = [];
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
        const request = open.apply(this, given);
        request.addEventListener('success', () => globalThis.connections.push(request.result));
        return request;
      };
    },
  });
  await tab.page.evaluate(() => globalThis.connections.forEach((connection) => connection.close()));
  await tab.write('a', 'two');
  assert.equal(await tab.sync(), 'kept');
  assert.deepEqual(await kept(context), { a: 'two' });
});

inBrowser('point 3: after a closed connection the epoch is checked again', async (context) => {
  const old = await writerWith(context, { a: 'old' }, {
    before: () => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
        const request = open.apply(this, given);
        request.addEventListener('success', () => { globalThis.connections = [request.result]; });
        return request;
      };
    },
  });
  await old.page.evaluate(() => globalThis.connections[0]!.close());
  await writerWith(context, { a: 'new' });
  await old.write('a', 'late');
  assert.equal(await old.sync(), 'refused');
  assert.deepEqual(await kept(context), { a: 'new' });
});

inBrowser('point 3: a sync that hangs does not stop the next one', async (context) => {
  const tab = await writerWith(context, { a: 'one' });
  const release = await tab.page.evaluateHandle(async () => {
    const [database] = await indexedDB.databases();
    const connection = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(database!.name!);
      request.onsuccess = () => resolve(request.result);
    });
    const store = connection.transaction(['FILE_DATA'], 'readwrite').objectStore('FILE_DATA');
    let held = true;
    const hold = (): void => { if (held) store.get('held').onsuccess = hold; };
    hold();
    return (): void => { held = false; };
  });
  await tab.write('a', 'two');
  const first = tab.sync();
  await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const second = tab.sync();
  assert.equal(await first, 'failed');
  await release.evaluate((letGo) => letGo());
  assert.equal(await second, 'kept');
  assert.deepEqual(await kept(context), { a: 'two' });
});

inBrowser('a full device is named as such', async (context) => {
  const tab = await writerWith(context, { a: 'one' });
  await tab.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await tab.write('a', 'two');
  assert.equal(await tab.sync(), 'quota');
  assert.deepEqual(await kept(context), { a: 'one' });
});

inBrowser('point 1: a follower reads what the writer kept, again and again, and writes nothing', async (context) => {
  const writer = await writerWith(context, { a: 'one' });
  const follower = await Tab.open(context, { mode: 'follower' });
  assert.equal(await follower.load(), 'kept');
  assert.equal(await follower.read('a'), 'one');
  assert.equal(await follower.write('a', 'mine'), 0);
  assert.equal(await follower.sync(), 'read_only');
  await writer.write('a', 'two');
  assert.equal(await writer.sync(), 'kept');
  assert.equal(await follower.load(), 'kept');
  assert.equal(await follower.read('a'), 'two');
});

inBrowser('point 1: memory only touches no database', async (context) => {
  const tab = await Tab.open(context, { mode: 'memory' });
  assert.equal(await tab.load(), 'kept');
  assert.equal(await tab.write('a', 'one'), 1);
  assert.equal(await tab.read('a'), 'one');
  assert.deepEqual(await tab.page.evaluate(() => indexedDB.databases()), []);
});

inBrowser('point 1: two deployments on one origin do not meet', async (context) => {
  await writerWith(context, { a: 'here' }, { place: '/here/' });
  await writerWith(context, { a: 'there' }, { place: '/there/' });
  assert.deepEqual(await kept(context, { place: '/here/' }), { a: 'here' });
});

inBrowser('renaming over a file leaves nothing of the old one behind', async (context) => {
  const tab = await writerWith(context, { a: 'one', b: 'two' });
  await tab.rename('b', 'a');
  assert.equal(await tab.read('a'), 'two');
  await tab.remove('a');
  assert.equal(await tab.read('a'), '(nothing)');
  assert.equal(await tab.sync(), 'kept');
  assert.deepEqual(await kept(context), {});
});
