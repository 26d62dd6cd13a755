// The three tools hang together, and the sheet is filled in by keyboard: what only a real browser can show.
// Rules: pricing.md, From the estimate to the cost sheet; ux.md, 概要 and コスト集計; entry.md, last line.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, expectPicture, pressAt, ready, saved } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const screen = (page: Page, name: string): Promise<void> => pressAt(page, page.getByRole('navigation').getByRole('link', { name, exact: true }));

test('a service for an open item goes into the estimate and its cost into the sheet, a press each', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60&tool=certification');
  await pressAt(page, page.getByRole('link', { name: /^かんたん点検/ }));
  await pressAt(page, page.getByRole('region', { name: '項目の内容' }).getByRole('radio', { name: '満たしていない', exact: true }).first());
  await screen(page, '概要');
  const support = page.getByRole('group', { name: '産業医サポート', exact: true });
  await support.getByText('700,000円～', { exact: true }).waitFor();
  await pressAt(page, button(page, '産業医サポートを見積に加える'));
  await support.getByText('見積にあり', { exact: true }).waitFor();
  await pressAt(page, button(page, '集計表に引き継ぐ（1件）'));
  await page.getByText('引き継ぎ済み', { exact: true }).waitFor();
  await expectPicture(page);
  await saved(page);
  await page.reload();
  await ready(page);
  await page.getByText('引き継ぎ済み', { exact: true }).waitFor();
  await screen(page, 'コスト集計');
  assert.equal(await page.getByRole('complementary').getByRole('status').textContent(), '700,000 円');
  visitor.expectQuiet();
  await visitor.leave();
});

/** The field with the focus, by its name. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

test('the sheet by keyboard: Enter adds a line, arrows lead between cells, a pasted block is one step', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=cost-sheet');
  await pressAt(page, page.getByRole('tab', { name: /^A2 / }));
  const row = 'スタッフに対する教育・研修';
  const add = page.locator(`[aria-description="「${row}」に追加"]`).and(button(page, '経費'));
  await add.click();
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `金額（円）（${row} 1）`);
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `金額（円）（${row} 2）`);
  await page.keyboard.type('2000');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), `金額（円）（${row} 1）`);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(page), `内容（${row} 1）`);
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), `金額（円）（${row} 1）`);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), `金額（円）（${row} 2）`);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '外部研修\t30,000\n書籍\t4万\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const figure = page.getByRole('complementary').getByRole('status');
  await page.waitForFunction(() => document.querySelector('aside [role=status]')?.textContent === '71,000 円');
  assert.equal(await page.getByRole('textbox', { name: `内容（${row} 3）`, exact: true }).inputValue(), '書籍');
  await pressAt(page, button(page, '元に戻す'));
  assert.equal(await figure.textContent(), '3,000 円');

  // A field that has the focus shows what undo made of it; what is typed there stays as it is typed.
  const second = page.getByRole('textbox', { name: `金額（円）（${row} 2）`, exact: true });
  await second.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('25000');
  assert.equal(await second.inputValue(), '25000');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), `金額（円）（${row} 2）`);
  await page.keyboard.press('Control+z');
  assert.equal(await second.inputValue(), '2,000');
  await page.keyboard.press('Control+y');
  assert.equal(await second.inputValue(), '25,000');
  await page.keyboard.press('Control+z');
  visitor.expectQuiet();
  await visitor.leave();
});
