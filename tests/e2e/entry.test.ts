// Typing as people type: by an input method, by pasting, with Esc and Enter; and all of it is there after a reload.
// Rule: design.md, Entry.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, compose, enter, expectPicture, pressAt, ready, saved, type Visitor } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const caseName = (page: Page, name: string): Locator => page.getByRole('banner').getByText(name, { exact: true });

async function onCompany(): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = await bench.visitor();
  return { visitor, page: await visitor.open('#new?tool=sites') };
}

async function leave(visitor: Visitor, page: Page): Promise<void> {
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
}

/** Puts a text on the clipboard of the browser and pastes it where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

test('Japanese is composed into a field, told when it is taken, and stays after a reload', async () => {
  const { visitor, page } = await onCompany();
  await field(page, '会社名').click();
  await compose(page, 'みどり製作所', { commit: false });
  assert.equal(await caseName(page, 'みどり製作所').count(), 0, 'a composition is no value yet');
  await compose(page, '株式会社みどり製作所');
  await caseName(page, '株式会社みどり製作所').waitFor();
  await page.keyboard.press('Tab');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await field(page, '会社名').inputValue(), '株式会社みどり製作所');
  await leave(visitor, page);
});

test('a press on another field while composing leaves the text in the first', async () => {
  const { visitor, page } = await onCompany();
  await field(page, '会社名').click();
  await compose(page, 'みなと商事', { commit: false });
  await pressAt(page, field(page, '部署'));
  await compose(page, '人事部');
  await page.keyboard.press('Tab');
  await caseName(page, 'みなと商事').waitFor();
  assert.equal(await field(page, '会社名').inputValue(), 'みなと商事');
  assert.equal(await field(page, '部署').inputValue(), '人事部');
  await leave(visitor, page);
});

test('Enter leads to the next field and back, Esc restores what was there', async () => {
  const { visitor, page } = await onCompany();
  await enter(page, field(page, '会社名'), 'みどり製作所');
  await field(page, '会社名').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('まちがい');
  await caseName(page, 'まちがい').waitFor();
  await page.keyboard.press('Escape');
  await caseName(page, 'みどり製作所').waitFor();
  assert.equal(await field(page, '会社名').inputValue(), 'みどり製作所');
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  assert.notEqual(await focused(), '会社名');
  await page.keyboard.press('Shift+Enter');
  assert.equal(await focused(), '会社名');
  await page.keyboard.type('あおば製作所'); // in the place of what was there, as after Tab
  await caseName(page, 'あおば製作所').waitFor();
  await leave(visitor, page);
});

test('pasted figures are understood as they come', async () => {
  const { visitor, page } = await onCompany();
  await pressAt(page, page.getByRole('button', { name: '事業場を追加' }));
  await enter(page, field(page, '事業場名'), '本社');
  await field(page, '常時使用する従業員').click();
  await paste(page, '１，２００人');
  await page.getByText('合計 1,200人').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await field(page, '常時使用する従業員').inputValue(), '1,200');
  await leave(visitor, page);
});

test('a block of cells pasted from a spreadsheet fills the lines of a row', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=cost-sheet');
  const hourly = field(page, '1人1時間あたりの人件費');
  await enter(page, hourly.nth(0), '6000');
  await enter(page, hourly.nth(1), '4800');
  await pressAt(page, page.getByRole('tab', { name: /^A3 / }));
  await page.getByRole('button', { name: '従業員の時間', exact: true }).click();
  await field(page, '時間（特定保健指導 1）').click();
  await paste(page, '2\t7\t1\r\n2\t35\t1\r\n');
  assert.equal(await field(page, '人数（特定保健指導 2）').inputValue(), '35');
  await page.getByRole('tab', { name: /^A3 特定保健指導 / }).filter({ hasText: '420,000' }).waitFor();
  await leave(visitor, page);
});

test('what cannot be understood stays with its message, and the value stays in force', async () => {
  const { visitor, page } = await onCompany();
  await pressAt(page, page.getByRole('button', { name: '事業場を追加' }));
  await enter(page, field(page, '常時使用する従業員'), '50');
  await enter(page, field(page, '常時使用する従業員'), '五十');
  await page.getByText('合計 50人').waitFor();
  assert.equal(await field(page, '常時使用する従業員').getAttribute('aria-invalid'), 'true');
  await page.getByText(/数字として読み取れません.*いまの値：50/).waitFor();
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await field(page, '常時使用する従業員').inputValue(), '五十');
  await leave(visitor, page);
});
