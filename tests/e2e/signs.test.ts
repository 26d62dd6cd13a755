// What the page shows of where a person is and what happens: the focus for who works with keys, what comes in moving
// shortly and only where that is wished, labels that can be found and pressed, a chart under the finger.
// Rule: ux.md, Everywhere; design.md, One DOM layer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Hand } from '../pictures/scenes.ts';
import { Bench } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const phone = { viewport: { width: 390, height: 844 }, touch: true } as const;

async function seen(page: Page, path: string): Promise<string> {
  const hand = new Hand(page);
  await page.mouse.move(0, 0);
  await hand.drawn();
  const box = await hand.at(path).boundingBox();
  assert.ok(box);
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  return (await page.screenshot({ clip })).toString('base64');
}

test('the focus is seen where keys put it, not where the mouse pressed', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#/settings');
  const chosen = 'settings/text-size/normal';
  const before = await seen(page, chosen);
  await new Hand(page).at(chosen).click();
  assert.equal(await seen(page, chosen), before, 'a press with the mouse draws no ring');
  await page.keyboard.press('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  assert.notEqual(await seen(page, chosen), before, 'the arrow keys show where they are');
  visitor.expectQuiet();
  await visitor.leave();
});

test('what comes in moves shortly, and nothing goes on moving; where less motion is wished nothing moves', async () => {
  for (const motion of [true, false]) {
    const visitor = await bench.visitor({ motion });
    const page = await visitor.open('#/');
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, 'the first picture stands at once');
    await page.getByRole('button', { name: 'その他' }).click();
    const menu = page.getByRole('menu');
    await menu.waitFor();
    const length = await menu.evaluate((element) =>
      Math.max(0, ...getComputedStyle(element).animationDuration.split(',').map(parseFloat)) *
        (getComputedStyle(element).animationName === 'none' ? 0 : 1));
    assert.ok(motion ? length > 0 && length <= 0.2 : length === 0, `${length} s`);
    await page.waitForFunction(() => document.getAnimations().length === 0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.addEventListener('animationstart', () => (document.documentElement.dataset['moved'] = 'true')));
    await page.keyboard.press('Control+s');
    await page.getByText('自動で保存されています').waitFor();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const moved = await page.evaluate(() => document.documentElement.dataset['moved'] === 'true');
    assert.equal(moved, motion, 'what is said in passing comes in');
    visitor.expectQuiet();
    await visitor.leave();
  }
});

test("the browser's own find sees the labels of fields, and a press on a label leads into its field", async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  assert.ok(await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find('メールアドレス')));
  await page.locator('label', { hasText: '部署' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), '部署');
  visitor.expectQuiet();
  await visitor.leave();
});

test('on a phone a finger on the chart, or the arrow keys, tell the value of a month', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open();
  const hand = new Hand(page);
  await hand.loadSamples();
  await hand.sample('three-sites', 'estimate');
  await hand.press('toggle-panel');
  const chart = page.getByRole('slider');
  assert.match((await chart.getAttribute('aria-valuetext')) ?? '', /4月 4,045,000円/);
  const box = await chart.boundingBox();
  assert.ok(box);
  await chart.tap({ position: { x: (box.width * 6.5) / 12, y: box.height / 2 } });
  await hand.drawn();
  assert.match((await chart.getAttribute('aria-valuetext')) ?? '', /10月/);
  await chart.press('ArrowRight');
  assert.match((await chart.getAttribute('aria-valuetext')) ?? '', /11月/);
  visitor.expectQuiet();
  await visitor.leave();
});

test('Esc folds the results back, and the focus is where it was', async () => {
  const visitor = await bench.visitor({ viewport: { width: 820, height: 1180 } });
  const page = await visitor.open();
  const hand = new Hand(page);
  await hand.loadSamples();
  await hand.sample('three-sites', 'estimate');
  await hand.press('toggle-panel');
  await page.getByRole('main', { name: '結果' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main', { name: '料金見積' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === '内訳');
  visitor.expectQuiet();
  await visitor.leave();
});

test('what scrolls by itself over the main part is read in it', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  const hand = new Hand(page);
  await hand.loadSamples();
  await hand.sample('certification', 'certification');
  const owned = (): Promise<string[]> => page.getByRole('main').evaluate((main) =>
    (main.getAttribute('aria-owns') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id)?.getAttribute('aria-label') ?? id));
  assert.deepEqual(await owned(), ['項目一覧', '項目の内容']);
  await page.getByRole('tab', { name: '最短ルート' }).click();
  await hand.drawn();
  assert.deepEqual(await owned(), []);
  visitor.expectQuiet();
  await visitor.leave();
});
