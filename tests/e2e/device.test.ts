// The device that keeps the data: undo after a reload, no room, no storage, an insecure address, a shared computer,
// and erasing everything. Rule: design.md, Keeping data, 1, 6, 7, 8.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, download, enter, ready, saved } from './chromium.ts';
import { frame, readKept, stepsKept, writeKept } from './kept_files.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const client = (page: Page): Locator => page.getByRole('textbox', { name: '会社名' });

/** When so many steps to undo are kept. */
async function leaveAndReturn(page: Page, steps: number): Promise<void> {
  await stepsKept(page, steps);
  await page.reload();
  await ready(page);
  await client(page).waitFor();
}

test('undo goes on after a reload', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await enter(page, client(page), 'みどり製作所');
  await enter(page, client(page), 'みどり工業');
  await saved(page);
  await leaveAndReturn(page, 2);
  assert.equal(await client(page).inputValue(), 'みどり工業');
  await button(page, '元に戻す').click();
  assert.equal(await client(page).inputValue(), 'みどり製作所');
  await saved(page);
  await leaveAndReturn(page, 1);
  assert.equal(await client(page).inputValue(), 'みどり製作所');
  await button(page, 'やり直す').click();
  assert.equal(await client(page).inputValue(), 'みどり工業');
  visitor.expectQuiet();
  await visitor.leave();
});

test('undo goes on after a reload by its keys, and under its name in the palette', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await enter(page, client(page), 'みどり製作所');
  await enter(page, page.getByRole('textbox', { name: 'ご担当者' }), '青木');
  await saved(page);
  await leaveAndReturn(page, 2);
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: '元に戻す：「ご担当者」の入力' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="ご担当者"]')?.value === '');
  assert.equal(await client(page).inputValue(), 'みどり製作所');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="会社名"]')?.value === '');
  await page.keyboard.press('Control+Shift+z');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="会社名"]')?.value === 'みどり製作所');
  visitor.expectQuiet();
  await visitor.leave();
});

test('point 8: what a case was before it was changed an hour later is found as a backup, restored, and left again', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await enter(page, client(page), 'みどり製作所');
  await saved(page);
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  await enter(page, client(page), 'みどり工業');
  await saved(page);
  await leaveAndReturn(page, 2);
  await page.evaluate(() => {
    location.hash = '#/data';
  });
  await button(page, 'この内容に戻す').click();
  await page.getByRole('banner').getByText('みどり製作所').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('banner').getByText('みどり工業').waitFor();
  await saved(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('point 9: a case of a newer version is shown read-only, and its file stays as it is', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await enter(page, client(page), 'みどり製作所');
  await saved(page);
  const file = `${new URL(page.url()).hash.split('/')[1]!}.case`;
  const [head = '', body = ''] = (await readKept(page, file)).split(/\n(.*)/s);
  const newer = JSON.stringify({ ...(JSON.parse(body) as object), schema: 2, mood: 'of the day' });
  const framed = frame(head.replace('schema=1', 'schema=2').replace(/ bytes=.*/, ''), newer);
  await writeKept(page, file, framed);
  await page.reload();
  await ready(page);
  await page.getByText('新しいバージョンのアプリで保存された案件').first().waitFor();
  assert.equal(await client(page).inputValue(), 'みどり製作所');
  assert.equal(await client(page).isEditable(), false);
  await page.goto(`${visitor.address}#new?tool=sites`); // something else is saved meanwhile
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="会社名"]')?.value === '');
  await enter(page, client(page), 'ほかの会社');
  await saved(page);
  assert.equal(await readKept(page, file), framed);
  visitor.expectQuiet();
  await visitor.leave();
});

/** The sample as often as told, as an export of everything. */
function manyCases(count: number): string {
  const sample = JSON.parse(readFileSync(new URL('../../assets/samples/three-sites.json', import.meta.url), 'utf8')) as object;
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const cases = Array.from({ length: count }, (_, i) => ({ ...sample, id: `many${letters[Math.floor(i / 26)]!}${letters[i % 26]!}aaaaaa` }));
  return JSON.stringify({ format: 'sanpo-export', version: 1, cases });
}

