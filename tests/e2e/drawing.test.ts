// What a person sees when drawing is taken away: a lost WebGL context comes back with the true picture, and a browser
// without WebGL2 shows the plain page that hands out what is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Bench, download, expectPicture, pressAt, saved } from './chromium.ts';

/** What the page offers to the test. */
declare global {
  var drawing: WebGL2RenderingContext[];
}

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

/** Keeps every WebGL2 context that the page makes. */
function keepContexts(): void {
  globalThis.drawing = [];
  const make = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...values: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...values: unknown[]) {
    const context = make.apply(this, values);
    if (context instanceof WebGL2RenderingContext) globalThis.drawing.push(context);
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
}

function refuseWebGl2(): void {
  const make = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...values: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...values: unknown[]) {
    return values[0] === 'webgl2' ? null : make.apply(this, values);
  } as typeof HTMLCanvasElement.prototype.getContext;
}

/** Two frames later everything that was asked for is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  }));
}

async function pictureOf(page: Page): Promise<string> {
  await page.mouse.move(1, 1);
  await drawn(page);
  return (await page.getByRole('main').screenshot()).toString('base64');
}

test('a text looks the same wherever it stands: none is cut where two tiles of the picture meet', async () => {
  const visitor = await bench.visitor({ viewport: { width: 390, height: 1388 }, touch: true });
  const page = await visitor.open('#new?tool=estimate');
  const answers = page.getByRole('radio');
  const pictures = new Map<string, Set<string>>();
  for (const width of [390, 374, 358, 342]) { // the answers above take more lines or fewer: the texts move
    await page.setViewportSize({ width, height: 1388 });
    await drawn(page);
    await drawn(page);
    for (const answer of await answers.all()) {
      const box = (await answer.boundingBox())!;
      if (box.height > 56) continue; // of several lines
      const clip = { x: box.x + 36, y: Math.round(box.y + box.height / 2) - 14, width: 190, height: 28 };
      const name = (await answer.textContent()) ?? '';
      const seen = pictures.get(name) ?? new Set();
      pictures.set(name, seen.add((await page.screenshot({ clip })).toString('base64')));
    }
  }
  assert.ok(pictures.size >= 5, `${pictures.size} texts`);
  for (const [name, seen] of pictures) assert.equal(seen.size, 1, `“${name}” is drawn in ${seen.size} ways`);
  visitor.expectQuiet();
  await visitor.leave();
});

test('a lost drawing context comes back, and what is drawn afterwards is the same picture', async () => {
  const visitor = await bench.visitor({ init: keepContexts });
  const page = await visitor.open('#new?tool=cost-sheet');
  await expectPicture(page);
  const totals = page.getByRole('tab', { name: 'まとめ', exact: true });
  const entry = page.getByRole('tab', { name: '入力', exact: true });
  await pressAt(page, totals);
  const before = await pictureOf(page);
  await pressAt(page, entry);
  const other = await pictureOf(page);
  assert.notEqual(before, other);

  await page.evaluate(async () => {
    const context = globalThis.drawing[0]!;
    const canvas = context.canvas as HTMLCanvasElement;
    const loss = context.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    loss.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done)); // only after the event is over may it be given back
    const back = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
    loss.restoreContext();
    await back;
  });
  await drawn(page);
  await expectPicture(page);
  assert.equal(await pictureOf(page), other);
  await pressAt(page, totals);
  assert.equal(await pictureOf(page), before);
  visitor.expectQuiet();
  await visitor.leave();
});

test('without WebGL2 the plain page says so and hands out what is kept', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=cost-sheet');
  await page.getByRole('textbox', { name: '集計範囲' }).click();
  await page.keyboard.type('全社');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.close();

  await visitor.context.addInitScript(refuseWebGl2);
  const plain = await visitor.page();
  await plain.goto(visitor.address);
  await plain.locator('html[data-state="plain"]').waitFor();
  await plain.getByRole('heading', { level: 1, name: '産保プランナー' }).waitFor();
  assert.match((await plain.getByRole('status').filter({ hasText: 'WebGL2' }).textContent()) ?? '', /WebGL2.*保存した内容は失われていません/);
  const file = await download(plain, () => plain.getByRole('button', { name: 'すべて書き出す' }).click());
  assert.match(file.name, /\.json$/);
  const content = JSON.parse(file.bytes.toString('utf8')) as { cases: { cost_sheets: { header: { scope: string } }[] }[] };
  assert.equal(content.cases[0]?.cost_sheets[0]?.header.scope, '全社');
  visitor.expectQuiet();
  await visitor.leave();
});
