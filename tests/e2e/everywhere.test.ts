// Palette, find, menu, help and keys with a real keyboard, through roles and names. Rule: ux.md, Everywhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, compose, expectPicture, saved, type Options, type Visitor } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const phone: Options = { viewport: { width: 390, height: 844 }, touch: true };

async function at(route: string, options: Options = {}): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = await bench.visitor(options);
  return { visitor, page: await visitor.open(route) };
}

async function leave(visitor: Visitor, page: Page): Promise<void> {
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
}

const box = (page: Page): Locator => page.getByRole('combobox');
const option = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name });
const activeOption = (page: Page): Locator => page.getByRole('option', { selected: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

test('Ctrl+K opens the palette; typing, arrows and Enter go to a screen, and its heading has the focus', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: '移動と操作' }).waitFor();
  assert.equal(await box(page).evaluate((element) => element === document.activeElement), true);
  const first = await activeOption(page).textContent();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await activeOption(page).textContent(), first);
  assert.equal(await box(page).getAttribute('aria-activedescendant'), await activeOption(page).getAttribute('id'));
  await page.keyboard.type('nintei');
  await option(page, /^認定チェック/).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '認定チェック' }).waitFor();
  assert.equal(await focusedName(page), '認定チェック');
  await leave(visitor, page);
});

test('what is composed with an input method is searched when it is taken', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await page.keyboard.press('Control+k');
  await compose(page, 'ヘルプ');
  await option(page, /^ヘルプ/).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'ヘルプ' }).waitFor();
  await leave(visitor, page);
});

test('Esc and a press beside the dialog close it, and give the focus back to the field', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').click();
  await page.keyboard.type('みどり製作所');
  await page.keyboard.press('Control+k');
  assert.equal(await page.getByRole('main').first().evaluate((element) => (element as HTMLElement).inert), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await focusedName(page), '会社名');
  assert.equal(await field(page, '会社名').inputValue(), 'みどり製作所');
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
  await page.mouse.click(10, 880);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await leave(visitor, page);
});

test('Ctrl+F finds a value, goes to its field and puts the focus there', async () => {
  const { visitor, page } = await at('#new?people=820,60&tool=sites');
  await page.getByRole('link', { name: '概要' }).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog', { name: 'この案件の中を検索' }).waitFor();
  await page.keyboard.type('820');
  await page.getByRole('group', { name: '会社と事業場' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '会社と事業場' }).waitFor();
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '820');
  await leave(visitor, page);
});

test('a question of the certification is found and gone to', async () => {
  const { visitor, page } = await at('#new?tool=certification');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('受動喫煙');
  await option(page, /受動喫煙/).first().click();
  await page.getByRole('heading', { name: /受動喫煙/ }).first().waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
  await leave(visitor, page);
});

test('on the list of cases find goes through all cases', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').fill('みどり製作所');
  await field(page, 'ご担当者').fill('山田太郎');
  await saved(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+Shift+Digit0');
  await page.getByRole('heading', { level: 1, name: '案件一覧' }).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('山田');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '山田太郎');
  await leave(visitor, page);
});

test('undo names its step, in the button, and says what it did', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').fill('みどり製作所');
  await page.keyboard.press('Tab');
  const undo = page.getByRole('banner').getByRole('button', { name: '元に戻す' });
  assert.equal(await undo.getAttribute('aria-description'), '「会社名」の入力');
  assert.match((await undo.getAttribute('title')) ?? '', /「会社名」の入力/);
  await undo.click();
  await page.getByRole('status').getByText('元に戻しました：「会社名」の入力').waitFor();
  assert.equal(await field(page, '会社名').inputValue(), '');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+y');
  await page.getByRole('status').getByText('やり直しました：「会社名」の入力').waitFor();
  assert.equal(await field(page, '会社名').inputValue(), 'みどり製作所');
  await leave(visitor, page);
});

test('Ctrl+Z in a field takes back what was typed there; where nothing was, the last step', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').click();
  await page.keyboard.type('みどり');
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z'); // of the browser
  assert.deepEqual([await page.evaluate(() => (document.activeElement as HTMLInputElement).value), await field(page, '会社名').inputValue()], ['', 'みどり']);
  await page.keyboard.press('Control+z');
  await page.getByRole('status').getByText('元に戻しました：「会社名」の入力').waitFor();
  assert.equal(await field(page, '会社名').inputValue(), '');
  await page.keyboard.press('Control+Shift+z');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[aria-label="会社名"]')?.value === 'みどり');
  await leave(visitor, page);
});