test('point 6: without room edits go on, all can be exported, and nothing is lost when room returns', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.page();
  const retry = page.getByRole('group', { name: '保存できていません', exact: true }).getByRole('button', { name: '再試行' });
  const devtools = await visitor.context.newCDPSession(page);
  const origin = new URL(visitor.address).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 150_000 });
  await page.goto(`${visitor.address}#/data`);
  await ready(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'ファイルを選ぶ').click()]);
  await chooser.setFiles({ name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(manyCases(300)) });
  await button(page, '300件を取り込む').click();
  await retry.waitFor();
  await page.goto(`${visitor.address}#new?tool=sites`);
  await enter(page, client(page), 'みどり工業');
  await retry.waitFor(); // still in sight, on the case's own screen
  const { bytes } = await download(page, () => button(page, 'すべて書き出す').click());
  assert.ok(bytes.includes('みどり工業') && bytes.includes('manycfaaaaaa'));
  await retry.click();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin }); // and it is saved by itself
  await retry.waitFor({ state: 'detached' });
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await client(page).inputValue(), 'みどり工業');
  await page.goto(`${visitor.address}#/data`);
  await page.getByText('301', { exact: true }).waitFor();
  await visitor.leave();
});

test('point 1: a browser that refuses storage says so on every screen, and exports', async () => {
  const visitor = await bench.visitor({
    init: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    },
  });
  const page = await visitor.open('#new?tool=sites');
  await page.getByText('保存されません').first().waitFor();
  await enter(page, client(page), 'みどり製作所');
  const { bytes } = await download(page, () => button(page, 'すべて書き出す').click());
  assert.ok(bytes.includes('みどり製作所'));
  await visitor.leave();
});

test('point 1: at an insecure address nothing is kept, which is said; everything else works', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.context.newPage();
  await page.route('http://insecure.example/**', async (route) => {
    const answer = await fetch(visitor.address + new URL(route.request().url()).pathname.slice(1));
    await route.fulfill({
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.goto('http://insecure.example/#new?tool=sites');
  await ready(page);
  await page.getByText('保存されません').first().waitFor();
  await enter(page, client(page), 'みどり製作所');
  assert.equal(await client(page).inputValue(), 'みどり製作所');
  await visitor.leave();
});

test('a shared computer: by choice nothing is kept from then on, and back', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#/data');
  await saved(page);
  await button(page, '保存せずに開き直す').click();
  await page.getByText('保存されません').first().waitFor();
  await ready(page);
  await page.goto(visitor.address + '#new?tool=sites');
  await enter(page, client(page), '残らない会社');
  await page.reload();
  await ready(page);
  assert.equal(await page.getByText('残らない会社').count(), 0);
  await page.goto(visitor.address + '#/data');
  await button(page, '保存する使い方で開き直す').click();
  await page.getByText('保存されません').first().waitFor({ state: 'detached' });
  await ready(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('全データ削除: nothing of it is on the device afterwards', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await enter(page, client(page), '消える会社');
  await saved(page);
  await stepsKept(page, 1);
  await page.evaluate(() => {
    location.hash = '#/data';
  });
  await button(page, '全データ削除…').click();
  await button(page, 'すべて削除').click();
  await page.waitForFunction(() => location.hash === '' || location.hash === '#/' || location.hash === '#/cases');
  await ready(page);
  const rest = await page.evaluate(async () => {
    const found: string[] = Object.keys(localStorage);
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      for (const store of database.objectStoreNames) {
        const keys = await new Promise<IDBValidKey[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAllKeys();
          request.onsuccess = () => resolve(request.result);
        });
        found.push(...keys.map(String));
      }
      database.close();
    }
    return found.filter((key) => key !== 'epoch');
  });
  assert.deepEqual(rest, []);
  await visitor.leave();
});
