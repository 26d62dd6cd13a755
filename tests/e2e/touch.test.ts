// Fingers, zoom and small pages: scrolling is the browser's and presses nothing, targets are a finger wide, the field
// that is edited stays in sight, the edited text lies where the drawn one was, and the keyboard leads through groups
// that are one tab stop. Also what follows a person's own colours, and what is copied and found.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { Bench, enter, expectPicture } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const phone = { viewport: { width: 390, height: 844 }, touch: true, ratio: 2 } as const;

/** Two frames later everything that was asked for is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  }));
}

async function drag(page: Page, x: number, from: number, to: number): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await touch('touchStart', from);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', from + ((to - from) * step) / 8);
  await touch('touchEnd');
  await devtools.detach();
}

const scrolled = (page: Page): Promise<number> => page.getByRole('main').evaluate((main) => main.scrollTop);

function inView(field: Locator): Promise<boolean> {
  return field.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const region = element.closest('.region')!.getBoundingClientRect();
    return top >= region.top - 1 && bottom <= region.bottom + 1;
  });
}

test('a phone that is turned and turned back shows the same place, drawn', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open();
  await page.getByRole('button', { name: 'サンプルを開く' }).click();
  await page.getByRole('button', { name: 'このサンプルを開く' }).last().click();
  const turned = async (): Promise<void> => {
    for (const [width, height] of [[844, 390], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      await drawn(page);
    }
  };
  const main = page.getByRole('main');
  await page.getByRole('heading', { name: '概要', level: 1 }).waitFor();
  await main.evaluate((element) => void (element.scrollTop = 900));
  await page.waitForTimeout(300);
  await turned();
  assert.equal(await scrolled(page), 900);
  // An item stands in panes of their own when the phone lies: the main part begins anew, and is seen.
  await page.getByRole('navigation').getByRole('link', { name: /認定/ }).click();
  await main.locator('.n', { hasText: /^健康経営の具体的な推進計画/ }).first().click();
  await page.getByRole('heading', { name: '健康経営の具体的な推進計画' }).waitFor();
  await main.evaluate((element) => void (element.scrollTop = 900));
  await page.waitForTimeout(300);
  await turned();
  await expectPicture(page, await page.screenshot({ clip: { x: 20, y: 300, width: 350, height: 300 } }));
  visitor.expectQuiet();
  await visitor.leave();
});

test('a rail that has become too low for its entries can be scrolled', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open('#new?tool=estimate');
  await page.setViewportSize({ width: 844, height: 390 });
  const rail = page.getByRole('navigation');
  await rail.getByRole('link', { name: 'ヘルプ' }).waitFor();
  await page.waitForFunction(() => {
    const nav = document.querySelector('nav')!;
    nav.scrollTo(0, 10_000);
    return nav.scrollTop > 100;
  });
  assert.ok(await inView(rail.getByRole('link', { name: 'ヘルプ' })));
  await rail.getByRole('link', { name: 'ヘルプ' }).tap();
  await page.getByRole('heading', { name: 'ヘルプ', level: 1 }).waitFor();
  visitor.expectQuiet();
  await visitor.leave();
});

test('a finger that scrolls presses nothing; a tap presses once', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open('#new?tool=sites');
  await page.getByRole('button', { name: '事業場を追加' }).tap();
  await page.getByRole('textbox', { name: '事業場名' }).waitFor();
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  const names = page.getByRole('textbox', { name: '事業場名' });
  const before = await names.count();
  const button = (await page.getByRole('button', { name: '事業場を追加' }).boundingBox())!;
  await page.getByRole('main').evaluate((main, y) => main.scrollTo(0, y), Math.max(0, button.y - 600));
  const from = (await page.getByRole('button', { name: '事業場を追加' }).boundingBox())!;
  const start = await scrolled(page);
  await drag(page, from.x + 20, from.y + from.height / 2, from.y - 250);
  await page.waitForFunction((top) => document.querySelector('main')!.scrollTop > top + 60, start);
  assert.equal(await names.count(), before, 'scrolling pressed the button under the finger');
  await page.getByRole('button', { name: '事業場を追加' }).tap();
  await drawn(page);
  assert.equal(await names.count(), before + 1);
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('every target is a finger wide, pinching is the browser\'s, and fields do not make iOS zoom', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open();
  for (const tool of ['estimate', 'cost-sheet', 'certification', 'sites', 'summary']) {
    await page.evaluate((to) => (location.hash = to), `#new?tool=${tool}`);
    await page.waitForURL(new RegExp(`/${tool}`));
    await drawn(page);
    const bad = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button.n,input.n,select.n,textarea.n')].flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      const style = getComputedStyle(each);
      const what = `${each.tagName} ${each.getAttribute('aria-label') ?? each.textContent}`;
      return [
        ...(width < 43.5 || height < 43.5 ? [`${what}: ${width}×${height}`] : []),
        ...(/auto|manipulation|pinch-zoom/.test(style.touchAction) ? [] : [`${what}: touch-action ${style.touchAction}`]),
        ...(each.tagName !== 'BUTTON' && parseFloat(style.fontSize) < 16 ? [`${what}: ${style.fontSize}`] : []),
      ];
    }));
    assert.deepEqual(bad, [], tool);
  }
  assert.doesNotMatch((await page.locator('meta[name=viewport]').getAttribute('content')) ?? '', /user-scalable|maximum-scale/);
  await visitor.leave();
});

test('the field that is edited stays in sight when a keyboard comes up, and when the device is turned', async () => {
  const visitor = await bench.visitor(phone);
  const page = await visitor.open('#new?tool=sites');
  const field = page.getByRole('textbox', { name: 'メール' });
  await field.tap();
  await page.keyboard.type('a@example.jp');
  await page.setViewportSize({ width: 390, height: 420 });
  await drawn(page);
  assert.ok(await inView(field), 'behind the keyboard');
  await page.setViewportSize({ width: 844, height: 390 });
  await drawn(page);
  await drawn(page);
  assert.ok(await inView(field), 'lost in turning');
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await page.keyboard.type('.test');
  assert.equal(await field.inputValue(), 'a@example.jp.test');
  visitor.expectQuiet();
  await visitor.leave();
});

/** Rows and columns of dark pixels inside of the field: where its text lies. */
async function ink(page: Page, field: Locator): Promise<{ top: number; bottom: number; left: number }> {
  const picture = await field.screenshot({ type: 'png', animations: 'disabled', caret: 'hide' });
  return page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const copy = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    copy.drawImage(bitmap, 0, 0);
    const { data, width, height } = copy.getImageData(0, 0, bitmap.width, bitmap.height);
    const edge = Math.ceil(height / 7); // without the frame
    let [top, bottom, left] = [height, 0, width];
    for (let y = edge; y < height - edge; y += 1)
      for (let x = edge; x < width - edge; x += 1)
        if ((data[(y * width + x) * 4] ?? 255) < 140) [top, bottom, left] = [Math.min(top, y), Math.max(bottom, y), Math.min(left, x)];
    return { top, bottom, left };
  }, [...picture]);
}

