// What is kept is kept: a file out and in again gives the same bytes, a broken one is refused with its place, a second
// tab reads and never writes. Rule: design.md, Keeping data.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, download, enter, expectPicture, pressAt, saved } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const sample = readFileSync(new URL('../../assets/samples/three-sites.json', import.meta.url), 'utf8');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Gives a file to the page as a person chooses one. */
async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'ファイルを選ぶ').click()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function exportAll(page: Page): Promise<{ name: string; bytes: Buffer }> {
  return download(page, () => button(page, 'すべて書き出す').click());
}

test('a file taken out, and taken in on an empty device, gives the same bytes', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#/data');
  await give(page, 'three-sites.json', sample);
  await page.getByText('新規', { exact: true }).waitFor();
  await button(page, '1件を取り込む').click();
  await page.getByText('1件を取り込みました。').waitFor();
  await saved(page);
  const first = await exportAll(page);
  assert.match(first.name, /^産保プランナー-\d{8}\.json$/);
  assert.ok(first.bytes.includes('東西精機株式会社'));
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();

  const other = await bench.visitor();
  const empty = await other.open('#/data');
  await give(empty, first.name, first.bytes);
  await button(empty, '1件を取り込む').click();
  await empty.getByText('1件を取り込みました。').waitFor();
  await saved(empty);
  const second = await exportAll(empty);
  assert.equal(second.bytes.toString('utf8'), first.bytes.toString('utf8'));
  other.expectQuiet();
  await other.leave();
});

test('a broken file is refused with its place, and nothing changes', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#/data');
  await give(page, 'three-sites.json', sample);
  await button(page, '1件を取り込む').click();
  await saved(page);
  const before = await exportAll(page);

  await give(page, 'cut.json', sample.slice(0, 400));
  await page.getByText('このファイルは読み込めません').waitFor();
  await page.getByText(/形式が正しくありません（\d+行目）/).waitFor();
  await button(page, '閉じる').click();

  await give(page, 'wrong.json', sample.replace('"employees": 820', '"employees": "many"'));
  await page.getByText('取り込めません', { exact: true }).waitFor();
  await page.getByText('/sites/0/employees', { exact: true }).waitFor();
  await page.getByText(/常時使用する従業員：.*整数が必要/).waitFor();
  assert.equal(await page.getByRole('button', { name: /を取り込む$/ }).count(), 0); // there is nothing to take
  await button(page, '閉じる').click();

  const after = await exportAll(page);
  assert.equal(after.bytes.toString('utf8'), before.bytes.toString('utf8'));
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('a second tab only reads, says so, follows what the first writes, and takes over when asked', async () => {
  const visitor = await bench.visitor();
  const first = await visitor.open('#new?tool=sites');
  await enter(first, first.getByRole('textbox', { name: '会社名' }), 'みどり製作所');
  await saved(first);
  const second = await visitor.open(new URL(first.url()).hash);
  await second.getByText('別のタブで編集中（閲覧のみ）').first().waitFor();
  const name = second.getByRole('textbox', { name: '会社名' });
  assert.equal(await name.inputValue(), 'みどり製作所');
  assert.equal(await name.isEditable(), false);
  await name.click();
  await second.keyboard.type('ほかの会社');
  assert.equal(await name.inputValue(), 'みどり製作所');
  await second.keyboard.press('Tab');

  await enter(first, first.getByRole('textbox', { name: '会社名' }), 'みどり工業');
  await saved(first);
  await second.getByRole('banner').getByText('みどり工業').waitFor();

  await pressAt(second, second.getByRole('navigation').getByRole('link', { name: '案件一覧' }));
  await button(second, 'このタブで編集').click();
  await button(second, 'このタブで編集').waitFor({ state: 'detached' });
  await first.getByText('別のタブで編集中（閲覧のみ）').first().waitFor();
  await pressAt(second, second.getByRole('navigation').getByRole('link', { name: '案件一覧' }));
  await second.getByRole('link', { name: 'みどり工業' }).click();
  await pressAt(second, second.getByRole('navigation').getByRole('link', { name: '会社と事業場' }));
  assert.equal(await second.getByRole('textbox', { name: '会社名' }).isEditable(), true);
  await expectPicture(second);
  visitor.expectQuiet();
  await visitor.leave();
});
