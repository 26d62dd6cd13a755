// Which tab may write: one of them, and the next one when it goes or is asked to. Rule: design.md, Keeping data, 1, 2.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TabLock } from '../../web/tab_lock.ts';
import { launch } from './storage/probe.ts';

/** What the page offers to the test. */
declare global {
  var tab: TabLock;
  var told: string[];
}

const script = buildSync({
  entryPoints: [fileURLToPath(new URL('../../web/tab_lock.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
}).outputFiles[0]!.text;

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

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

interface TabOptions {
  address?: string;
  memoryOnly?: boolean;
  before?: () => void;
}

async function openTab(context: BrowserContext, options: TabOptions = {}): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url().endsWith('tab_lock.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>tab</title>' }),
  );
  if (options.before) await page.addInitScript(options.before);
  await page.goto(options.address ?? 'http://localhost:1/planner/');
  await page.evaluate(async (memoryOnly) => {
    const address = './tab_lock.js';
    const { TabLock: Lock } = (await import(address)) as { TabLock: typeof TabLock };
    globalThis.told = [];
    globalThis.tab = await Lock.open({ memoryOnly });
    globalThis.tab.listen({
      becameWriter: () => globalThis.told.push('writer'),
      takenOver: () => globalThis.told.push('taken over'),
      writerSaved: () => globalThis.told.push('saved'),
      flushAsked: () => {
        globalThis.told.push('flush');
        globalThis.tab.saved();
      },
    });
  }, options.memoryOnly ?? false);
  return page;
}

const mode = (page: Page): Promise<string> => page.evaluate(() => globalThis.tab.mode);
const told = (page: Page, what: string): Promise<unknown> =>
  page.waitForFunction((wanted) => globalThis.told.includes(wanted), what, { timeout: 5_000 });

inBrowser('point 1: the first tab writes, the second follows and hears of every save', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  assert.equal(await mode(first), 'writer');
  assert.equal(await mode(second), 'follower');
  await first.evaluate(() => globalThis.tab.saved());
  await told(second, 'saved');
});

inBrowser('point 1: when the writer is closed, the follower writes', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await first.close();
  await told(second, 'writer');
  assert.equal(await mode(second), 'writer');
});

inBrowser('point 2: a take-over asks the old tab to save, then takes the lock', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await second.evaluate(() => globalThis.tab.takeOver());
  assert.equal(await mode(second), 'writer');
  await told(first, 'taken over');
  assert.deepEqual(await first.evaluate(() => globalThis.told), ['flush', 'taken over']);
  assert.equal(await mode(first), 'follower');
});

inBrowser('point 2: the tab that was overtaken can take over again', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await second.evaluate(() => globalThis.tab.takeOver());
  await told(first, 'taken over');
  await first.evaluate(() => globalThis.tab.takeOver());
  await told(second, 'taken over');
  assert.equal(await mode(first), 'writer');
  assert.equal(await mode(second), 'follower');
});

inBrowser('point 2: a writer that slept while another tab took over and saved reads again', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  // The browser tells of the lock and of the save in an order of its own; here the save comes first.
  await second.evaluate(() => new BroadcastChannel('sanpo:/planner/').postMessage('saved'));
  await first.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await second.evaluate(() => globalThis.tab.takeOver());
  await told(first, 'saved');
  assert.deepEqual(await first.evaluate(() => globalThis.told), ['flush', 'taken over', 'saved']);
});

inBrowser('point 2: a writer that does not answer is waited for no longer than its patience', async (context) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await first.evaluate(() => {
    globalThis.tab.listen({ becameWriter() {}, takenOver() {}, writerSaved() {}, flushAsked() {} });
  });
  await second.evaluate(() => globalThis.tab.takeOver());
  assert.equal(await mode(second), 'writer');
  await first.waitForFunction(() => globalThis.tab.mode === 'follower');
});

inBrowser('point 1: deployments on one origin have locks of their own', async (context) => {
  const here = await openTab(context, { address: 'http://localhost:1/here/' });
  const there = await openTab(context, { address: 'http://localhost:1/there/index.html' });
  assert.equal(await mode(here), 'writer');
  assert.equal(await mode(there), 'writer');
  assert.equal(await there.evaluate(() => globalThis.tab.place), '/there/');
});

inBrowser('point 1: memory only by choice, without a secure context, without a database', async (context) => {
  assert.equal(await mode(await openTab(context, { memoryOnly: true })), 'memory');
  assert.equal(await mode(await openTab(context, { address: 'http://insecure.example/' })), 'memory');
  const broken = await openTab(context, {
    before: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
    },
  });
  assert.equal(await mode(broken), 'memory');
  assert.equal(await mode(await openTab(context)), 'writer');
});
