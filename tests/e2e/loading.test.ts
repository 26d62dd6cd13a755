// The program comes in two parts: the first picture needs only the first, and whoever acts before the rest is there
// loses nothing. Rule: tools/site/split.mjs, web/program.ts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from 'playwright-core';
import { Bench, enter, ready, saved } from './chromium.ts';

const rest = /\/rest\.[0-9a-f]+\.wasm$/;

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

/** In the page: the stand-ins of functions that are not there yet fetch the rest at once, and the page waits. */
function tellStandstill(): void {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...given) {
    document.documentElement.dataset['stoodStill'] = 'true'; // the application asks for nothing else in this way
    send.apply(this, given);
  };
}

test('the first picture stands without the rest; a press made meanwhile is carried out when it has come', async () => {
  const visitor = await bench.visitor();
  const held: Route[] = [];
  await visitor.context.route(rest, (route) => void held.push(route));
  const page = await visitor.open();
  await page.getByRole('button', { name: '料金を見積もる' }).click();
  await page.waitForSelector('html[data-waiting]'); // it says that it waits
  assert.equal(held.length, 1);
  for (const route of held) await route.continue();
  await page.getByRole('main', { name: '料金見積' }).waitFor();
  assert.equal(await page.locator('html[data-waiting]').count(), 0);
  visitor.expectQuiet();
  await visitor.leave();
});

for (const size of [{ width: 1440, height: 900 }, { width: 412, height: 823 }])
  test(`what a first visit draws of itself needs the first part alone, at ${size.width} px`, async () => {
    const visitor = await bench.visitor({ viewport: size, ratio: 1.75 });
    await visitor.context.route(rest, () => {}); // it never comes
    await visitor.context.addInitScript(tellStandstill);
    const page = await visitor.page();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 }); // frames come between all the steps of the start
    await page.goto(visitor.address);
    await ready(page);
    await page.waitForTimeout(1_000); // what is out of view is drawn
    assert.equal(await page.locator('html[data-stood-still]').count(), 0);
    await page.goto(`${visitor.address}files.json`); // to leave needs no more
    visitor.expectQuiet();
    await visitor.leave();
  });

test('when the rest does not come it is asked for again', async () => {
  const visitor = await bench.visitor();
  let asked = 0;
  await visitor.context.route(rest, (route) => (++asked === 1 ? route.abort() : route.continue()));
  const page = await visitor.open();
  await page.getByRole('button', { name: '料金を見積もる' }).click();
  await page.getByRole('main', { name: '料金見積' }).waitFor();
  assert.ok(asked >= 2); // the worker that keeps the site may ask too
  await visitor.leave();
});

test('a first picture that needs the rest, of kept cases at the bare address, has it', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60');
  await enter(page, page.getByRole('textbox', { name: '事業場名' }), '本社');
  await saved(page);
  await page.close();
  const again = await visitor.page();
  await again.goto(visitor.address);
  await ready(again);
  await again.getByRole('textbox', { name: /探す/ }).waitFor();
  visitor.expectQuiet();
  await visitor.leave();
});

test('the page is ready when its picture shows what was read, whenever the device answers', async () => {
  const visitor = await bench.visitor();
  await visitor.context.addInitScript(() => {
    // The first picture is painted by a task of its own: here just after the device has answered, before the next frame.
    const real = setTimeout;
    globalThis.setTimeout = ((call: () => void, delay?: number, ...rest: unknown[]) => {
      if (delay !== undefined || document.documentElement.dataset['revision'] !== undefined) return real(call, delay, ...rest);
      new MutationObserver((_, observer) => (observer.disconnect(), call())).observe(document.documentElement,
        { attributes: true, attributeFilter: ['data-revision'] });
      return 1e9;
    }) as typeof setTimeout;
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset['state'] !== 'ready') return;
      observer.disconnect();
      Object.assign(globalThis, { headingWhenReady: document.querySelector('#stage h1')?.textContent ?? 'none' });
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  });
  const page = await visitor.open();
  assert.equal(await page.evaluate(() => (globalThis as unknown as { headingWhenReady: string }).headingWhenReady),
    await page.locator('#stage h1').textContent());
  await visitor.leave();
});

test('who comes back, or by an address, never stands still for the rest', async () => {
  const visitor = await bench.visitor();
  await visitor.context.addInitScript(tellStandstill);
  const page = await visitor.open();
  const stoodStill = (): Promise<string | null> => page.locator('html').getAttribute('data-stood-still');
  assert.equal(await stoodStill(), null);
  await page.reload(); // something is kept by now
  await ready(page);
  assert.equal(await stoodStill(), null);
  const led = await visitor.open('#/help');
  assert.equal(await led.locator('html').getAttribute('data-stood-still'), null);
  visitor.expectQuiet();
  await visitor.leave();
});

test('an address that is opened at any moment while the data is being read is the one that is shown', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60');
  await enter(page, page.getByRole('textbox', { name: '事業場名' }), '本社');
  await saved(page);
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const begun = transaction.apply(this, given);
      const open = (): string =>
        (document.documentElement.dataset['opened'] = location.hash = location.hash === '#/help' ? '#/settings' : '#/help');
      open(); // the page hears of it only later
      begun.addEventListener('complete', open); // before the program hears that it has the data
      return begun;
    };
  });
  await page.reload();
  await ready(page);
  const opened = await page.locator('html').getAttribute('data-opened');
  await page.getByRole('main', { name: opened === '#/help' ? 'ヘルプ' : '設定' }).waitFor({ timeout: 10_000 });
  visitor.expectQuiet();
  await visitor.leave();
});