for (const ratio of [1, 1.1, 1.25, 1.5, 2, 3])
  test(`at ${ratio} device pixels a CSS pixel the edited text lies where the drawn one was`, async () => {
    const visitor = await bench.visitor({ ratio });
    const page = await visitor.open('#new?tool=sites');
    const field = page.getByRole('textbox', { name: '会社名' });
    await enter(page, field, '国立産業H');
    await drawn(page);
    const before = await ink(page, field);
    await field.click();
    await drawn(page);
    const edited = await ink(page, field);
    for (const side of ['top', 'bottom', 'left'] as const)
      assert.ok(Math.abs(before[side] - edited[side]) <= 1, `${side}: drawn at ${before[side]}, edited at ${edited[side]}`);
    await expectPicture(page);
    await visitor.leave();
  });

for (const zoom of [0.5, 0.75, 1.25, 2, 3])
  test(`at ${zoom * 100} % zoom of a 1440×900 window everything can be reached`, async () => {
    const visitor = await bench.visitor({ viewport: { width: Math.round(1440 / zoom), height: Math.round(900 / zoom) }, ratio: zoom });
    const page = await visitor.open('#new?tool=estimate');
    const wide = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.n')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1;
    }).map((each) => each.getAttribute('aria-label') ?? each.textContent));
    assert.deepEqual(wide, []);
    await expectPicture(page);
    visitor.expectQuiet();
    await visitor.leave();
  });