test('Ctrl+S says calmly that it is saved by itself', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').click();
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText('自動で保存されています。').waitFor();
  await leave(visitor, page);
});

test('? opens the list of keys outside fields, and is a letter inside them', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  await field(page, '会社名').click();
  await page.keyboard.type('?');
  assert.equal(await field(page, '会社名').inputValue(), '?');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await page.getByRole('heading', { level: 1, name: 'ヘルプ' }).waitFor();
  await page.getByText('Ctrl+K').first().waitFor();
  await page.getByRole('tab', { name: 'アプリ情報' }).click();
  await page.getByRole('button', { name: /^Dear ImGui/ }).click();
  await page.getByText(/Omar Cornut/).first().waitFor();
  await page.getByRole('tab', { name: '使い方' }).click();
  await page.getByRole('heading', { name: '料金見積' }).waitFor();
  await page.getByRole('tab', { name: '産業保健の基礎' }).click();
  await page.getByText('職場巡視').first().waitFor();
  await leave(visitor, page);
});

test('Alt+Shift and a digit lead to the screens of the case', async () => {
  const { visitor, page } = await at('#new?tool=sites');
  for (const [digit, name] of [['3', '料金見積'], ['5', '認定チェック'], ['2', '会社と事業場']] as const) {
    await page.keyboard.press(`Alt+Shift+Digit${digit}`);
    await page.getByRole('main', { name, exact: true }).waitFor();
  }
  await leave(visitor, page);
});

test('on a phone the menu reaches everything; it is worked by arrow keys, and Esc gives the focus back', async () => {
  const { visitor, page } = await at('#new?tool=estimate', phone);
  const more = page.getByRole('button', { name: 'その他' });
  assert.equal(await more.getAttribute('aria-haspopup'), 'menu');
  await more.tap();
  await page.getByRole('menu', { name: 'その他' }).waitFor();
  assert.equal(await more.getAttribute('aria-expanded'), 'true');
  const items = await page.getByRole('menuitem').allTextContents();
  for (const name of ['この案件を書き出す', '移動と操作', 'この案件の中を検索', 'データ', '設定', 'ヘルプ'])
    assert.ok(items.includes(name), name);
  assert.equal(await focusedName(page), items[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focusedName(page), items[1]);
  await page.keyboard.press('End');
  assert.equal(await focusedName(page), items.at(-1));
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('menu').count(), 0);
  assert.equal(await focusedName(page), 'その他');
  await more.tap();
  await page.getByRole('menuitem', { name: '設定' }).tap();
  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await leave(visitor, page);
});

test('on a phone find stands in the head, and the palette in the menu', async () => {
  const { visitor, page } = await at('#new?tool=sites', phone);
  await page.getByRole('button', { name: 'この案件の中を検索' }).tap();
  await page.getByRole('dialog', { name: 'この案件の中を検索' }).waitFor();
  await page.getByRole('button', { name: '閉じる' }).tap();
  await page.getByRole('button', { name: 'その他' }).tap();
  await page.getByRole('menuitem', { name: '移動と操作' }).tap();
  await option(page, /^設定/).tap();
  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await leave(visitor, page);
});

test('language and theme switch at once', async () => {
  const { visitor, page } = await at('#/settings');
  await page.getByRole('radio', { name: '暗い' }).click();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await leave(visitor, page);
});

test('back and forward come to the same place again, and the focus to the heading', async () => {
  const { visitor, page } = await at('#new?people=50,50,50,50,50,50,50,50&tool=sites');
  const main = page.locator('main');
  await main.evaluate((element) => element.scrollTo(0, 700));
  await page.getByRole('link', { name: '概要' }).click();
  await page.getByRole('heading', { level: 1, name: /概要|みどり|名称/ }).first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '会社と事業場' }).waitFor();
  assert.equal(await main.evaluate((element) => element.scrollTop), 700);
  assert.equal(await focusedName(page), '会社と事業場');
  await page.goForward();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '会社と事業場' }).waitFor();
  assert.equal(await main.evaluate((element) => element.scrollTop), 700);
  await leave(visitor, page);
});