test('groups are one tab stop, and arrow keys, Home and End lead through them', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60');
  const months = page.getByRole('toolbar').first();
  assert.equal(await months.getByRole('button').count(), 12);
  assert.equal(await months.locator('[tabindex="0"]').count(), 1);
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const all = await months.getByRole('button').evaluateAll((each) => each.map((button) => button.getAttribute('aria-label')));
  assert.equal(new Set(all).size, 12);
  const pressed = months.locator('[aria-pressed="true"]');
  const before = await pressed.count();
  await months.getByRole('button').first().focus();
  for (const [key, index] of [['ArrowRight', 1], ['End', 11], ['ArrowLeft', 10], ['Home', 0]] as const) {
    await page.keyboard.press(key);
    assert.equal(await focused(), all[index], key);
  }
  assert.equal(await pressed.count(), before, 'moving presses nothing');
  await page.keyboard.press('Space');
  await page.waitForFunction((count) => document.querySelectorAll('[role=toolbar]')[0]?.querySelectorAll('[aria-pressed=true]').length !== count, before);
  await page.keyboard.press('Tab');
  assert.ok(!all.includes((await focused()) ?? ''), 'Tab leaves the group');

  // Moving in a choice of one chooses; nothing chosen is no reason to be left out of the Tab order.
  for (const group of await page.getByRole('radiogroup').all()) assert.equal(await group.locator('[tabindex="0"]').count(), 1);
  const plans = page.getByRole('radiogroup').filter({ hasText: 'コンパクト' });
  await plans.getByRole('radio').first().focus();
  await page.keyboard.press('End');
  assert.equal(await plans.getByRole('radio').last().getAttribute('aria-checked'), 'true');
  visitor.expectQuiet();
  await visitor.leave();
});

test('the outline of the certification is a list with one tab stop', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=certification');
  const list = page.getByRole('region', { name: '項目一覧' }).getByRole('list', { name: '必須' });
  assert.equal(await list.getByRole('listitem').count(), 7);
  assert.equal(await list.locator('[tabindex="0"]').count(), 1);
  await list.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await list.getByRole('link').nth(1).evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /担当者/ }).waitFor();
  visitor.expectQuiet();
  await visitor.leave();
});

test('what took the focus away with it hands it on', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await page.getByRole('button', { name: /^料金を見積もる/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/estimate/);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  await visitor.leave();
});

test('a changed total is told once, after a pause', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60&tool=estimate');
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const note = (words: string | null): unknown => words && told.push(words); // it is emptied after a while
    new MutationObserver(() => note(document.querySelector('.announcer')!.textContent)).observe(
      document.querySelector('.announcer')!, { childList: true, characterData: true, subtree: true });
  });
  const people = page.getByRole('textbox', { name: '常時使用する従業員' });
  await people.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1200', { delay: 60 });
  const told = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0);
  const total = (await page.getByRole('complementary').getByRole('status').textContent()) ?? '';
  assert.equal((await told()).length, 1);
  assert.ok((await told())[0]?.endsWith(total), `${(await told())[0]} / ${total}`);
  // Whoever reads on through the page does not meet it there.
  await page.waitForFunction(() => document.querySelector('.announcer')!.textContent === '', undefined, { timeout: 20_000 });
  await visitor.leave();
});

test('a person\'s own colours are the picture\'s', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  await page.emulateMedia({ forcedColors: 'active' });
  await drawn(page);
  await drawn(page);
  const canvas = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'Canvas';
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color.match(/\d+/g)!.map(Number);
  });
  const shown = await page.getByRole('main').locator('canvas').first().evaluate((element) => {
    const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
    copy.drawImage(element as HTMLCanvasElement, -4, -4);
    return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
  assert.deepEqual(shown, canvas);
  assert.equal(await page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('rare kanji are kept, drawn and told, and text can be selected, copied and found', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=sites');
  const name = '𠮷野葛󠄀城工業㈱';
  await page.getByRole('textbox', { name: '会社名' }).click();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Tab');
  const shown = page.getByRole('banner').getByText(name, { exact: true });
  await shown.waitFor();
  assert.equal(await page.getByRole('textbox', { name: '会社名' }).inputValue(), name);
  const copied = await shown.evaluate((element) => {
    const selection = getSelection()!;
    selection.selectAllChildren(element);
    return selection.toString();
  });
  assert.equal(copied, name);
  assert.notEqual(await shown.evaluate((element) => getComputedStyle(element).userSelect), 'none');
  const found = await page.evaluate(() => {
    getSelection()!.removeAllRanges();
    return (globalThis as unknown as { find(text: string): boolean }).find('会社と事業場');
  });
  assert.ok(found, 'the browser does not find what is on the screen');
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});
